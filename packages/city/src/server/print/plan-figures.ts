import type { Plan } from 'planning/plan'
import type { Figure } from '../figure.ts'

/**
 * The numbers of a plan as figures, each with the stage it comes from. Keys: `incidents`, `hotspots`, `staffing`,
 * `presence`, `presence-bound`, `unpredictability`, `unpredictability-by-chance`, `unpredictability-cost`, `staff-per-day`, `patrols-per-shift`, `visits`, `wishes`, `open-posts`, `violations`,
 * `regular-service` (only where some is asked for), and for every hotspot `hotspot.<number>.incidents`, `.confirmed`,
 * `.presence` and `.visits`.
 *
 * @param generated true where the reports or the staff come from a generator
 */
export function planFigures(plan: Plan, { generated }: { generated: boolean }): Figure[] {
  const asOf = Temporal.Instant.from(plan.asOf).epochMilliseconds
  const lastDay = Temporal.PlainDate.from(plan.from)
    .add({ days: plan.days - 1 })
    .toString()
  const operation = { from: plan.from, to: lastDay }
  const window = { from: plan.incidents.from, to: plan.incidents.to }

  const figure = (
    key: string,
    query: 'situation.hotspots' | 'operations.plan',
    value: number | null,
    unit: Figure['unit'],
    kind: Figure['kind'],
    more: Partial<Pick<Figure, 'places' | 'period'>> & { parameters?: Figure['origin']['parameters'] } = {},
  ): Figure => ({
    key,
    value,
    unit,
    kind,
    period: more.period ?? (query === 'operations.plan' ? operation : window),
    // an operation's area has no name of its own
    places: more.places ?? [plan.name],
    origin: { query, parameters: { seed: plan.seed, ...more.parameters }, asOf, generated },
  })
  const planned = (key: string, value: number | null, unit: Figure['unit'], kind: Figure['kind'] = 'planned') =>
    figure(key, 'operations.plan', value, unit, kind)
  const percent = (value: number | null) => (value === null ? null : 100 * value)
  const ratio = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole)

  const required = plan.regularService.reduce((sum, day) => sum + day.required, 0)
  const filled = plan.regularService.reduce((sum, day) => sum + day.filled, 0)
  const { bound, limit } = plan.presence
  const perHotspot = new Map(plan.presence.perHotspot.map((one) => [one.hotspot, one]))

  return [
    figure('incidents', 'situation.hotspots', plan.incidents.used, 'incidents', 'counted'),
    figure('hotspots', 'situation.hotspots', followsCells(plan) ? 0 : plan.hotspots.length, 'hotspots', 'counted'),
    planned('staffing', ratio(plan.staffing.filled, plan.staffing.required), 'percent'),
    planned('presence', percent(plan.presence.share), 'percent', 'estimated'),
    planned('presence-bound', bound === null ? null : ratio(bound, limit), 'percent', 'at-most'),
    planned('unpredictability', percent(plan.presence.unpredictability), 'percent', 'estimated'),
    planned('unpredictability-by-chance', percent(plan.presence.unpredictabilityByChance), 'percent', 'estimated'),
    planned('unpredictability-cost', percent(plan.presence.unpredictabilityCost), 'percent', 'estimated'),
    planned('staff-per-day', Math.max(0, ...plan.staffPerDay.map((day) => day.people)), 'people', 'at-most'),
    planned('patrols-per-shift', Math.max(0, ...plan.demand.map((d) => d.patrols.length)), 'patrols', 'at-most'),
    planned(
      'visits',
      plan.tours.reduce((sum, tour) => sum + tour.steps.filter((step) => step.kind === 'visit').length, 0),
      'visits',
    ),
    planned('wishes', ratio(plan.wishes.met, plan.wishes.all), 'percent'),
    planned('open-posts', plan.openPosts.length, 'posts'),
    planned('violations', plan.violations.length, 'rules'),
    ...(required > 0 ? [planned('regular-service', ratio(filled, required), 'percent')] : []),
    ...plan.hotspots.flatMap((hotspot) => {
      const key = `hotspot.${hotspot.number}`
      const more = { places: [hotspot.name], parameters: { hotspot: hotspot.id } }
      const presence = perHotspot.get(hotspot.id)
      return [
        figure(`${key}.incidents`, 'situation.hotspots', hotspot.incidents, 'incidents', 'counted', more),
        figure(`${key}.confirmed`, 'situation.hotspots', percent(hotspot.confirmedShare), 'percent', 'counted', more),
        figure(`${key}.presence`, 'operations.plan', percent(presence?.share ?? null), 'percent', 'estimated', more),
        figure(`${key}.visits`, 'operations.plan', presence?.visits ?? 0, 'visits', 'planned', more),
      ]
    }),
  ]
}

/** Nothing was significant: the places of the plan are those with most incidents, and no hotspots. */
export function followsCells(plan: Plan): boolean {
  return plan.reasons.some((reason) => reason.key === 'plan.follows-most-reported-cells')
}
