import { once } from 'node:events'
import { connect as connectTo, createServer, type AddressInfo, type Socket } from 'node:net'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { transact } from './connect.ts'
import { listen, notify } from './listen.ts'
import { createTestCity, type TestCity } from './test-city.ts'

let city: TestCity

beforeAll(async () => {
  city = await createTestCity()
})

afterAll(async () => {
  await city.close()
})

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 20))
}

async function listeningConnections(): Promise<number> {
  const { rows } = await sql<{ connections: number }>`
    select count(*)::int as connections from pg_stat_activity
    where datname = current_database() and application_name = 'augenmass listen'`.execute(city.db)
  return rows[0]!.connections
}

test('all listeners of a process share one connection, hear their channel only, and close it with the last', async () => {
  const heard: string[] = []
  const stops = await Promise.all([
    listen(city, 'first', (payload) => heard.push(`a ${JSON.stringify(payload)}`)),
    listen(city, 'first', (payload) => heard.push(`b ${JSON.stringify(payload)}`)),
    listen(city, 'second', (payload) => heard.push(`c ${JSON.stringify(payload)}`)),
  ])
  expect(await listeningConnections()).toBe(1)
  await notify(city.db, 'first', { n: 1 })
  await notify(city.db, 'second', { n: 2 })
  await until(() => heard.length === 3)
  expect(heard.sort()).toEqual(['a {"n":1}', 'b {"n":1}', 'c {"n":2}'])
  for (const stop of stops) await stop()
  await until(async () => (await listeningConnections()) === 0)
})

test('within a transaction nothing is told before it commits, and nothing if it fails', async () => {
  const heard: unknown[] = []
  const stop = await listen(city, 'third', (payload) => heard.push(payload))
  await transact(city.db, async (trx) => {
    await notify(trx, 'third', { n: 1 })
    throw new RangeError('no')
  }).catch(() => undefined)
  await transact(city.db, (trx) => notify(trx, 'third', { n: 2 }))
  await until(() => heard.length > 0)
  expect(heard).toEqual([{ n: 2 }])
  await stop()
})

test('a broken connection is taken up again, on all its channels', async () => {
  const heard: unknown[] = []
  const stops = [
    await listen(city, 'fourth', (payload) => heard.push(payload)),
    await listen(city, 'fifth', (payload) => heard.push(payload)),
  ]
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'augenmass listen'`.execute(city.db)
  await until(async () => (await listeningConnections()) === 0)
  await until(async () => (await listeningConnections()) === 1)
  await until(async () => {
    await notify(city.db, 'fifth', { again: true })
    return heard.length > 0
  })
  expect(heard[0]).toEqual({ again: true })
  for (const stop of stops) await stop()
})

test('while the database is away one attempt follows the other; afterwards there is one connection', async () => {
  const way = await wayTo(city.databaseUrl)
  const heard: unknown[] = []
  const stop = await listen({ ...city, databaseUrl: way.url }, 'sixth', (payload) => heard.push(payload))
  way.close()
  await until(() => way.attempts >= 4)
  way.open()
  await until(async () => {
    await notify(city.db, 'sixth', { again: true })
    return heard.length > 0
  })
  const attempts = way.attempts
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(way.attempts).toBe(attempts)
  expect(await listeningConnections()).toBe(1)
  await stop()
  await until(async () => (await listeningConnections()) === 0)
  way.end()
})

test('listening can be ended while the database is away', async () => {
  const way = await wayTo(city.databaseUrl)
  const stop = await listen({ ...city, databaseUrl: way.url }, 'seventh', () => undefined)
  way.close()
  await until(() => way.attempts >= 2)
  await stop()
  way.end()
})

test('a listener that cannot be had leaves nothing behind; the next one connects anew', async () => {
  const way = await wayTo(city.databaseUrl)
  const away = { ...city, databaseUrl: way.url }
  way.close()
  await expect(listen(away, 'eighth', () => undefined)).rejects.toThrow()
  way.open()
  const heard: unknown[] = []
  const stop = await listen(away, 'eighth', (payload) => heard.push(payload))
  await notify(city.db, 'eighth', { n: 1 })
  await until(() => heard.length > 0)
  await stop()
  way.end()
})

/** A way to the database that can be cut: while it is, every connection is dropped at once. */
async function wayTo(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isOpen = true
  let attempts = 0
  const server = createServer((socket) => {
    attempts += 1
    socket.on('error', () => undefined)
    if (!isOpen) return void socket.destroy()
    const onward = connectTo(Number(target.port), target.hostname)
    for (const end of [socket, onward]) sockets.add(end.on('error', () => undefined))
    socket.pipe(onward).pipe(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = Object.assign(new URL(databaseUrl), { port: String((server.address() as AddressInfo).port) }).href
  const cut = () => {
    isOpen = false
    for (const socket of sockets) socket.destroy()
    sockets.clear()
  }
  return {
    url,
    get attempts() {
      return attempts
    },
    close: cut,
    open: () => (isOpen = true),
    end: () => {
      cut()
      server.close()
    },
  }
}
