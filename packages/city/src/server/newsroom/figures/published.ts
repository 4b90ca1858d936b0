import { z } from 'zod'
import type { City } from '../../city.ts'
import { publicWeek } from '../../reports/public-week.ts'
import { publishedMonthFigures } from '../../reports/publication/month-figures.ts'
import { publicAreas } from '../../situation/public-areas.ts'
import { defineFigureSource } from './source.ts'

const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/)

/** Published incidents of a month by type, of the city or of a Stadtbezirk. */
export const publishedMonth = defineFigureSource({
  query: 'reports.published-month',
  parameters: z.strictObject({ month, place: z.string().max(60) }),
  read: (city: City, asked) => publishedMonthFigures(city.db, asked),
})

/** Published incidents of a week, rounded, without the types where people may be in distress. */
export const publishedWeek = defineFigureSource({
  query: 'reports.public-week',
  parameters: z.strictObject({ week: z.iso.date(), sensitiveTypes: z.literal(false), roundedTo: z.literal(5) }),
  read: (city: City, { week }) => publicWeek(city.db, week),
})

/** How many areas with many reports there were. */
export const busyAreas = defineFigureSource({
  query: 'situation.public-areas',
  parameters: z.strictObject({ month }),
  read: (city: City, asked) => publicAreas(city.db, asked),
})
