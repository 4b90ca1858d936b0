import { accessSync, constants, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { InvalidArgumentError } from 'commander'
import { InputError } from '../input-error.ts'

/** A file that cannot be read or written, or whose content is refused: "FILE:LINE: reason". */
export class FileError extends Error {
  override readonly name = 'FileError'
}

/**
 * What `parse` makes of a text file.
 *
 * @throws FileError naming file, line and reason
 */
export function readInput<T>(file: string, parse: (text: string) => T): T {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new FileError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`)
  }
  return blaming(file, () => parse(text))
}

/**
 * Asked before a long search: whether its answer can be written at all.
 *
 * @throws FileError naming the file and why it cannot be written
 */
export function requireWritable(file: string): void {
  writing(file, () => {
    const fail = (code: string) => {
      throw Object.assign(new Error(file), { code })
    }
    if (file === '' || file.endsWith('/') || (existsSync(file) && statSync(file).isDirectory())) fail('EISDIR')
    if (!existsSync(file) && !statSync(dirname(file)).isDirectory()) fail('ENOTDIR')
    accessSync(existsSync(file) ? file : dirname(file), constants.W_OK)
  })
}

/** @throws FileError naming the file and why it cannot be written */
export function writeOutput(file: string, text: string): void {
  writing(file, () => writeFileSync(file, text))
}

function writing(file: string, work: () => void): void {
  try {
    work()
  } catch (error) {
    throw new FileError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`)
  }
}

/** Runs `work`; an `InputError` in it becomes a `FileError` that names the file. */
export function blaming<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const where = error.line === undefined ? file : `${file}:${error.line}`
    throw new FileError(`${where}: ${error.message}`)
  }
}

/** One Ctrl-C arrives twice where npm or an older Node stands between the terminal and us; a second one comes later. */
const doubleSignalMilliseconds = 2_000

/** Becomes true with the first Ctrl-C (or SIGTERM): the command then writes its best so far. A second one ends at once. */
export function stopOnInterrupt(): { readonly stopped: () => boolean; readonly signal: AbortSignal } {
  const abort = new AbortController()
  let stoppedAt: number | null = null
  const onSignal = () => {
    if (stoppedAt !== null && performance.now() - stoppedAt > doubleSignalMilliseconds) process.exit(130)
    stoppedAt ??= performance.now()
    abort.abort()
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, onSignal)
  return { stopped: () => abort.signal.aborted, signal: abort.signal }
}

/** A line of progress. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/** The last line of standard output: what outside checks read. */
export function printResult(result: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(result)}\n`)
}

/** Seconds, more than 0, at most a week. */
export function seconds(text: string): number {
  const value = Number(text)
  if (!(value > 0) || value > 604_800) throw new InvalidArgumentError('Seconds more than 0 and at most 604800.')
  return value
}

/** A whole number within limits, both included. */
export function wholeNumber(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (!/^\d+$/.test(text.trim()) || value < min || value > max) {
      throw new InvalidArgumentError(`A whole number from ${min} to ${max}.`)
    }
    return value
  }
}

/** The seed every command takes. */
export const seed = wholeNumber(0, 0xffff_ffff)
