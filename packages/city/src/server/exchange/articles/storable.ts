import { storableText } from '../../newsroom/document/storable-text.ts'
import { Unreadable } from './article-item.ts'

const deepest = 60

/**
 * Data as the database takes them (`storableText`), and no key that means something else.
 *
 * @throws Unreadable 'too-complicated' for what is nested too deep
 */
export function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return storableText(value)
  if (typeof value !== 'object' || value === null) return value
  if (depth > deepest) throw new Unreadable('too-complicated')
  if (Array.isArray(value)) return value.map((one) => storable(one, depth + 1))
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '__proto__')
      .map(([key, one]) => [storableText(key), storable(one, depth + 1)]),
  )
}
