import type { Plan } from 'planning/plan'
import type { PlanFormat } from '../../language/plan-format.ts'
import { reasonText } from '../../language/reasons.ts'

/** Key of the reasons that name a hotspot on one shift: without grouping a week gives hundreds of them. */
const perStop = /^tours\.stop-/

/**
 * The reasons of a plan as sentences. Those that say the same of several hotspots and shifts are one sentence that lists
 * the hotspots, each with the number of shifts it holds for.
 */
export function planReasons(plan: Plan, format: PlanFormat): string[] {
  const hotspots = new Map(plan.hotspots.map((hotspot) => [hotspot.id, hotspot]))
  const shiftsOf = new Map<string, Map<string, number>>()
  const sentences: (string | { key: string })[] = []
  for (const reason of plan.reasons) {
    if (!perStop.test(reason.key)) {
      sentences.push(reasonText(reason, format))
      continue
    }
    let counts = shiftsOf.get(reason.key)
    if (!counts) {
      counts = new Map()
      shiftsOf.set(reason.key, counts)
      sentences.push({ key: reason.key })
    }
    const stop = String(reason.params.stop)
    counts.set(stop, (counts.get(stop) ?? 0) + 1)
  }
  return sentences.map((sentence) => {
    if (typeof sentence === 'string') return sentence
    const list = [...(shiftsOf.get(sentence.key) ?? [])]
      .map(([id, shifts]) => ({ hotspot: hotspots.get(id), shifts }))
      .flatMap(({ hotspot, shifts }) => (hotspot ? [{ number: hotspot.number, name: hotspot.name, shifts }] : []))
      .sort((a, b) => a.number - b.number)
      .map((params) => format.words('hotspot-on-shifts', params))
    return reasonText({ key: sentence.key, params: { stop: list.join('; ') } }, format)
  })
}
