import { mkdir, stat } from 'node:fs/promises'
import path from 'node:path'

/**
 * Makes a folder and those above it. Step by step: Node's own `recursive` never ends in folders such as /proc, where
 * making one is "not found".
 *
 * @param options.mode of the folder itself; those above it are as usual
 * @returns false where it was there already
 */
export async function makeFolder(folder: string, options: { mode?: number } = {}): Promise<boolean> {
  const absolute = path.resolve(folder)
  try {
    return await makeOne(absolute, options)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || path.dirname(absolute) === absolute) throw error
    await makeFolder(path.dirname(absolute))
    return makeOne(absolute, options)
  }
}

async function makeOne(folder: string, options: { mode?: number }): Promise<boolean> {
  try {
    await mkdir(folder, options)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !(await stat(folder)).isDirectory()) throw error
    return false
  }
}
