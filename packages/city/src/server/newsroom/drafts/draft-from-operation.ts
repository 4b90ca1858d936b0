import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { transact } from '../../database/connect.ts'
import { Conflict } from '../../errors.ts'
import { districtsOfArea } from '../../operations/area-districts.ts'
import { lastDayOf } from '../../operations/overview.ts'
import { publicMeasuresOf, publicSetup } from '../../operations/public-setup.ts'
import { operationById, type Operation } from '../../operations/read-operations.ts'
import { articleById } from '../articles/read-article.ts'
import { createArticle } from '../articles/create-article.ts'
import { pressRoles } from '../press-roles.ts'
import { composeDraft, type DraftKind } from './compose.ts'

/** States of an operation in which there is something to tell: before and during, during and after, after. */
const statesFor: Record<DraftKind, readonly Operation['state'][]> = {
  announcement: ['draft', 'planned', 'approved', 'running'],
  'field-report': ['running', 'closed'],
  tally: ['closed'],
}

/** Whether an operation in this state has that draft. */
export function mayDraft(kind: DraftKind, { state }: Pick<Operation, 'state'>): boolean {
  return statesFor[kind].includes(state)
}

/**
 * Makes a draft about an operation, in German and in English: what the data say, and gaps for the rest.
 *
 * @returns id of the German version
 * @throws NotFound 'operation.not-found', Conflict 'draft.not-in-this-state'
 */
export async function draftFromOperation(
  city: City,
  caller: Caller | null,
  { operationId, kind }: { readonly operationId: string; readonly kind: DraftKind },
): Promise<string> {
  requireRole(caller, ...pressRoles)
  const operation = await operationById(city.db, operationId)
  if (!mayDraft(kind, operation)) throw new Conflict('draft.not-in-this-state')
  const ground = {
    ...{ aims: operation.aims, from: operation.first_day, to: lastDayOf(operation) },
    closed: operation.state === 'closed',
    districts: await districtsOfArea(city.db, operation.area),
    setup: await publicSetup(city, operation.id),
    // "no measure taken" is none
    measures: (await publicMeasuresOf(city, operation.id)).filter(({ key }) => key !== 'none'),
  }
  return transact(city.db, async (trx) => {
    const within = { ...city, db: trx }
    const draft = (language: 'de' | 'en', groupId?: string) => {
      const content = composeDraft(kind, ground, language)
      return createArticle(within, caller, { type: kind, language, content, groupId, operationId: operation.id })
    }
    const german = await draft('de')
    await draft('en', (await articleById(trx, german)).group_id)
    return german
  })
}
