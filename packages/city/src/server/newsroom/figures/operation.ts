import { z } from 'zod'
import type { City } from '../../city.ts'
import { isUuid } from '../../database/uuid.ts'
import { publicMeasuresOf, publicSetup } from '../../operations/public-setup.ts'
import { defineFigureSource } from './source.ts'

const operation = z.string().refine(isUuid)

/** What an operation is planned with: staff a day at most, days, shifts, hours, patrols a shift. */
export const operationSetup = defineFigureSource({
  query: 'operations.setup',
  parameters: z.strictObject({ operation }),
  read: (city: City, { operation: id }) => publicSetup(city, id),
})

/** What was done in an operation: one total for each kind of measure of which there were at least five. */
export const operationMeasures = defineFigureSource({
  query: 'live.public-measures',
  parameters: z.strictObject({ operation, atLeast: z.literal(5) }),
  read: (city: City, { operation: id }) => publicMeasuresOf(city, id),
})
