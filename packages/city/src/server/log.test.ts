import { expect, test } from 'vitest'
import { createLog, requestLog } from './log.ts'

test('each line is one JSON object with level, time, event, fields, and the request it belongs to', () => {
  const lines: string[] = []
  const log = createLog({ destination: { write: (line) => void lines.push(line) } })
  requestLog(log, '0b0e').info('request', { status: 200, route: '/(public)' })
  log.warn('database.listen-lost')
  const [first, second] = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(first).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) as string,
    requestId: '0b0e',
    event: 'request',
    status: 200,
    route: '/(public)',
  })
  expect(second).toMatchObject({ level: 'warn', event: 'database.listen-lost' })
  expect(lines.every((line) => line.endsWith('\n') && line.indexOf('\n') === line.length - 1)).toBe(true)
})
