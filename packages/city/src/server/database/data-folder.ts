import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, chmod, link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Unavailable } from '../errors.ts'
import { makeFolder } from '../make-folder.ts'

/**
 * Makes the data folder if need be and sees that it can be written to.
 *
 * @returns its absolute path
 * @throws Unavailable 'folder.not-writable', 'folder.not-a-folder', 'folder.disk-full'
 */
export async function prepareDataFolder(folder: string): Promise<string> {
  const absolute = path.resolve(folder)
  try {
    const made = await makeFolder(absolute, { mode: 0o700 })
    // root keeps the files, another user runs the database in it and must be able to pass through
    if (made && process.getuid?.() === 0) await chmod(absolute, 0o711)
    await access(absolute, constants.W_OK | constants.X_OK)
    const probe = path.join(absolute, `.write-${process.pid}-${randomBytes(4).toString('hex')}`)
    await writeFile(probe, 'x')
    await rm(probe)
  } catch (error) {
    // /proc and the like say "not found" to whoever would make a folder there
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new Unavailable('folder.not-writable', { folder: absolute })
    throw folderError(error, absolute)
  }
  return absolute
}

/** What went wrong in a folder as a sentence people can act upon; other errors come back as they are. */
export function folderError(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Unavailable('folder.not-writable', { folder })
  if (code === 'ENOTDIR' || code === 'EEXIST') return new Unavailable('folder.not-a-folder', { folder })
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Unavailable('folder.disk-full', { folder })
  return error
}

/** What signs and encrypts: 32 random bytes made on first start, readable by the owner only. */
export async function secretOf(dataFolder: string): Promise<string> {
  const file = path.join(dataFolder, 'secret')
  const existing = await readSecret(file)
  if (existing) return existing
  const draft = `${file}.${process.pid}`
  await writeFile(draft, randomBytes(32).toString('base64url') + '\n', { mode: 0o600 })
  // a crash may have left it empty
  if ((await stat(file).catch(() => null))?.size === 0) await rm(file, { force: true })
  // of two first starts at once one makes the link, and both read the same secret
  await link(draft, file).catch(() => undefined)
  await rm(draft)
  const made = await readSecret(file)
  if (!made) throw new Unavailable('folder.not-writable', { folder: dataFolder })
  return made
}

async function readSecret(file: string): Promise<string | undefined> {
  const exists = await stat(file).catch(() => null)
  if (!exists) return undefined
  return (await readFile(file, 'utf8')).trim() || undefined
}
