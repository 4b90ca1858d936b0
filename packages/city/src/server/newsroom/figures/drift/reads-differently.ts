import { figureText } from '../../../../language/figures.ts'
import type { Figure } from '../../../figure.ts'

/**
 * Whether a reader would now read something else: another number, other days, or none at all. Of an estimate only two digits
 * are told, so it differs where it moved by more than half a step of the second.
 */
export function readsDifferently(before: Figure, now: Figure | null): boolean {
  if (now === null) return true
  if (before.period?.from !== now.period?.from || before.period?.to !== now.period?.to) return true
  if (before.kind === 'estimated' && now.kind === 'estimated' && before.value && now.value) {
    const step = 10 ** (Math.floor(Math.log10(Math.abs(before.value))) - 1)
    if (Math.abs(now.value - before.value) <= step / 2) return false
  }
  // what is different in one language is in the other
  return figureText(before, 'de').full !== figureText(now, 'de').full
}
