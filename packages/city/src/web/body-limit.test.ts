import { expect, test } from 'vitest'
import { bodyLimitOf, largestBody, refuseBody, usualBodyLimit } from './body-limit.ts'

const megabytes = 1024 * 1024
const refusedFor = (route: string, headers: Record<string, string>) =>
  refuseBody(new Headers(headers), bodyLimitOf(route))?.status ?? null
const ofSize = (bytes: number) => ({ 'content-length': String(bytes) })

test.each([
  ['/(office)/inbox/import', 200, null],
  ['/(office)/inbox/import', 202, 413],
  ['/(office)/inbox/import/file/[id]', 200, 413],
  ['/(public)/report/details', 31, null],
  ['/(public)/report/[token]', 33, 413],
  ['/(office)/press/pictures', 200, null],
  ['/(office)/press/pictures/choices', 10, null],
  ['/(office)/press/pictures/choices', 12, 413],
  ['/(office)/press/pictures/[id]', 12, 413],
  ['/(office)/press/files', 25, null],
  ['/(office)/press/files/choices', 27, 413],
  ['/(office)/settings', 5, null],
  ['/(office)/settings', 200, 413],
  ['/(public)/sign-in', 200, 413],
  ['/open311/v2/requests.[format]', 200, 413],
])('%s with %d MB: %s', (route, size, status) => {
  expect(refusedFor(route, ofSize(size * megabytes))).toBe(status)
})

test('an address that leads nowhere takes no more than the usual', () => {
  expect(bodyLimitOf(null)).toBe(usualBodyLimit)
  expect(largestBody).toBe(bodyLimitOf('/(office)/inbox/import'))
})

test('a request without a body passes, one that does not say how long its body is does not', () => {
  expect(refusedFor('/(public)', {})).toBeNull()
  expect(refusedFor('/(public)', { 'transfer-encoding': 'chunked' })).toBe(411)
})

test('a script of a page is told without being sent back', () => {
  const limit = bodyLimitOf('/(office)/press/pictures/choices')
  const key = (accept: string) => refuseBody(new Headers({ ...ofSize(limit + 1), accept }), limit)?.why.key
  expect(key('text/html')).toBe('form.too-large')
  expect(key('application/json')).toBe('form.too-large-here')
})
