import { execFile, spawn, type SpawnOptions } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { promisify } from 'node:util'
import pg from 'pg'
import { Unavailable } from '../errors.ts'
import { folderError, prepareDataFolder } from './data-folder.ts'
import { tryLock, tryShare, waitForLock } from './file-lock.ts'
import { postgresBinaries, sharedFolder, type PostgresBinaries } from './postgres-binaries.ts'
import { canEnter, postgresUser, type PostgresUser } from './postgres-user.ts'
import { runningPostmaster, settledPostmaster, startPostmaster, stopPostmaster, type Postmaster } from './postmaster.ts'

/** One process's hold on the database in a data folder. */
export interface EmbeddedDatabase {
  /** for the application: owner of its database, no superuser */
  readonly url: string
  /** true where PostgreSQL was started for this hold, false where one was running */
  readonly started: boolean
  /** Lets go; whoever is the last to let go stops PostgreSQL. */
  release(): Promise<void>
}

/** Kept in the data folder (mode 0600): where the cluster is and how to get in. */
interface Access {
  readonly state: 'creating' | 'ready'
  /** path of the cluster, relative to the data folder where it lies in it */
  readonly cluster: string
  readonly major: string
  readonly password: string
  readonly superuserPassword: string
}

const role = 'augenmass'
const superuser = 'postgres'
const extensions = ['pg_trgm', 'unaccent', 'btree_gist']
const startLockMilliseconds = 120_000

/**
 * The database of a data folder, shared by all processes that use the folder: the first one sets it up and starts it,
 * also where a killed server left it running; the last one stops it. Why so: docs/decisions/0003-embedded-postgres.md.
 *
 * @param options.durable false only for tests: faster, but lost in a power cut
 * @throws Unavailable 'folder.…' and 'database.…', each with what to do
 */
export async function useEmbeddedDatabase(
  folder: string,
  options: { durable?: boolean; onStep?: (step: 'creating' | 'starting') => void } = {},
): Promise<EmbeddedDatabase> {
  const dataFolder = await prepareDataFolder(folder)
  const startLock = await lockOf(dataFolder)
  try {
    const setUp = await clusterOf(dataFolder, options)
    const users = tryShare(usersFile(dataFolder))
    if (!users) throw new Unavailable('folder.in-use', { folder: dataFolder })
    let released = false
    return {
      url: urlOf(setUp.postmaster, role, setUp.access.password, role),
      started: setUp.started,
      release: async () => {
        if (released) return
        released = true
        const lock = await lockOf(dataFolder)
        try {
          users.release()
          const last = tryLock(usersFile(dataFolder))
          if (!last) return
          await stopPostmaster(setUp.cluster)
          last.release()
        } finally {
          lock.release()
        }
      },
    }
  } catch (error) {
    throw folderError(error, dataFolder)
  } finally {
    startLock.release()
  }
}

/** Whether anybody, in this process or another, uses the folder's database now. */
export function isInUse(dataFolder: string): boolean {
  const alone = tryLock(usersFile(dataFolder))
  alone?.release()
  return alone === null
}

function usersFile(dataFolder: string): string {
  return path.join(dataFolder, 'database-users.lock')
}

async function lockOf(dataFolder: string) {
  const lock = await waitForLock(path.join(dataFolder, 'database.lock'), startLockMilliseconds)
  if (!lock) throw new Unavailable('folder.in-use', { folder: dataFolder })
  return lock
}

interface SetUp {
  readonly access: Access
  readonly cluster: string
  readonly postmaster: Postmaster
  readonly started: boolean
}

