/**
 * Reads 20,000 made-up hostile files of articles, writes what comes of them as HTML and as feeds, and takes the first 500 of
 * them into a database, twice each; lists whatever must not happen. 2,000 of another seed run with `npm test`.
 *
 *   npm run bench:fuzz-articles -w city -- --count 20000 --imports 500 --seed 1
 */
import { parseArgs } from 'node:util'
import { commandLine } from '../src/server/caller.ts'
import { createTestCity } from '../src/server/database/test-city.ts'
import { fuzzImport, fuzzReading, type FuzzResult } from '../src/server/newsroom/import/fuzz/run.ts'

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '20000' },
    imports: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)

async function show(name: string, work: () => Promise<FuzzResult>): Promise<void> {
  const started = performance.now()
  const { files, taken, refused, faults, slowestMilliseconds } = await work()
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    `${name}: ${files} files in ${seconds} s, slowest ${Math.round(slowestMilliseconds)} ms; ${taken} articles, ${refused} refused`,
  )
  for (const fault of faults) console.log(`FAULT ${fault}\n`)
  console.log(`${faults.length} faults`)
  if (faults.length > 0) process.exitCode = 1
}

await show('read', () => fuzzReading({ count: Number(values.count), seed }))
const city = await createTestCity()
try {
  await show('imported', () => fuzzImport(city, commandLine, { count: Number(values.imports), seed }))
} finally {
  await city.close()
}
