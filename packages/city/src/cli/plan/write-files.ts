import { access, constants, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Invalid } from '../../server/errors.ts'
import { makeFolder } from '../../server/make-folder.ts'

/**
 * Makes the folder for the results and sees that it can be written to, before any long work.
 *
 * @throws Invalid `plan.out-not-writable`
 */
export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
    // root may write everywhere by its rights, but not on a file system that is read-only
    const probe = join(folder, '.augenmass-probe')
    await writeFile(probe, '')
    await rm(probe)
  } catch {
    throw new Invalid('plan.out-not-writable', { folder })
  }
}

/** Whether a plan lies in the folder already. */
export async function holdsPlan(folder: string): Promise<boolean> {
  return access(join(folder, 'plan.json')).then(
    () => true,
    () => false,
  )
}

/**
 * Writes all files: each under another name first, then all renamed, so that the folder never holds half of a plan.
 *
 * @throws Invalid `plan.out-not-writable`
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const unfinished = (name: string) => join(folder, `.${name}.unfinished`)
  try {
    for (const [name, content] of files) {
      // wishes and accounts of people: for whoever made the plan
      await writeFile(unfinished(name), content, { mode: name === 'roster-private.json' ? 0o600 : 0o666 })
    }
    for (const name of files.keys()) await rename(unfinished(name), join(folder, name))
  } catch {
    await Promise.all([...files.keys()].map((name) => rm(unfinished(name), { force: true })))
    throw new Invalid('plan.out-not-writable', { folder })
  }
}
