import { expect, test } from 'vitest'
import { createRandom } from '../random.ts'
import { missingRestDays } from './rest-days.ts'
import type { RestDays } from './rest-days.ts'

/** Claims left over by a largest matching, found by trying every way. */
function missingByTrying(claims: readonly { from: number; to: number }[], free: ReadonlySet<number>): number {
  if (claims.length === 0) return 0
  const [first, ...rest] = claims
  let least = 1 + missingByTrying(rest, free)
  for (const day of free) {
    if (day < first.from || day > first.to) continue
    least = Math.min(least, missingByTrying(rest, new Set([...free].filter((other) => other !== day))))
  }
  return least
}

test('as many rest days are given out as can be', () => {
  for (let seed = 0; seed < 300; seed++) {
    const random = createRandom(seed)
    const length = 12
    const days = random
      .shuffled(Array.from({ length }, (_, t) => t))
      .slice(0, 4)
      .sort((a, b) => a - b)
    const from = days.map((day) => Math.max(0, day - random.below(5)))
    const to = days.map((day) => Math.min(length - 1, day + random.below(5)))
    const touches = Uint8Array.from({ length }, (_, t) =>
      Number(days.includes(t) ? random.next() < 0.8 : random.next() < 0.6),
    )
    const restDay = Uint8Array.from({ length }, () => Number(random.next() < 0.8))
    const owed = random.next() < 0.5 ? [6 + random.below(6)] : []
    const before = 5
    const restDays = {
      before,
      length,
      restDay,
      special: [{ day: Int32Array.from(days), from: Int32Array.from(from), to: Int32Array.from(to) }],
    } as unknown as RestDays
    const claims = [
      ...days.map((day, i) => ({ day, from: from[i], to: to[i] })).filter(({ day }) => touches[day] > 0),
      ...owed.map((due) => ({ from: before, to: due })),
    ]
    const free = new Set(Array.from({ length }, (_, t) => t).filter((t) => restDay[t] === 1 && touches[t] === 0))
    expect(missingRestDays(restDays, 0, touches, 0, owed), `seed ${seed}`).toBe(missingByTrying(claims, free))
  }
})
