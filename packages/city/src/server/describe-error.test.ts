import { expect, test } from 'vitest'
import { describeError } from './describe-error.ts'

test('a database error leaves its code and place, not the value it quotes', () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "erika@example.org"'), { code: '22P02' })
  const logged = describeError(error)
  expect(logged.code).toBe('22P02')
  expect(logged.at).toContain('describe-error.test.ts')
  expect(JSON.stringify(logged)).not.toContain('erika')
})

test('what the planner or a parser refuses quotes its input: only class and place are kept', () => {
  const refused = JSON.stringify(describeError(new RangeError('staff "017": wishes[1].shift: unknown shift')))
  expect(refused).toContain('RangeError')
  expect(refused).not.toContain('017')
  const unparsed = (() => {
    try {
      return JSON.parse('erika@example.org') as unknown
    } catch (error) {
      return error
    }
  })()
  expect(JSON.stringify(describeError(unparsed))).not.toContain('erika')
})

test('an error of the code itself says what was wrong', () => {
  expect(describeError(new TypeError('x is not a function'))).toMatchObject({
    error: 'TypeError',
    message: 'x is not a function',
  })
  expect(describeError('thrown text')).toEqual({ error: 'string' })
})
