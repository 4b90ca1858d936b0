import { z } from 'zod'
import type { City } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import type { Figure } from '../../figure.ts'
import { operationById } from '../../operations/read-operations.ts'
import { defineFigureSource } from './source.ts'

/** What an operation is planned with: staff a day at most, days, shifts. */
export const operationSetup = defineFigureSource({
  query: 'operations.setup',
  parameters: z.object({ operation: z.string().refine(isUuid) }),
  read: async (city: City, { operation: id }) => {
    const operation = await operationById(city.db, id)
    const from = operation.first_day
    const to = Temporal.PlainDate.from(from)
      .add({ days: operation.days - 1 })
      .toString()
    const figure = (key: string, value: number, unit: Figure['unit'], kind: Figure['kind']): Figure => ({
      ...{ key, value, unit, kind, period: { from, to }, places: [operation.name] },
      origin: {
        query: 'operations.setup',
        parameters: { operation: id },
        asOf: operation.updated_at.getTime(),
        generated: operation.generated,
      },
    })
    return [
      figure('staff-per-day', operation.staff_per_day, 'people', 'at-most'),
      figure('days', operation.days, 'days', 'planned'),
      figure('shifts-per-day', operation.shifts.length, 'shifts', 'planned'),
    ]
  },
})
