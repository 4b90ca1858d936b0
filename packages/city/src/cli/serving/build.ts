import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Unavailable } from '../../server/errors.ts'
import { folderError } from '../../server/database/data-folder.ts'
import { waitForLock } from '../../server/database/file-lock.ts'

export const packageFolder = path.resolve(import.meta.dirname, '../../..')
export const buildFolder = path.join(packageFolder, 'build')
const stampFile = path.join(buildFolder, '.source-hash')
const otherBuildMilliseconds = 300_000

/** What the built web server is made of, relative to the package. */
const sources = [
  'src',
  'static',
  'vite',
  'migrations',
  'vite.config.ts',
  'package.json',
  '../planning/src',
  '../../package-lock.json',
]

/**
 * Builds the web server where its sources are not those of the last build. Two processes at once: one builds, the other
 * waits for it.
 *
 * @param onNeeded told when a build begins; never where the last one still holds
 * @throws Unavailable 'server.build-failed', 'folder.not-writable'
 */
export async function ensureBuilt(signal: AbortSignal, onNeeded: () => void): Promise<void> {
  const hash = await sourceHash()
  if (await isBuilt(hash)) return
  onNeeded()
  const lockFolder = path.join(packageFolder, '.svelte-kit')
  try {
    await mkdir(lockFolder, { recursive: true })
    const lock = await waitForLock(path.join(lockFolder, 'build.lock'), otherBuildMilliseconds)
    try {
      if (await isBuilt(hash)) return
      await build(signal)
      await writeFile(stampFile, hash)
    } finally {
      lock?.release()
    }
  } catch (error) {
    throw folderError(error, packageFolder)
  }
}

async function isBuilt(hash: string): Promise<boolean> {
  return (await readFile(stampFile, 'utf8').catch(() => null)) === hash
}

/** By content, not by time: a fresh clone or a checkout back and forth changes times only. */
async function sourceHash(): Promise<string> {
  const hash = createHash('sha256').update(process.versions.node)
  for (const source of sources) {
    for (const file of await filesOf(path.join(packageFolder, source))) {
      hash
        .update(path.relative(packageFolder, file))
        .update('\0')
        .update(await readFile(file))
    }
  }
  return hash.digest('hex')
}

async function filesOf(source: string): Promise<string[]> {
  const entries = await readdir(source, { withFileTypes: true, recursive: true }).catch(() => null)
  if (!entries) return [source]
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/** Runs Vite as a process of its own: it can be stopped, and leaves none of its memory behind. */
async function build(signal: AbortSignal): Promise<void> {
  const vite = path.join(path.dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js')
  const { NODE_ENV: _, ...env } = process.env
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: packageFolder,
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(output))
  throw new Unavailable('server.build-failed')
}
