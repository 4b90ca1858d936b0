import { z } from 'zod'
import type { City } from '../city.ts'
import { connect } from '../database/connect.ts'
import { createLog } from '../log.ts'
import { defineJob } from './jobs.ts'
import { startWorker } from './worker.ts'

/** A worker process of its own for worker.test.ts, which kills it in the middle of a job. */
const databaseUrl = process.argv[2]!
const city: City = {
  db: connect(databaseUrl, { max: 3 }),
  databaseUrl,
  clock: { now: () => Date.now() },
  log: createLog({ level: 'silent' }),
  secret: '',
  origin: '',
  dataFolder: '',
  smtpUrl: null,
}

await startWorker(city, [
  defineJob({ kind: 'crash', data: z.object({}), run: () => new Promise((resolve) => setTimeout(resolve, 600_000)) }),
])
process.send?.('started')
