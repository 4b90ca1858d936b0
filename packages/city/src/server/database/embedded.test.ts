import { execFileSync, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, chown, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { isInUse, useEmbeddedDatabase } from './embedded.ts'
import { runningPostmaster } from './postmaster.ts'

const isRoot = process.getuid?.() === 0
/** a data folder whose database is set up and at rest, for the tests to copy */
let prepared: string
let folder: string
let cluster: string
const children: ChildProcess[] = []

beforeAll(async () => {
  prepared = await mkdtemp(path.join(tmpdir(), 'augenmass-embedded-'))
  await chmod(prepared, 0o711)
  await (await useEmbeddedDatabase(prepared, { durable: false })).release()
})

afterAll(async () => {
  await rm(prepared, { recursive: true, force: true })
})

/** The test's folder as one where the database was used before. */
function usedBefore(): void {
  execFileSync('cp', ['-a', `${prepared}/.`, folder])
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'augenmass-embedded-'))
  await chmod(folder, 0o711)
  cluster = path.join(folder, 'postgres')
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  // whoever is left over is taken over and stopped
  const access = await readFile(path.join(folder, 'database.json'), 'utf8').catch(() => null)
  const place = access && path.resolve(folder, (JSON.parse(access) as { cluster: string }).cluster)
  const running = place && runningPostmaster(place)
  if (running) process.kill(running.pid, 'SIGQUIT')
  while (place && runningPostmaster(place)) await new Promise((resolve) => setTimeout(resolve, 20))
  if (place) for (const left of [place, `${place}.owner`]) await rm(left, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
})

const use = () => useEmbeddedDatabase(folder, { durable: false })

interface Said {
  readonly url?: string
  readonly started?: boolean
  readonly error?: string
}

async function otherProcess(as?: string): Promise<{ said: Said; child: ChildProcess }> {
  const child = start(as)
  const [said] = (await once(child, 'message')) as [Said]
  return { said, child }
}

/** A process, leader of a group of its own as in a terminal. */
function start(as?: string): ChildProcess {
  const child = fork(new URL('./embedded-user.ts', import.meta.url), [folder], {
    stdio: 'ignore',
    execArgv: [],
    detached: true,
    env: { ...process.env, ...(as && { RUN_AS: as }) },
  })
  children.push(child)
  return child
}

async function letGo(child: ChildProcess): Promise<void> {
  child.send('release')
  await once(child, 'exit')
}

