import type { Plan } from 'planning/plan'
import { figureText } from '../../language/figures.ts'
import { importTexts } from '../../language/import.ts'
import type { PlanFormat } from '../../language/plan-format.ts'
import { planCommandTexts } from '../../language/plan-command.ts'
import { reasonText } from '../../language/reasons.ts'
import { translator } from '../../language/translate.ts'
import type { ReadReports } from '../../server/exchange/read-reports-file.ts'
import { indexPlan } from '../../server/print/plan-index.ts'
import { followsCells, planFigures } from '../../server/print/plan-figures.ts'

const mostNames = 5
const mostProblems = 10

/** What a plan came to, for the terminal: a line for each thing, names on the left. */
export function summaryLines(plan: Plan, read: ReadReports, format: PlanFormat, generated: boolean): string[] {
  const { language } = format
  const text = translator(language, planCommandTexts)
  const figures = planFigures(plan, { generated })
  const figure = (key: string) => {
    const found = figures.find((one) => one.key === key)
    return found ? figureText(found, language).full : format.words('cannot-tell')
  }
  const names = plan.hotspots.slice(0, mostNames).map(({ name }) => name)
  const lines: [string, string][] = [
    [text('summary.reports'), reportsValue(read, format)],
    [text('summary.hotspots'), hotspotsValue(plan, format, figure)],
    ...(names.length === 0
      ? []
      : [
          ['', text('summary.names', { names: names.join('; '), more: plan.hotspots.length - names.length })] as [
            string,
            string,
          ],
        ]),
    [text('summary.staffing'), text('summary.staffing-value', { share: figure('staffing'), ...plan.staffing })],
    [
      text('summary.presence'),
      text('summary.presence-value', {
        presence: figure('presence'),
        bound: figure('presence-bound'),
        unpredictability: figure('unpredictability'),
        cost: figure('unpredictability-cost'),
      }),
    ],
    [
      text('summary.staff'),
      plan.staffPerDay.map(({ date, people }) => `${format.shortDate(date)} ${people}`).join(' · '),
    ],
    [
      text('summary.patrols'),
      text('summary.patrols-value', {
        patrols: figure('patrols-per-shift'),
        tours: plan.tours.length,
        visits: figure('visits'),
      }),
    ],
    [text('summary.open'), plan.openPosts.length === 0 ? text('summary.none') : String(plan.openPosts.length)],
    ...openPosts(plan, format).map((problem): [string, string] => ['', problem]),
    [text('summary.rules'), plan.violations.length === 0 ? text('summary.none') : String(plan.violations.length)],
    ...limited(
      plan.violations.map(({ date, reason }) => `${format.date(date)}: ${reasonText(reason, format)}`),
      format,
    ).map((problem): [string, string] => ['', problem]),
  ]
  const remarks = plan.reasons.filter(({ key }) => !/^(?:tours|roster\.summary)\./.test(key))
  const last = indexPlan(plan).dates[plan.days - 1]
  const width = Math.max(...lines.map(([name]) => name.length)) + 2
  return [
    text('summary.operation', {
      name: plan.name,
      from: format.date(plan.from),
      to: format.date(last),
      days: plan.days,
    }),
    ...lines.map(([name, value]) => `${name.padEnd(width)}${value}`),
    ...remarks.map((reason) => `– ${reasonText(reason, format)}`),
  ]
}

/** No hotspots is said as that, also where the plan goes to places all the same; their names follow. */
function hotspotsValue(plan: Plan, format: PlanFormat, figure: (key: string) => string): string {
  const text = translator(format.language, planCommandTexts)
  const params = {
    hotspots: figure('hotspots'),
    incidents: figure('incidents'),
    from: format.date(plan.incidents.from),
    to: format.date(plan.incidents.to),
    cells: plan.hotspots.length,
  }
  if (!followsCells(plan)) return text('summary.hotspots-value', params)
  const onlyEnforcement = plan.reasons.some(({ key }) => key === 'hotspots.only-enforcement')
  return text(onlyEnforcement ? 'summary.follows-enforcement' : 'summary.follows-cells', params)
}

function reportsValue(read: ReadReports, format: PlanFormat): string {
  const text = translator(format.language, planCommandTexts)
  const words = translator(format.language, importTexts)
  const reasons = refusalCounts(read, format)
  return text('summary.reports-value', {
    read: read.rowsRead,
    refused: read.refused.length,
    reasons: reasons === '' ? '' : ` (${reasons})`,
    source: words(`source.${read.recognition.source}`),
  })
}

/** "12 × keine Koordinaten, 3 × Zeitpunkt nicht lesbar", most frequent first. */
export function refusalCounts(read: Pick<ReadReports, 'refused'>, format: PlanFormat): string {
  const words = translator(format.language, importTexts)
  const counts = [...Map.groupBy(read.refused, ({ reason }) => reason)].map(([reason, rows]) => ({
    reason,
    rows: rows.length,
  }))
  return counts
    .sort((a, b) => b.rows - a.rows)
    .map(({ reason, rows }) => {
      return `${format.number(rows)} × ${words(`reason.${reason}`)}`
    })
    .join(', ')
}

function openPosts(plan: Plan, format: PlanFormat): string[] {
  const sentences = plan.openPosts.map(({ date, shift, post, patrol, reasons }) => {
    const name = format.words(`post.${post}`)
    const where = patrol === undefined ? name : `${format.words('patrol', { patrol })}, ${name}`
    const why = reasons.map((reason) => reasonText(reason, format)).join(' ')
    return `${format.date(date)}, ${format.shift(shift)}: ${where}. ${why}`
  })
  return limited(sentences, format)
}

function limited(sentences: readonly string[], format: PlanFormat): string[] {
  if (sentences.length <= mostProblems) return [...sentences]
  const text = translator(format.language, planCommandTexts)
  return [...sentences.slice(0, mostProblems), text('summary.more', { count: sentences.length - mostProblems })]
}
