import type { Hotspot } from 'planning/model'
import type { Plan } from 'planning/plan'
import type { Assignment } from 'planning/roster/model'
import { figureText } from '../../language/figures.ts'
import { orderTexts } from '../../language/order.ts'
import { createPlanFormat } from '../../language/plan-format.ts'
import { reasonText } from '../../language/reasons.ts'
import { translator } from '../../language/translate.ts'
import { describeFigure } from './describe-figure.ts'
import { rosterOf, staffAt, staffRow } from './order-roster.ts'
import { tourCard } from './order-tours.ts'
import { planReasons } from './plan-reasons.ts'
import { followsCells, planFigures } from './plan-figures.ts'
import { indexPlan } from './plan-index.ts'
import type { PlanPrintOptions } from './plan-options.ts'

export interface OrderOptions extends PlanPrintOptions {
  /** title of the order, a setting of the city; null = "Einsatzbefehl" */
  readonly title: string | null
  /** aims of the operation in the planner's words; null = the general text, said to be so */
  readonly aims: string | null
}

/** The order in words, ready to be set: no markup, nothing left to compute. Maps are named by their file. */
export function orderContent(plan: Plan, options: OrderOptions) {
  const { language } = options
  const format = createPlanFormat(language, plan.timeZone, options.bands)
  const text = translator(language, orderTexts)
  const index = indexPlan(plan)
  const context = { plan, format, text, index }
  const figures = planFigures(plan, options)
  const figure = (key: string) => {
    const found = figures.find((one) => one.key === key)
    return found ? figureText(found, language).full : format.words('cannot-tell')
  }
  const asOf = format.words('as-of', { moment: format.moment(Temporal.Instant.from(plan.asOf).epochMilliseconds) })
  const typeName = (key: string) => options.typeNames.get(key) ?? key
  const hotspotList = (hotspots: readonly Hotspot[]) =>
    hotspots.map(({ number, name }) => format.words('hotspot-of', { number, name })).join('; ')
  const shiftTimes = plan.shifts.map((shift) =>
    text('meta.shift-value', { name: format.shift(shift.key), start: shift.start, end: shift.end }),
  )
  const postName = (post: Assignment['post']) => format.words(`post.${post}`)
  const postOf = (post: Assignment['post'], patrol: number | undefined) =>
    patrol === undefined ? postName(post) : `${format.words('patrol', { patrol })}, ${postName(post)}`

  const neverConfirmed = plan.hotspots.filter((hotspot) => hotspot.neverConfirmed)
  const confirmedUnknown = plan.hotspots.filter((hotspot) => hotspot.confirmedShare === null)
  const trendUnknown = plan.hotspots.filter((hotspot) => hotspot.trend === 'cannot-tell')
  const broken = plan.violations.length
  const open = plan.openPosts.length

  const bandRows = options.bands
    .map((band) => band.key)
    .concat('all-day')
    .flatMap((key) => {
      const found = plan.hotspots
        .flatMap((hotspot) => hotspot.bands.filter((band) => band.band === key).map((band) => ({ hotspot, z: band.z })))
        .toSorted((a, b) => b.z - a.z)
        .map(({ hotspot }) => hotspot)
      return found.length === 0 ? [] : [[format.band(key), hotspotList(found)]]
    })

  return {
    language,
    title: options.title ?? text('title'),
    name: plan.name,
    city: options.city,
    asOf,
    pageOf: text('page', { page: '@page', pages: '@total' }),
    contents: text('contents'),
    notices: [
      text('restricted'),
      ...(open + broken > 0 ? [text('meta.incomplete', { open, broken })] : []),
      ...(options.generated ? [format.words('generated')] : []),
    ],
    meta: [
      [
        text('meta.period'),
        text('meta.period-value', {
          days: plan.days,
          from: format.date(plan.from),
          to: format.date(index.dates[plan.days - 1]),
        }),
      ],
      [text('meta.shifts'), shiftTimes.join(' · ')],
      [
        text('meta.staff'),
        text('meta.staff-value', { people: figure('staff-per-day'), patrols: figure('patrols-per-shift') }),
      ],
      [text('meta.station'), plan.station.name],
    ],
    situation: {
      title: text('situation.title'),
      basis: text('situation.basis'),
      basisText: text('situation.basis-text', {
        incidents: figure('incidents'),
        from: format.date(plan.incidents.from),
        to: format.date(plan.incidents.to),
        dayShare: format.share(plan.incidents.dayPreciseShare),
      }),
      hotspots: text('situation.hotspots'),
      hotspotsText:
        plan.hotspots.length === 0
          ? text('situation.no-hotspots')
          : text(followsCells(plan) ? 'situation.most-reported' : 'situation.hotspots-text', {
              hotspots: figure('hotspots'),
              cells: plan.hotspots.length,
            }),
      mapCaption: text('situation.map-caption'),
      mapAlt: text('situation.map-alt', { list: hotspotList(plan.hotspots) }),
      header: (['number', 'hotspot', 'incidents', 'confirmed', 'trend', 'presence', 'types'] as const).map((column) =>
        text(`column.${column}`),
      ),
      rows: plan.hotspots.map((hotspot) => [
        String(hotspot.number),
        hotspot.name,
        format.number(hotspot.incidents),
        hotspot.neverConfirmed ? format.words('never-confirmed') : format.share(hotspot.confirmedShare),
        format.words(`trend.${hotspot.trend}`),
        figure(`hotspot.${hotspot.number}.presence`),
        hotspot.types
          .slice(0, 2)
          .map(({ type }) => typeName(type))
          .join(', '),
      ]),
      bands: text('situation.bands'),
      bandHeader: [text('column.band'), text('column.hotspots-in-band')],
      bandRows,
      uncertain: text('situation.uncertain'),
      uncertainties: [
        ...(neverConfirmed.length > 0
          ? [text('situation.never-confirmed', { list: hotspotList(neverConfirmed) })]
          : []),
        ...(confirmedUnknown.length > 0
          ? [text('situation.confirmed-unknown', { count: confirmedUnknown.length })]
          : []),
        ...(trendUnknown.length > 0 ? [text('situation.trend-unknown', { count: trendUnknown.length })] : []),
        text('situation.more-patrols'),
      ],
    },
    mission: { title: text('mission.title'), texts: [options.aims || text('mission.default'), text('mission.record')] },
    execution: {
      title: text('execution.title'),
      staff: text('execution.staff'),
      staffText: text('execution.staff-text', { staffing: figure('staffing'), people: figure('staff-per-day') }),
      staffHeader: (
        ['day', 'shift', 'street-time', 'lead', 'control-room', 'patrols-uniform', 'patrols-plain', 'people'] as const
      ).map((column) => text(`column.${column}`)),
      staffRows: plan.demand.map((demand) => staffRow(context, demand)),
      roster: text('execution.roster'),
      rosterText: text('execution.roster-text'),
      rosters: index.dates.filter((date) => index.demandOf(date).length > 0).map((date) => rosterOf(context, date)),
      gaps: text('execution.gaps'),
      gapTexts:
        open + broken === 0
          ? [text('execution.no-gaps')]
          : [
              ...plan.openPosts.map((post) =>
                text('execution.gap', {
                  date: format.date(post.date),
                  shift: format.shift(post.shift),
                  post: postOf(post.post, post.patrol),
                  reasons: post.reasons.map((reason) => reasonText(reason, format)).join(' '),
                }),
              ),
              ...plan.violations.map((violation) =>
                text('execution.violation', {
                  date: format.date(violation.date),
                  reason: reasonText(violation.reason, format),
                  pin: violation.byPin ? text('execution.by-pin') : '',
                }),
              ),
            ],
      tours: text('execution.tours'),
      toursText: text(plan.tours.length === 0 ? 'execution.no-tours' : 'execution.tours-text'),
    },
    supply: {
      title: text('supply.title'),
      texts: [
        text('supply.setup', {
          station: plan.station.name,
          list: plan.shifts
            .map((shift) =>
              text('supply.setup-of', {
                shift: format.shift(shift.key),
                setup: shift.setupMinutes,
                handover: shift.handoverMinutes,
              }),
            )
            .join('; '),
        }),
        text('supply.breaks'),
      ],
      toFill: text('to-fill'),
      fields: [text('supply.vehicles'), text('supply.equipment'), text('supply.food')],
    },
    command: {
      title: text('command.title'),
      who: text('command.who'),
      header: [text('column.day'), text('column.shift'), postName('lead'), postName('control-room')],
      rows: plan.demand.map((demand) => [
        format.shortDate(demand.date),
        format.shift(demand.shift),
        staffAt(context, demand, 'lead') || '–',
        staffAt(context, demand, 'control-room') || '–',
      ]),
      how: text('command.how'),
      texts: [text('command.emergency'), text('command.change')],
      fields: [text('command.radio'), text('command.phone')],
      release: text('command.release'),
      signature: text('command.signature'),
    },
    annex: {
      reasons: text('annex.reasons'),
      reasonTexts: plan.reasons.length === 0 ? [text('annex.no-reasons')] : planReasons(plan, format),
      figures: text('annex.figures'),
      header: (['figure', 'value', 'meaning', 'origin'] as const).map((column) => text(`column.${column}`)),
      rows: figures
        .filter((one) => !one.key.startsWith('hotspot.'))
        .map((one) => {
          const { name, value, meaning, origin } = describeFigure(one, format)
          return [name, value, meaning, origin]
        }),
      tours: text('annex.tours'),
      tourHeader: (['number', 'time', 'stop', 'window', 'rank'] as const).map((column) => text(`column.${column}`)),
      shifts: plan.demand.flatMap((demand) => {
        const tours = index.toursOf(demand.date, demand.shift)
        if (tours.length === 0) return []
        const heading = text('execution.shift-of-day', {
          date: format.date(demand.date),
          shift: format.shift(demand.shift),
        })
        return [{ heading, cards: tours.map((tour) => tourCard(context, tour)) }]
      }),
      seed: text('annex.seed', { seed: String(plan.seed) }),
    },
  }
}
