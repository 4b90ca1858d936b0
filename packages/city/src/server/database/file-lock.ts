import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Locks between processes that the kernel lets go of when a process dies, however it dies: Node has no `flock`, but the
 * SQLite inside it locks its files with `fcntl`. The files stay empty. Why: docs/decisions/0003-embedded-postgres.md.
 */
export interface FileLock {
  release(): void
}

/** Alone, or null where anybody else holds the file, shared or alone. Does not wait. */
export function tryLock(file: string): FileLock | null {
  return hold(file, (database) => database.exec('begin exclusive'))
}

/** Together with others who share, or null where somebody holds the file alone. Does not wait. */
export function tryShare(file: string): FileLock | null {
  return hold(file, (database) => {
    database.exec('begin')
    database.prepare('select count(*) from sqlite_schema').get()
  })
}

/** Like `tryLock`, but asks again until `timeoutMilliseconds` have passed. */
export async function waitForLock(file: string, timeoutMilliseconds: number): Promise<FileLock | null> {
  const until = performance.now() + timeoutMilliseconds
  for (;;) {
    const lock = tryLock(file)
    if (lock || performance.now() >= until) return lock
    await sleep(20)
  }
}

function hold(file: string, begin: (database: DatabaseSync) => void): FileLock | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // no journal beside the file: there is nothing to roll back
    database.exec('pragma journal_mode = memory')
    begin(database)
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
  return { release: () => database.close() }
}

const sqliteBusy = 5

function isBusy(error: unknown): boolean {
  // the low byte is the primary code, the rest says in which situation
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === sqliteBusy
}
