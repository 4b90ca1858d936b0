import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type { Command } from 'commander'
import type { Stamp } from '../csv/read-stamp.ts'
import { createZoneClock, type ZoneClock } from '../geo/zone-clock.ts'
import { significantCells } from '../hotspots/geojson.ts'
import { mapPoints, type PointMap } from '../hotspots/map-points.ts'
import { DEFAULT_PARAMETERS } from '../hotspots/parameters.ts'
import { instantOfStamp, tallyRows } from '../hotspots/point-rows.ts'
import { createPointTally } from '../hotspots/point-tally.ts'
import { DEFAULT_BANDS } from '../hotspots/time-bands.ts'
import { InputError } from '../input-error.ts'
import { moment, readRows, zone } from './read-rows.ts'
import { blaming, FileError, printResult, requireWritable, say, stopOnInterrupt, wholeNumber } from './terminal.ts'

/** `hotspots REPORTS.csv`: reports in, significant cells by time band out. */
export function register(program: Command): void {
  program
    .command('hotspots')
    .description('Gi* of every cell by time band, from reports with columns lat, lon, time')
    .argument('<reports>', 'CSV file')
    .requiredOption('--out <file>', 'where the GeoJSON goes')
    .requiredOption('--as-of <date>', 'reports before this day count', moment)
    .option('--cell <resolution>', 'H3 resolution', wholeNumber(0, 15), 10)
    .option('--weeks <n>', 'weeks before that day that count', wholeNumber(1, 1000), 12)
    .option(
      '--zone <name>',
      'time zone of times without offset, of the time bands and of --as-of',
      zone,
      createZoneClock('UTC'),
    )
    .action(run)
}

interface Options {
  readonly out: string
  readonly asOf: Stamp
  readonly cell: number
  readonly weeks: number
  readonly zone: ZoneClock
}

async function run(reports: string, { out, asOf, cell, weeks, zone: clock }: Options): Promise<void> {
  requireWritable(out)
  const { stopped } = stopOnInterrupt()
  const start = performance.now()
  const seconds = () => Math.round(performance.now() - start) / 1000
  const options = {
    resolution: cell,
    asOf: instantOfStamp(asOf, clock),
    timeZone: clock.timeZone,
    windowWeeks: weeks,
    bands: DEFAULT_BANDS,
    halfLifeWeeks: DEFAULT_PARAMETERS.halfLifeWeeks,
  }
  const tally = createPointTally(options)
  await readRows(reports, tallyRows(tally, clock), stopped)
  const points = tally.result()
  const readSeconds = seconds()
  say(`${points.used} reports in ${points.cells.length} cells, ${readSeconds} s`)

  const map = blaming(reports, () => {
    try {
      return mapPoints(points, options)
    } catch (error) {
      throw error instanceof RangeError ? new InputError(error.message) : error
    }
  })
  const objective = await writeFeatures(out, map)
  printResult({
    objective,
    seconds: seconds(),
    seed: null,
    readSeconds,
    reports: {
      used: points.used - map.farOff,
      farOff: map.farOff,
      beforeWindow: points.beforeWindow,
      afterAsOf: points.afterAsOf,
      byDayOnly: points.dayPrecise,
    },
    cells: map.grid.cells.length,
    weeks: points.weeks,
    bands: map.bands.map(({ band }) => band.key),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    ...(stopped() && { interrupted: true }),
  })
}

/** @returns number of features: significant cells, each counted once per band */
async function writeFeatures(file: string, { grid, bands, rates }: PointMap): Promise<number> {
  const stream = createWriteStream(file)
  try {
    await once(stream, 'open')
    stream.write('{"type":"FeatureCollection","features":[')
    let features = 0
    for (const band of bands) {
      let text = ''
      for (const feature of significantCells(grid.cells, band, rates)) {
        text += `${features++ === 0 ? '' : ','}\n${JSON.stringify(feature)}`
      }
      if (!stream.write(text)) await once(stream, 'drain')
    }
    stream.end('\n]}\n')
    await finished(stream)
    return features
  } catch (error) {
    throw new FileError(`${file}: cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`)
  }
}
