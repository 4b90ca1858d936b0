import type { Command } from 'commander'
import { InputError } from '../input-error.ts'
import { checkCurtoisQu } from '../roster/curtois-qu-check.ts'
import { linesOfCurtoisQu, shiftTable } from '../roster/curtois-qu-lines.ts'
import { parseCurtoisQu, writeRoster } from '../roster/curtois-qu.ts'
import type { CurtoisQu } from '../roster/curtois-qu.ts'
import { NoLine } from '../roster/lines/construct.ts'
import { solveInThreads } from '../roster/lines/solve-in-worker.ts'
import {
  blaming,
  printResult,
  readInput,
  requireWritable,
  say,
  seconds,
  seed,
  stopOnInterrupt,
  wholeNumber,
  writeOutput,
} from './terminal.ts'

/** Seconds kept for the end of the threads, the check and the file. */
const writing = 0.5

interface Options {
  readonly out: string
  readonly seconds: number
  readonly seed: number
  readonly threads: number
}

/** `roster INSTANCE.txt`: an instance of Curtois & Qu (2014) in, one line a person out. */
export function register(program: Command): void {
  program
    .command('roster')
    .description('roster of an instance in the format of Curtois & Qu')
    .argument('<instance>', 'instance file')
    .requiredOption('--out <file>', 'where the roster goes: one line a person, ID and one field a day')
    .option('--seconds <n>', 'time limit', seconds, 60)
    .option('--seed <n>', 'all chance comes from here', seed, 1)
    .option('--threads <n>', 'threads to use', wholeNumber(1, 64), 2)
    .action(roster)
}

async function roster(file: string, options: Options) {
  const instance = readInput(file, parseCurtoisQu)
  requireWritable(options.out)
  // since the process began: the limit is one on what the caller waits for
  const elapsed = () => Number((performance.now() / 1000).toFixed(2))
  const { signal } = stopOnInterrupt()
  const solution = await solve(instance, options, elapsed, signal).catch((error: unknown) => {
    if (!(error instanceof NoLine)) throw error
    const { id } = instance.staff[error.person]
    return blaming(file, () => {
      const sequence = 'sequence of shifts that keeps the rules'
      throw new InputError(error.proved ? `${id} has no ${sequence}` : `no ${sequence} was found for ${id}`)
    })
  })
  const table = shiftTable(solution.lines, instance.days)
  const { objective, broken } = checkCurtoisQu(instance, table)
  if (broken.length > 0) throw new Error(`The roster found breaks rules and is not written: ${broken.join('; ')}`)
  if (solution.proved) say('proved: no roster costs less')
  writeOutput(options.out, writeRoster(instance, table))
  printResult({ objective, seconds: elapsed(), seed: options.seed })
}

function solve(instance: CurtoisQu, options: Options, elapsed: () => number, signal: AbortSignal) {
  let isFirst = true
  signal.addEventListener('abort', () => {
    if (isFirst) say('There is no roster yet: it ends with the first one. Ctrl-C again ends it without.')
  })
  return solveInThreads(linesOfCurtoisQu(instance), {
    ...options,
    seconds: Math.max(0, options.seconds - elapsed() - writing),
    signal,
    onBetter: (cost) => {
      isFirst = false
      say(`${elapsed()} s: ${cost}`)
    },
    onFailure: (error) => say(`One of the searches broke down: ${String(error)}`),
  })
}
