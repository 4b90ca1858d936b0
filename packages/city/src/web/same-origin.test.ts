import { expect, test } from 'vitest'
import { isSameOrigin } from './same-origin.ts'

const city = 'http://127.0.0.1:3000'
const post = (headers: Record<string, string>, origin = city) => isSameOrigin('POST', new Headers(headers), origin)

test('a page of the same host may send a form, whatever HOST and ORIGIN say', () => {
  expect(post({ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' })).toBe(true)
  expect(post({ origin: 'http://localhost:3000', host: 'localhost:3000' })).toBe(true)
  expect(post({ origin: 'http://192.168.178.20:8080', host: '192.168.178.20:8080' })).toBe(true)
})

test('behind a proxy that ends TLS the scheme differs and the host does not', () => {
  expect(post({ origin: 'https://ordnung.example', host: 'ordnung.example' })).toBe(true)
})

test('behind a proxy that changes the host, ORIGIN decides', () => {
  const headers = { origin: 'https://ordnung.example', host: '10.0.0.7:3000' }
  expect(post(headers, 'https://ordnung.example')).toBe(true)
  expect(post(headers, city)).toBe(false)
})

test('a page of another host may not', () => {
  expect(post({ origin: 'https://evil.example', host: '127.0.0.1:3000' })).toBe(false)
  expect(post({ origin: 'http://127.0.0.1:4000', host: '127.0.0.1:3000' })).toBe(false)
  expect(post({ origin: 'null', host: '127.0.0.1:3000' })).toBe(false)
  expect(post({ origin: '', host: '' })).toBe(false)
  expect(post({ origin: 'file://', host: '' })).toBe(false)
})

test('without an origin the browser’s own word counts, and a program without a session may', () => {
  expect(post({ 'sec-fetch-site': 'same-origin', cookie: 'a=b' })).toBe(true)
  expect(post({ 'sec-fetch-site': 'cross-site', cookie: 'a=b' })).toBe(false)
  expect(post({ 'sec-fetch-site': 'same-site', cookie: 'a=b' })).toBe(false)
  expect(post({ cookie: 'a=b' })).toBe(false)
  expect(post({})).toBe(true)
})

test('reading is not asked', () => {
  expect(isSameOrigin('GET', new Headers({ origin: 'https://evil.example', cookie: 'a=b' }), city)).toBe(true)
})