async function clusterOf(
  dataFolder: string,
  { durable = true, onStep }: { durable?: boolean; onStep?: (step: 'creating' | 'starting') => void },
): Promise<SetUp> {
  const existing = await readAccess(dataFolder)
  if (existing?.state === 'creating') await discard(dataFolder, existing)
  if (existing?.state !== 'ready') {
    await refuseForeignCluster(path.join(dataFolder, 'postgres'), dataFolder)
    onStep?.('creating')
    return createCluster(dataFolder, durable)
  }

  const cluster = path.resolve(dataFolder, existing.cluster)
  const major = await readFile(path.join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (major === null) throw new Unavailable('database.cluster-missing', { folder: cluster })
  const running = await settledPostmaster(cluster)
  if (running) return { access: existing, cluster, postmaster: running, started: false }
  const user = postgresUser(cluster)
  const binaries = await postgresBinaries(user)
  if (major.trim() !== binaries.major) {
    throw new Unavailable('database.other-major', { folder: dataFolder, found: major.trim(), here: binaries.major })
  }
  onStep?.('starting')
  const postmaster = await startPostmaster(cluster, {
    postgres: binaries.postgres,
    user,
    logFile: path.join(dataFolder, 'postgres.log'),
    durable,
  })
  return { access: existing, cluster, postmaster, started: true }
}

/** A cluster without the file that holds its password is somebody's data: never touched. */
async function refuseForeignCluster(cluster: string, dataFolder: string): Promise<void> {
  const exists = await stat(path.join(cluster, 'PG_VERSION')).catch(() => null)
  if (exists) throw new Unavailable('database.access-missing', { folder: dataFolder })
}

async function discard(dataFolder: string, access: Access): Promise<void> {
  const cluster = path.resolve(dataFolder, access.cluster)
  await stopPostmaster(cluster)
  await rm(cluster, { recursive: true, force: true })
}

async function createCluster(dataFolder: string, durable: boolean): Promise<SetUp> {
  const inside = path.join(dataFolder, 'postgres')
  const user = postgresUser(inside)
  const cluster = !user || canEnter(user, dataFolder) ? inside : await clusterElsewhere(dataFolder)
  const binaries = await postgresBinaries(user)
  const draft: Access = {
    state: 'creating',
    cluster: cluster === inside ? 'postgres' : cluster,
    major: binaries.major,
    password: randomBytes(24).toString('base64url'),
    superuserPassword: randomBytes(24).toString('base64url'),
  }
  await writeAccess(dataFolder, draft)
  await rm(cluster, { recursive: true, force: true })
  await mkdir(path.dirname(cluster), { recursive: true, mode: 0o755 })
  await mkdir(cluster, { mode: 0o700 })
  if (user) await chown(cluster, user.uid, user.gid)
  await initialise(binaries, cluster, user, draft.superuserPassword, durable)
  const postmaster = await startPostmaster(cluster, {
    postgres: binaries.postgres,
    user,
    logFile: path.join(dataFolder, 'postgres.log'),
    durable,
  })
  await createRoleAndDatabase(postmaster, draft)
  const access: Access = { ...draft, state: 'ready' }
  await writeAccess(dataFolder, access)
  return { access, cluster, postmaster, started: true }
}

/**
 * Where the cluster goes when its user cannot enter the data folder. Beside it stands whose it is. Clusters of data folders
 * that were temporary and are gone go too; any other is kept, its folder may only be on a disk not mounted now.
 */
async function clusterElsewhere(dataFolder: string): Promise<string> {
  await mkdir(sharedFolder, { recursive: true, mode: 0o755 })
  const temporary = await realpath(tmpdir())
  for (const entry of await readdir(sharedFolder)) {
    if (!entry.endsWith('.owner')) continue
    const owner = await readFile(path.join(sharedFolder, entry), 'utf8')
    const cluster = path.join(sharedFolder, entry.slice(0, -'.owner'.length))
    if (!owner.startsWith(temporary + path.sep) || existsSync(owner) || runningPostmaster(cluster)) continue
    await rm(cluster, { recursive: true, force: true })
    await rm(`${cluster}.owner`, { force: true })
  }
  const cluster = path.join(sharedFolder, `cluster-${randomBytes(6).toString('hex')}`)
  await writeFile(`${cluster}.owner`, await realpath(dataFolder))
  return cluster
}

async function initialise(
  binaries: PostgresBinaries,
  cluster: string,
  user: PostgresUser | null,
  password: string,
  durable: boolean,
): Promise<void> {
  // beside the cluster only where that is the database user's own: initdb must be able to read it
  const passwordFile = path.join(tmpdir(), `augenmass-${randomBytes(12).toString('hex')}`)
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' })
    if (user) await chown(passwordFile, user.uid, user.gid)
    const locale = await utf8Locale()
    await runInOwnGroup(
      binaries.initdb,
      [
        ...['--pgdata', cluster, '--username', superuser, '--auth', 'scram-sha-256', '--pwfile', passwordFile],
        ...['--encoding', 'UTF8', '--locale-provider', 'icu', '--icu-locale', 'de-DE'],
        ...['--locale', locale, '--lc-messages', 'C', '--no-instructions'],
        ...(durable ? [] : ['--no-sync']),
      ],
      {
        cwd: '/',
        env: { PATH: process.env.PATH, LANG: 'C', TZ: 'UTC' },
        // a group of its own: a Ctrl-C in the terminal is for us, and we end once the cluster is whole
        detached: true,
        ...(user && { uid: user.uid, gid: user.gid }),
      },
    )
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error)
    if (/No space left on device/i.test(output)) throw new Unavailable('folder.disk-full', { folder: cluster })
    throw new Unavailable('database.start-failed', { reason: initdbReason(output) })
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** @throws Error with what the command wrote to its standard error, if it fails */
async function runInOwnGroup(command: string, args: readonly string[], options: SpawnOptions): Promise<void> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] })
  const output = text(child.stderr)
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(await output)
}

