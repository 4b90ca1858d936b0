import path from 'node:path'
import type { City } from './city.ts'
import { systemClock } from './city.ts'
import { seedCatalogue } from './city/catalogue.ts'
import { connect } from './database/connect.ts'
import { prepareDataFolder, secretOf } from './database/data-folder.ts'
import { useEmbeddedDatabase } from './database/embedded.ts'
import { requireUsable, setUpError } from './database/given-database.ts'
import { migrate } from './database/migrate.ts'
import { Unavailable } from './errors.ts'
import { createLog, type BindableLog } from './log.ts'

/** A city opened by this process, to be closed by it. */
export interface OpenCity extends City {
  readonly log: BindableLog
  close(): Promise<void>
}

/** The settings by environment; all of them are in the README. */
export interface Environment {
  /** data folder, default ./.augenmass */
  readonly AUGENMASS_DATA?: string | undefined
  /** signs and encrypts; default made on first start and kept in the data folder */
  readonly AUGENMASS_SECRET?: string | undefined
  /** PostgreSQL; default the embedded one in the data folder */
  readonly DATABASE_URL?: string | undefined
  readonly HOST?: string | undefined
  readonly PORT?: string | undefined
  /** public address; default http://HOST:PORT */
  readonly ORIGIN?: string | undefined
  readonly SMTP_URL?: string | undefined
}

export type OpenStep = 'database-creating' | 'database-starting' | 'migrating'

/**
 * Opens the installation the environment describes: data folder, secret, database (embedded where DATABASE_URL is unset),
 * migrations, catalogue.
 *
 * `augenmass serve` and `augenmass dev` put DATABASE_URL, AUGENMASS_DATA, AUGENMASS_SECRET and ORIGIN of what they opened into
 * `process.env` before they load the web server, whose own call of this function then only connects.
 *
 * @throws Unavailable 'folder.…', 'database.…'
 */
export async function openCity(
  env: Environment,
  options: {
    readonly onStep?: (step: OpenStep) => void
    readonly log?: BindableLog
    readonly connections?: number
  } = {},
): Promise<OpenCity> {
  const log = options.log ?? createLog()
  const origin = originOf(env)
  const dataFolder = await prepareDataFolder(dataFolderOf(env))
  const secret = env.AUGENMASS_SECRET || (await secretOf(dataFolder))
  if (env.DATABASE_URL) await requireUsable(env.DATABASE_URL)
  const embedded = env.DATABASE_URL
    ? null
    : await useEmbeddedDatabase(dataFolder, { onStep: (step) => options.onStep?.(`database-${step}`) })
  const databaseUrl = env.DATABASE_URL || embedded!.url
  let closing = false
  const db = connect(databaseUrl, {
    max: options.connections ?? 10,
    onError: (error) => {
      if (!closing) log.warn('database.connection-lost', { message: error.message })
    },
  })
  const close = async () => {
    closing = true
    await db.destroy()
    await embedded?.release()
  }
  try {
    options.onStep?.('migrating')
    await migrate(db)
    // every time: a start cut off here, or an update that brings a type but no table, must not leave the catalogue short
    await seedCatalogue(db)
  } catch (error) {
    await close()
    throw setUpError(error)
  }
  return {
    db,
    clock: systemClock,
    log,
    secret,
    origin,
    dataFolder,
    databaseUrl,
    smtpUrl: env.SMTP_URL || null,
    close,
  }
}

/** Where the data lie; need not exist yet. */
export function dataFolderOf(env: Environment): string {
  return path.resolve(env.AUGENMASS_DATA || '.augenmass')
}

/** The public address without trailing slash. @throws Unavailable 'server.origin-invalid' */
export function originOf(env: Environment): string {
  if (env.ORIGIN) {
    const url = URL.parse(env.ORIGIN)
    if (!url || !/^https?:$/.test(url.protocol)) throw new Unavailable('server.origin-invalid', { origin: env.ORIGIN })
    return url.origin
  }
  const host = env.HOST && !['0.0.0.0', '::'].includes(env.HOST) ? env.HOST : '127.0.0.1'
  return `http://${host.includes(':') ? `[${host}]` : host}:${env.PORT || 3000}`
}
