/**
 * Measures the way from points to significant cells in a process of its own, so that the peak of memory is its own.
 *
 *   node bench/hotspots/measure.ts COUNT [FOLDER]
 *
 * Points are made in pieces of 100,000 outside the time measured. In FOLDER it leaves what `spdep-peer.R` reads. Prints one
 * JSON object: seconds (wall and processor) of all, of the part up to Gi* alone, peak memory.
 */
import { writeFileSync } from 'node:fs'
import { createCellIndex } from '../../src/geo/cell-index.ts'
import { centreOfCell, createCellGrid } from '../../src/geo/cells.ts'
import { localPlane } from '../../src/geo/distance.ts'
import { createZoneClock } from '../../src/geo/zone-clock.ts'
import { giStar } from '../../src/hotspots/getis-ord.ts'
import { mapPoints } from '../../src/hotspots/map-points.ts'
import { DEFAULT_PARAMETERS } from '../../src/hotspots/parameters.ts'
import { createPointTally } from '../../src/hotspots/point-tally.ts'
import { bandOfHours, DEFAULT_BANDS } from '../../src/hotspots/time-bands.ts'
import { asOf, generatePoints } from './generate-points.ts'

const count = Number(process.argv[2])
const folder = process.argv[3]
const piece = Math.min(count, 100_000)

const options = {
  resolution: 10,
  asOf,
  timeZone: 'Europe/Berlin',
  windowWeeks: 12,
  bands: DEFAULT_BANDS,
  halfLifeWeeks: DEFAULT_PARAMETERS.halfLifeWeeks,
}
const watch = createStopwatch()
const tally = createPointTally(options)
for (let done = 0; done < count; done += piece) {
  const points = generatePoints(piece, done)
  watch.on()
  for (let i = 0; i < points.length; i += 3) tally.add(points[i], points[i + 1], points[i + 2], false)
  watch.off()
}
watch.on()
const map = mapPoints(tally.result(), options)
watch.off()
const significant = map.bands.reduce((sum, band) => sum + band.classes.size, 0)
const whole = { ...watch.read(), peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024) }
const toGi = folder ? measureToGi(folder) : null
console.log(JSON.stringify({ count, cells: map.grid.cells.length, significant, ...whole, toGi }))

/**
 * What the peer does, from the points of one piece to Gi* of each band; leaves points, cells and z-scores for it.
 * The peer gets the cell of each point as a gift, since it has no H3.
 */
function measureToGi(out: string) {
  const points = generatePoints(count, 0)
  const { cells } = map.grid
  const toGi = createStopwatch()
  toGi.on()
  const index = createCellIndex(10)
  const clock = createZoneClock(options.timeZone)
  const bandOf = bandOfHours(DEFAULT_BANDS)
  const grid = createCellGrid(cells)
  const rows = new Int32Array(count)
  const bands = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    rows[i] = index.indexOf(points[3 * i], points[3 * i + 1])
    bands[i] = bandOf[clock.hourOfWeek(points[3 * i + 2])]
  }
  const cellOfRow = Int32Array.from(index.cells, (cell) => grid.indexOf.get(cell) ?? -1)
  const counts = DEFAULT_BANDS.map(() => new Float64Array(cells.length))
  for (let i = 0; i < count; i++) {
    const cell = cellOfRow[rows[i]]
    if (cell >= 0) counts[bands[i]][cell]++
  }
  const z = counts.map((each) => giStar(each, grid.neighbours))
  toGi.off()

  const centres = cells.map(centreOfCell)
  const plane = localPlane(centres[0])
  const write = (name: string, values: NodeJS.ArrayBufferView) => writeFileSync(`${out}/${name}.bin`, values)
  write(
    'cell',
    rows.map((row) => cellOfRow[row] + 1),
  )
  write(
    'band',
    bands.map((band) => band + 1),
  )
  write('x', Float64Array.from(centres, plane.x))
  write('y', Float64Array.from(centres, plane.y))
  write('z', Float64Array.from(z.flatMap((each) => [...each])))
  return toGi.read()
}

/** Wall and processor seconds between on and off, added up. */
function createStopwatch() {
  let [wall, processor] = [0, 0]
  const used = () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1e6
  }
  return {
    on() {
      wall -= performance.now() / 1000
      processor -= used()
    },
    off() {
      wall += performance.now() / 1000
      processor += used()
    },
    read: () => ({ seconds: wall, processorSeconds: processor }),
  }
}
