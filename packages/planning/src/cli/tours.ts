import { Worker } from 'node:worker_threads'
import { Option, type Command } from 'commander'
import { checkToptw } from '../tours/toptw-check.ts'
import { formatTeams, orienteeringOf, parseToptw } from '../tours/toptw.ts'
import {
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
import type { ToursMessage, ToursWork } from './tours-worker.ts'

interface Flags {
  readonly out: string
  readonly teams: number
  readonly decimals: number
  readonly seconds: number
  readonly seed: number
}

/** `tours INSTANCE.txt`: an instance of the team orienteering problem with time windows in, one line a team out. */
export function register(program: Command): void {
  program
    .command('tours')
    .description('tours of an instance of the team orienteering problem with time windows')
    .argument('<instance>', 'instance file (TOPTW format)')
    .requiredOption('--out <file>', 'where the tours go: one line a team, vertex numbers without the depot')
    .option('--teams <n>', 'number of teams', wholeNumber(1, 1000), 1)
    .addOption(
      new Option('--decimals <n>', 'distances are rounded down to so many decimals')
        .default(1)
        .argParser(wholeNumber(0, 4)),
    )
    .option('--seconds <n>', 'time limit', seconds, 5)
    .option('--seed <n>', 'all chance comes from here', seed, 1)
    .action(writeTours)
}

async function writeTours(file: string, { out, teams, decimals, seconds, seed }: Flags): Promise<void> {
  const { text, problem } = readInput(file, (text) => ({
    text,
    problem: orienteeringOf(parseToptw(text), teams, decimals),
  }))
  requireWritable(out)
  // a tenth of a second, or half the time where that is short, for the end of the search, the check and the file
  const until = performance.timeOrigin + Math.max(seconds - 0.1, seconds / 2) * 1000
  const routes = await searchInWorker({ problem, seed, until, stop: new Int32Array(new SharedArrayBuffer(4)) })
  const tours = formatTeams(routes)
  const { faults, prize } = checkToptw(text, tours, teams, decimals)
  if (faults.length > 0) throw new Error(`The tours found are wrong: ${faults.join('; ')}`)
  writeOutput(out, tours)
  printResult({ objective: prize, seconds: Math.round(performance.now()) / 1000, seed })
}

/** Searches in a thread of its own, so that this one hears Ctrl-C. */
function searchInWorker(work: ToursWork): Promise<readonly (readonly number[])[]> {
  const { promise, resolve, reject } = Promise.withResolvers<readonly (readonly number[])[]>()
  const { signal } = stopOnInterrupt()
  signal.addEventListener('abort', () => Atomics.store(work.stop, 0, 1))
  const worker = new Worker(new URL('./tours-worker.ts', import.meta.url), { workerData: work })
  worker.on('message', (message: ToursMessage) => {
    if (message.kind === 'best') say(`${(performance.now() / 1000).toFixed(2)} s: ${message.prize}`)
    else resolve(message.routes)
  })
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`The search ended with ${code} before it had tours.`)))
  return promise.finally(() => void worker.terminate())
}
