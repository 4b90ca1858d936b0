import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { tryLock } from '../../server/database/file-lock.ts'
import { Unavailable } from '../../server/errors.ts'

export interface ServerLock {
  /** tells the next one that is refused where this server is */
  announce(address: string): Promise<void>
  release(): Promise<void>
}

/**
 * Makes this process the one server of the data folder.
 *
 * @throws Unavailable 'folder.in-use-by-server' saying where the other one is
 */
export async function lockForServer(dataFolder: string): Promise<ServerLock> {
  const file = announcementFile(dataFolder)
  const lock = tryLock(lockFile(dataFolder))
  if (!lock) {
    const other = await readAnnouncement(file)
    throw new Unavailable('folder.in-use-by-server', {
      folder: dataFolder,
      address: other.address ?? '–',
      pid: String(other.pid ?? '–'),
    })
  }
  await writeFile(file, JSON.stringify({ pid: process.pid }))
  return {
    announce: (address) => writeFile(file, JSON.stringify({ pid: process.pid, address })),
    release: async () => {
      await rm(file, { force: true })
      lock.release()
    },
  }
}

/** Where the server of the data folder runs, for links that other processes print; null where none does. */
export async function runningServerAddress(dataFolder: string): Promise<string | null> {
  const { address } = await readAnnouncement(announcementFile(dataFolder))
  if (address === undefined) return null
  // the file of a killed server stays behind
  const lock = tryLock(lockFile(dataFolder))
  lock?.release()
  return lock ? null : address
}

function announcementFile(dataFolder: string): string {
  return path.join(dataFolder, 'server.json')
}

function lockFile(dataFolder: string): string {
  return path.join(dataFolder, 'server.lock')
}

interface Announcement {
  readonly pid?: number
  readonly address?: string
}

/** Empty where there is none, or where it is being written at this moment. */
async function readAnnouncement(file: string): Promise<Announcement> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Announcement
  } catch {
    return {}
  }
}
