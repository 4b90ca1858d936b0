import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import pg from 'pg'
import type { City, Database } from '../city.ts'

/** Told of every notification on its channel; `payload` is what `notify` was given. */
export type Listener = (payload: unknown) => void

const reconnectMilliseconds = 500

/**
 * Tells all processes that listen on the channel, in this and in other servers; within a transaction, when it commits.
 *
 * @param payload JSON of less than 8,000 bytes (PostgreSQL's limit): send ids, not contents
 */
export async function notify(db: Database, channel: string, payload: object): Promise<void> {
  await sql`select pg_notify(${channel}, ${JSON.stringify(payload)})`.execute(db)
}

/**
 * Listens on a channel over the one listening connection this process has to the city's database. After a broken
 * connection it is taken up again; what was sent meanwhile is lost, so listeners that need it look into the tables.
 *
 * @returns ends the listening; the last listener's end closes the connection
 */
export async function listen(city: City, channel: string, callback: Listener): Promise<() => Promise<void>> {
  let connection = connections.get(city.databaseUrl)
  if (!connection) {
    connection = new ListeningConnection(city)
    connections.set(city.databaseUrl, connection)
  }
  await connection.add(channel, callback)
  let ended = false
  return async () => {
    if (ended) return
    ended = true
    await connection.remove(channel, callback)
  }
}

/** One for each database, like a connection pool: nothing in it that another server would miss. */
const connections = new Map<string, ListeningConnection>()

class ListeningConnection {
  readonly #city: City
  readonly #listeners = new Map<string, Set<Listener>>()
  /** null = closed before the database came back */
  #client: Promise<pg.Client | null> | null = null
  #closed = false

  constructor(city: City) {
    this.#city = city
  }

  async add(channel: string, callback: Listener): Promise<void> {
    const listeners = this.#listeners.get(channel) ?? new Set()
    this.#listeners.set(channel, listeners.add(callback))
    const existing = this.#client
    this.#client ??= this.#connect()
    try {
      const client = await this.#client
      // a new connection listens on every channel by itself
      if (existing && listeners.size === 1) await client?.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await this.remove(channel, callback)
      throw error
    }
  }

  async remove(channel: string, callback: Listener): Promise<void> {
    const listeners = this.#listeners.get(channel)
    listeners?.delete(callback)
    if (listeners?.size === 0) this.#listeners.delete(channel)
    if (this.#listeners.size > 0) return
    this.#closed = true
    connections.delete(this.#city.databaseUrl)
    const client = await this.#client?.catch(() => null)
    await client?.end()
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#city.databaseUrl,
      application_name: 'augenmass listen',
      keepAlive: true,
    })
    let listening = false
    client.on('notification', ({ channel, payload }) => this.#tell(channel, payload))
    // an error is always followed by the end; one that comes before we listen rejects below
    client.on('error', () => undefined)
    client.on('end', () => {
      if (listening) this.#reconnect()
    })
    try {
      await client.connect()
      for (const channel of this.#listeners.keys()) await client.query(`listen ${pg.escapeIdentifier(channel)}`)
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
    listening = true
    return client
  }

  #tell(channel: string, payload: string | undefined): void {
    const value: unknown = payload ? JSON.parse(payload) : null
    for (const listener of this.#listeners.get(channel) ?? []) listener(value)
  }

  #reconnect(): void {
    if (this.#closed) return
    this.#city.log.warn('database.listen-lost')
    this.#client = this.#retry()
  }

  /** One attempt after the other, however long the database stays away. */
  async #retry(): Promise<pg.Client | null> {
    while (!this.#closed) {
      await sleep(reconnectMilliseconds)
      const client = await this.#connect().catch(() => null)
      if (client) return client
    }
    return null
  }
}
