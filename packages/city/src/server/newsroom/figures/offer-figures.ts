import { monthName, dayRange } from '../../../language/dates.ts'
import { pressFigureTexts } from '../../../language/press-figures.ts'
import { translator, type Language } from '../../../language/translate.ts'
import { requireRole, type Caller } from '../../caller.ts'
import { listDistrictNames } from '../../city/districts.ts'
import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import { lastDayOf } from '../../operations/overview.ts'
import { publicMeasuresOf, publicSetup } from '../../operations/public-setup.ts'
import { listOperations, type Operation } from '../../operations/read-operations.ts'
import { listPublishedPlaces, publishedMonths } from '../../reports/publication/list-published.ts'
import { publishedFigures } from '../../reports/publication/month-figures.ts'
import { publicWeek } from '../../reports/public-week.ts'
import { publicAreas } from '../../situation/public-areas.ts'
import { pressReaders } from '../press-roles.ts'
import { nameFigures } from './name-figures.ts'

/** The newest months offered, and those around an operation. */
const newestMonths = 3

export interface OfferedFigures {
  readonly operations: readonly {
    readonly id: string
    readonly name: string
    readonly from: string
    readonly to: string
  }[]
  readonly groups: readonly FigureGroup[]
}

interface FigureGroup {
  readonly title: string
  readonly figures: readonly Figure[]
  /** what each of them counts, in the same order */
  readonly names: readonly string[]
}

/** What an article may tell, to choose from: of an operation, of the newest week, of the newest months by Stadtbezirk. */
export async function offerFigures(
  city: City,
  caller: Caller | null,
  { operationId, language }: { readonly operationId: string | null; readonly language: Language },
): Promise<OfferedFigures> {
  requireRole(caller, ...pressReaders)
  const t = translator(language, pressFigureTexts)
  const operations = await listOperations(city, caller)
  const chosen = operations.find(({ id }) => id === operationId)
  const groups: { title: string; figures: readonly Figure[] }[] = []
  if (chosen) {
    groups.push({ title: t('group.setup'), figures: await publicSetup(city, chosen.id) })
    groups.push({ title: t('group.measures'), figures: await publicMeasuresOf(city, chosen.id) })
  }
  const week = await publicWeek(city.db)
  const days = week[0]?.period
  if (days) groups.push({ title: t('group.week', { days: dayRange(days.from, days.to, language) }), figures: week })
  const months = await monthsToOffer(city, chosen)
  for (const month of months) {
    const title = t('group.areas', { month: monthName(`${month}-01`, language) })
    groups.push({ title, figures: await publicAreas(city.db, { month }) })
  }
  const places = ['', ...(await listPublishedPlaces(city.db, ['district']))]
  const districts = await listDistrictNames(city.db)
  const published = Map.groupBy(await publishedFigures(city.db, { months, places }), monthAndPlace)
  for (const month of months) {
    for (const place of places) {
      const where = districts.get(place)?.name ?? t('whole-city')
      const title = t('group.month', { month: monthName(`${month}-01`, language), where })
      groups.push({ title, figures: published.get(`${month} ${place}`) ?? [] })
    }
  }
  const filled = groups.filter(({ figures }) => figures.length > 0)
  const names = await nameFigures(
    city.db,
    filled.flatMap(({ figures }) => figures),
    language,
  )
  return {
    operations: operations.map((one) => ({ id: one.id, name: one.name, from: one.first_day, to: lastDayOf(one) })),
    groups: filled.map((group) => ({ ...group, names: names.splice(0, group.figures.length) })),
  }
}

function monthAndPlace({ origin: { parameters } }: Figure): string {
  return `${String(parameters.month)} ${String(parameters.place)}`
}

/** "2025-10", newest first: the newest published ones, and from the month before to the month after the operation. */
async function monthsToOffer({ db }: City, operation: Operation | undefined): Promise<string[]> {
  const published = await publishedMonths(db, ['city', 'district', 'cell'])
  if (!published) return []
  const last = Temporal.PlainYearMonth.from(published.to)
  const months = Array.from({ length: newestMonths }, (_, back) => last.subtract({ months: back }).toString())
  if (operation) {
    const from = Temporal.PlainDate.from(operation.first_day).toPlainYearMonth().subtract({ months: 1 })
    const to = Temporal.PlainDate.from(lastDayOf(operation)).toPlainYearMonth().add({ months: 1 })
    for (let month = from; Temporal.PlainYearMonth.compare(month, to) <= 0; month = month.add({ months: 1 }))
      months.push(month.toString())
  }
  const known = new Set(months.filter((month) => month >= published.from && month <= published.to))
  return [...known].sort().reverse()
}
