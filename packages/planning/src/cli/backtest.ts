import { InvalidArgumentError, type Command } from 'commander'
import type { Stamp } from '../csv/read-stamp.ts'
import { createZoneClock, type ZoneClock } from '../geo/zone-clock.ts'
import { backtest, type Backtest, type BacktestInput } from '../hotspots/backtest.ts'
import { createPlaneRows } from '../hotspots/plane-rows.ts'
import { instantOfStamp } from '../hotspots/point-rows.ts'
import { InputError } from '../input-error.ts'
import { moment, readRows, zone } from './read-rows.ts'
import { blaming, printResult, say, wholeNumber } from './terminal.ts'

/** `backtest REPORTS.csv`: how well the map of one period foretells the next. */
export function register(program: Command): void {
  program
    .command('backtest')
    .description('PAI, PEI and hit rate of the forecast, beside simple ways to make one')
    .argument('<reports>', 'CSV file with lat, lon, time or x_ft, y_ft, occ_date')
    .requiredOption('--train-until <date>', 'first day that is not learned from', moment)
    .requiredOption('--test-until <date>', 'first day that is not foretold', moment)
    .option('--cell-feet <n>', 'edge of a square cell, feet', wholeNumber(1, 1_000_000), 600)
    .option('--cells <n>', 'number of cells forecast', wholeNumber(1, 1_000_000), 20)
    .option(
      '--area-sq-mi <n>',
      'size of the study area; without it that of half-mile squares with a report',
      squareMiles,
    )
    .option('--zone <name>', 'time zone in which moments with an offset have their day', zone, createZoneClock('UTC'))
    .action(run)
}

interface Options {
  readonly trainUntil: Stamp
  readonly testUntil: Stamp
  readonly cellFeet: number
  readonly cells: number
  readonly areaSqMi?: number
  readonly zone: ZoneClock
}

async function run(reports: string, options: Options): Promise<void> {
  const start = performance.now()
  const { cellFeet, cells, areaSqMi, zone: clock } = options
  const rows = createPlaneRows(clock)
  await readRows(reports, rows.onHeader)
  const points = rows.points()
  const dayOf = (stamp: Stamp) => clock.civilDay(instantOfStamp(stamp, clock))
  const [trainUntil, testUntil] = [dayOf(options.trainUntil), dayOf(options.testUntil)]
  const result = blaming(reports, () => {
    const found = scoreOf({
      points,
      trainUntil,
      testUntil,
      cellFeet,
      cells,
      ...(areaSqMi !== undefined && { areaSquareMiles: areaSqMi }),
    })
    if (found.trained === 0) throw new InputError('no report before --train-until')
    if (found.tested === 0) throw new InputError('no report from --train-until to before --test-until')
    return found
  })
  say(`${result.trained} reports learned from, ${result.tested} foretold, ${rows.withoutPlace()} without a place`)
  const seconds = Math.round(performance.now() - start) / 1000
  printResult({ objective: result.pei, seconds, seed: null, ...result, withoutPlace: rows.withoutPlace() })
}

function scoreOf(input: BacktestInput): Backtest {
  try {
    return backtest(input)
  } catch (error) {
    throw error instanceof RangeError ? new InputError(error.message) : error
  }
}

function squareMiles(text: string): number {
  const value = Number(text)
  if (!(value > 0) || value === Infinity) throw new InvalidArgumentError('Square miles, more than 0.')
  return value
}
