/**
 * Sends 20,000 made-up requests to all public addresses of a server with the demo city, started for this, and lists every
 * answer that is the server's own fault. The 2,000 first ones of another seed run with `npm test`.
 *
 *   npm run bench:fuzz -w city -- --count 20000 --seed 1
 */
import { parseArgs } from 'node:util'
import startServer from '../e2e/start-server.ts'
import { fuzz } from '../e2e/fuzz/run.ts'

const { values } = parseArgs({
  options: { count: { type: 'string', default: '20000' }, seed: { type: 'string', default: '1' } },
})
const stop = await startServer()
const started = performance.now()
try {
  const { byStatus, faults, addresses } = await fuzz(process.env.E2E_BASE_URL!, {
    count: Number(values.count),
    seed: Number(values.seed),
  })
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(`${values.count} requests to ${addresses} addresses in ${seconds} s`)
  for (const [status, count] of [...byStatus].sort(([a], [b]) => a - b)) console.log(`${status}\t${count}`)
  for (const fault of faults) console.log(`FAULT ${fault.status} ${fault.request}\n${fault.body}\n`)
  console.log(`${faults.length} faults`)
  process.exitCode = faults.length > 0 ? 1 : 0
} finally {
  await stop?.()
}