async function answers(url: string): Promise<boolean> {
  const db = connect(url, { max: 1 })
  try {
    return (await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one === 1
  } catch {
    return false
  } finally {
    await db.destroy()
  }
}

describe('one folder, several processes', () => {
  test('the first sets it up, others use it, the last one stops it', async () => {
    const first = await use()
    expect(first.started).toBe(true)
    const { said, child } = await otherProcess()
    expect(said).toEqual({ url: first.url, started: false })
    await first.release()
    expect(await answers(first.url)).toBe(true)
    expect(isInUse(folder)).toBe(true)
    await letGo(child)
    expect(runningPostmaster(cluster)).toBeNull()
    expect(isInUse(folder)).toBe(false)
  })

  test('Ctrl-C during the set-up does not reach it: what is begun is made whole, to be stopped in order', async () => {
    const child = start()
    const said = once(child, 'message')
    while (!existsSync(path.join(cluster, 'postgresql.conf'))) await new Promise((resolve) => setTimeout(resolve, 5))
    process.kill(-child.pid!, 'SIGINT')
    expect((await said)[0]).toEqual({ url: expect.stringContaining('postgresql://') as string, started: true })
    await letGo(child)
    expect(runningPostmaster(cluster)).toBeNull()
  })

  test('two first starts at the same moment make one database', async () => {
    const [mine, other] = await Promise.all([use(), otherProcess()])
    expect(other.said.url).toBe(mine.url)
    expect([mine.started, other.said.started].filter(Boolean)).toHaveLength(1)
    await Promise.all([mine.release(), letGo(other.child)])
    expect(runningPostmaster(cluster)).toBeNull()
  })

  test('what a killed process left running is taken over, with its data, and stopped at the end', async () => {
    usedBefore()
    const { said, child } = await otherProcess()
    const db = connect(said.url!, { max: 1 })
    await sql`create table kept (value text)`.execute(db)
    await sql`insert into kept values ('still there')`.execute(db)
    await db.destroy()
    child.kill('SIGKILL')
    await once(child, 'exit')
    const orphan = runningPostmaster(cluster)
    expect(orphan).not.toBeNull()

    const mine = await use()
    expect(mine).toMatchObject({ started: false, url: said.url })
    const mineDb = connect(mine.url, { max: 1 })
    const kept = await sql<{ value: string }>`select value from kept`.execute(mineDb)
    await mineDb.destroy()
    expect(kept.rows).toEqual([{ value: 'still there' }])
    await mine.release()
    expect(runningPostmaster(cluster)).toBeNull()
  })
})

describe('after accidents', () => {
  test('a pid file of a dead database whose number now belongs to another program does not matter', async () => {
    usedBefore()
    const file = path.join(cluster, 'postmaster.pid')
    await writeFile(file, `${process.pid}\n${cluster}\n1\n5432\n\n127.0.0.1\n\nready   \n`)
    const database = await use()
    expect(database.started).toBe(true)
    expect(await answers(database.url)).toBe(true)
    await database.release()
  })

  test('a database killed in the middle recovers', async () => {
    usedBefore()
    const first = await use()
    process.kill(runningPostmaster(cluster)!.pid, 'SIGKILL')
    while (runningPostmaster(cluster)) await new Promise((resolve) => setTimeout(resolve, 20))
    await first.release()
    const second = await use()
    expect(second.started).toBe(true)
    expect(await answers(second.url)).toBe(true)
    await second.release()
  })

  test('a set-up that was cut off is done again', async () => {
    usedBefore()
    const file = path.join(folder, 'database.json')
    const access = JSON.parse(await readFile(file, 'utf8')) as object
    await writeFile(file, JSON.stringify({ ...access, state: 'creating' }))
    await rm(path.join(cluster, 'global'), { recursive: true })
    const database = await use()
    expect(await answers(database.url)).toBe(true)
    await database.release()
  })
})

describe('refused with what to do', () => {
  test('data of another PostgreSQL', async () => {
    usedBefore()
    await writeFile(path.join(cluster, 'PG_VERSION'), '99\n')
    await expect(use()).rejects.toMatchObject({
      key: 'database.other-major',
      status: 503,
      params: { found: '99', here: '18' },
    })
  })

  test('a database whose access file is missing is never touched', async () => {
    usedBefore()
    const before = await stat(path.join(cluster, 'PG_VERSION'))
    await rename(path.join(folder, 'database.json'), path.join(folder, 'elsewhere.json'))
    await expect(use()).rejects.toMatchObject({ key: 'database.access-missing' })
    expect((await stat(path.join(cluster, 'PG_VERSION'))).mtimeMs).toBe(before.mtimeMs)
    await rename(path.join(folder, 'elsewhere.json'), path.join(folder, 'database.json'))
  })

  test('an access file that is cut off is not taken for a first start', async () => {
    const file = path.join(folder, 'database.json')
    await writeFile(file, '{"state":')
    await expect(use()).rejects.toMatchObject({ key: 'database.access-missing' })
    await rm(file)
  })

  test('an access file whose database is gone', async () => {
    usedBefore()
    await rm(cluster, { recursive: true })
    await expect(use()).rejects.toMatchObject({ key: 'database.cluster-missing' })
  })

  test('a data folder that is a file', async () => {
    const file = path.join(folder, 'file')
    await writeFile(file, '')
    await expect(useEmbeddedDatabase(file)).rejects.toMatchObject({ key: 'folder.not-a-folder' })
  })

  test.skipIf(isRoot)('a folder nobody may write to', async () => {
    await chmod(folder, 0o555)
    await expect(use()).rejects.toMatchObject({ key: 'folder.not-writable' })
    await chmod(folder, 0o755)
  })
})

test('only we can read the way in, and the password in it works nowhere else', async () => {
  usedBefore()
  const database = await use()
  expect((await stat(path.join(folder, 'database.json'))).mode & 0o777).toBe(0o600)
  const wrong = new URL(database.url)
  wrong.password = 'wrong'
  expect(await answers(wrong.href)).toBe(false)
  expect(new URL(database.url).hostname).toBe('127.0.0.1')
  await database.release()
})

/** Somebody who is not root, on machines where the tests run as root. */
function ordinaryUser(): string | null {
  try {
    const ids = ['-u', '-g'].map((flag) => execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }).trim())
    return ids.join(':')
  } catch {
    return null
  }
}

describe.skipIf(!isRoot)('as root', () => {
  test('another user runs the database, and its files are that user’s', async () => {
    const database = await use()
    expect((await stat(cluster)).uid).not.toBe(0)
    const owner = (await stat(`/proc/${runningPostmaster(cluster)!.pid}`).catch(() => null))?.uid
    if (owner !== undefined) expect(owner).toBe((await stat(cluster)).uid)
    await database.release()
  })

  test('in a folder only root may enter the cluster lies elsewhere, and the folder knows where', async () => {
    await chmod(folder, 0o700)
    folder = path.join(folder, 'data')
    const database = await use()
    const access = JSON.parse(await readFile(path.join(folder, 'database.json'), 'utf8')) as { cluster: string }
    expect(access.cluster).toMatch(/^\/var\/lib\/augenmass\/cluster-/)
    expect(await answers(database.url)).toBe(true)
    await database.release()
    const again = await use()
    expect(again.started).toBe(true)
    await again.release()
    expect(existsSync(path.join(folder, 'postgres'))).toBe(false)

    // the next one made elsewhere clears away what a deleted temporary folder left behind
    const parent = path.dirname(folder)
    await rm(folder, { recursive: true })
    folder = path.join(parent, 'next')
    await (await use()).release()
    expect(existsSync(access.cluster)).toBe(false)
  })

  test('an ordinary user needs nobody else; a folder not theirs is refused', async ({ skip }) => {
    const user = ordinaryUser()
    if (!user) skip('this machine has no user "nobody"')
    const [uid, gid] = user!.split(':').map(Number)
    const refused = await otherProcess(user!)
    expect(refused.said.error).toBe('folder.not-writable')
    await chown(folder, uid!, gid!)
    const { said, child } = await otherProcess(user!)
    expect(said.error).toBeUndefined()
    expect(await answers(said.url!)).toBe(true)
    expect((await stat(cluster)).uid).toBe(uid)
    await letGo(child)
    await mkdir(folder, { recursive: true })
  })
})