/** After the line that says what went wrong, initdb says that it cleans up. */
function initdbReason(output: string): string {
  const lines = output.trim().split('\n')
  return lines.findLast((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1) ?? ''
}

/** Words of full-text search are told apart by the system's locale, whose letters must include umlauts. */
async function utf8Locale(): Promise<string> {
  const { stdout } = await promisify(execFile)('locale', ['-a']).catch(() => ({ stdout: '' }))
  const available = stdout.split('\n').map((line) => line.trim())
  return available.find((name) => /^(C|de_DE|en_US)\.utf-?8$/i.test(name)) ?? 'C'
}

async function createRoleAndDatabase(postmaster: Postmaster, access: Access): Promise<void> {
  const run = async (database: string, statements: readonly string[]) => {
    const client = new pg.Client({
      connectionString: urlOf(postmaster, superuser, access.superuserPassword, database),
    })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }
  // in the template, so that the databases of tests have them already
  await run(
    'template1',
    extensions.map((name) => `create extension if not exists ${name}`),
  )
  await run('postgres', [
    `create role ${role} login createdb password '${access.password}'`,
    `create database ${role} owner ${role}`,
  ])
}

function urlOf(postmaster: Postmaster, user: string, password: string, database: string): string {
  return `postgresql://${user}:${password}@127.0.0.1:${postmaster.port}/${database}`
}

function accessFile(dataFolder: string): string {
  return path.join(dataFolder, 'database.json')
}

async function readAccess(dataFolder: string): Promise<Access | null> {
  const content = await readFile(accessFile(dataFolder), 'utf8').catch(() => null)
  if (content === null) return null
  try {
    return JSON.parse(content) as Access
  } catch {
    // never taken for a first start: it may be the only trace of a cluster elsewhere
    throw new Unavailable('database.access-missing', { folder: dataFolder })
  }
}

async function writeAccess(dataFolder: string, access: Access): Promise<void> {
  const draft = `${accessFile(dataFolder)}.${process.pid}`
  await writeFile(draft, `${JSON.stringify(access, null, 2)}\n`, { mode: 0o600 })
  await rename(draft, accessFile(dataFolder))
}
