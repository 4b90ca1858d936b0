import { expect, test } from 'vitest'
import { isMachineRoute } from './machine-route.ts'

test('only what carries a key instead of a session is for machines', () => {
  expect(isMachineRoute('/open311/[...path]')).toBe(true)
  for (const route of [null, '/', '/(office)/home', '/(public)/open311-help', '/(office)/open311/x'])
    expect(isMachineRoute(route)).toBe(false)
})
