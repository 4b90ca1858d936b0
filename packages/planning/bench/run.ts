/**
 * The planning engine beside published results, on what is present on this machine.
 *
 *   npm run bench -w planning                       all families
 *   npm run bench -w planning -- --only tours       one family
 *   npm run bench -w planning -- --again            measure rows anew that are there
 *   npm run bench -w planning -- --match c1         instances whose key contains the text
 *
 * A row is written to `results.md` when its instance is done; rows that are there are kept, so that a run that was ended
 * goes on where it stopped.
 */
import { availableParallelism, cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { family as cityRoster } from './families/city-roster.ts'
import { family as hotspots } from './families/hotspots.ts'
import { family as network } from './families/network.ts'
import { family as presence } from './families/presence.ts'
import { family as roster } from './families/roster.ts'
import { family as tours } from './families/tours.ts'
import type { Family, Row } from './family.ts'
import { readSections, writeSections } from './results-file.ts'

const families: readonly Family[] = [hotspots, roster, cityRoster, tours, network, presence]

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    match: { type: 'string', default: '' },
    again: { type: 'boolean', default: false },
  },
})
const chosen = families.filter(({ name }) => !values.only || name === values.only)
if (chosen.length === 0) {
  console.error(`No family ${values.only}: ${families.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

const today = new Date().toISOString().slice(0, 10)
const machine = `${cpus()[0].model.trim()}, ${availableParallelism()} threads, Node ${process.versions.node}, ${today}; load before the start ${loadavg()[0].toFixed(1)}.`

for (const family of chosen) {
  const all = await family.instances()
  const instances = all.filter(({ key }) => key.includes(values.match))
  const place = new Map(all.map(({ key }, at) => [key, at]))
  if (instances.length === 0) console.log(`${family.name}: nothing present to measure`)
  for (const { key, run } of instances) {
    const known = (await readSections()).get(family.title)
    if (!values.again && known?.rows.some((row) => row.instance === key)) continue
    console.log(`${family.name}: ${key} …`)
    const row = await run()
    // read anew: another family may have been measured meanwhile
    const sections = await readSections()
    const others = sections.get(family.title)?.rows.filter(({ instance }) => instance !== key) ?? []
    const placeOf = ({ instance }: Row) => place.get(instance) ?? all.length
    const rows = [...others, row].sort((a, b) => placeOf(a) - placeOf(b))
    sections.set(family.title, { machine, rows })
    await writeSections(families, sections)
    console.log(`${family.name}: ${key}: ${row.ours} (${row.bestKnown}, ${row.gap}) in ${row.seconds} s`)
  }
}
