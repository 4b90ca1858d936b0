import { expect, test } from 'vitest'
import { Unavailable } from '../server/errors.ts'
import { plainErrorPage } from './plain-error-page.ts'

test('the plain page says in both languages what happened, what to do and which request it was', async () => {
  const response = plainErrorPage(new Unavailable('database.away'), '0199-abc')
  expect(response.status).toBe(503)
  const page = await response.text()
  expect(page).toContain('Die Datenbank ist gerade nicht erreichbar.')
  expect(page).toContain('The database cannot be reached right now.')
  expect(page.match(/503 · 0199-abc/g)).toHaveLength(2)
})

test('what nobody foresaw is a 500, and what came with the request is written as text', async () => {
  const response = plainErrorPage(null, '<b>')
  expect(response.status).toBe(500)
  const page = await response.text()
  expect(page).toContain('Ein unerwarteter Fehler ist aufgetreten.')
  expect(page).not.toContain('<b>')
})
