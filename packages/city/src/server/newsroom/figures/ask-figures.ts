import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import type { Figure } from '../../figure.ts'
import type { FigureAttributes } from '../document/schema.ts'
import { pressReaders } from '../press-roles.ts'
import { readFigures } from './sources.ts'

/** The figures of a draft as they are now, in the order asked for; null where there is none. */
export async function askFigures(
  city: City,
  caller: Caller | null,
  asked: readonly FigureAttributes[],
): Promise<(Figure | null)[]> {
  requireRole(caller, ...pressReaders)
  return readFigures(city, asked)
}
