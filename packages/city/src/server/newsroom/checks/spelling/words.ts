import { recordAudit } from '../../../audit/record.ts'
import { requireRole, type Caller } from '../../../caller.ts'
import { listDistricts } from '../../../city/districts.ts'
import { listPlaces } from '../../../city/places.ts'
import { getSettings } from '../../../city/settings.ts'
import type { City, Database } from '../../../city.ts'
import { transact } from '../../../database/connect.ts'
import { Invalid } from '../../../errors.ts'
import { pressRoles } from '../../press-roles.ts'

/** Words the city knows besides a dictionary's, in lower case: its own list, and the names of its districts and places. */
export async function allowedWords(db: Database): Promise<Set<string>> {
  const { cityName } = await getSettings(db)
  const districts = await listDistricts(db)
  const places = await listPlaces(db)
  const own = await db.selectFrom('press_word').select('word').execute()
  const names = [cityName, ...districts.map(({ name }) => name), ...places.map(({ name }) => name)]
  return new Set(
    [...own.map(({ word }) => word), ...names.flatMap((name) => name.match(/\p{L}[\p{L}-]*/gu) ?? [])]
      .flatMap((word) => [word, ...word.split('-')])
      .map((word) => word.toLowerCase()),
  )
}

/** The city's own list, by alphabet. */
export async function listPressWords(city: City, caller: Caller | null): Promise<string[]> {
  requireRole(caller, ...pressRoles)
  const rows = await city.db.selectFrom('press_word').select('word').orderBy('word').execute()
  return rows.map(({ word }) => word)
}

/** Takes a word into the city's list; one that is there stays. @throws Invalid 'article.no-word' */
export async function addPressWord(city: City, caller: Caller | null, { word }: { word: string }): Promise<void> {
  requireRole(caller, ...pressRoles)
  const trimmed = word.trim()
  if (!/^\p{L}[\p{L}\p{M}'’-]{0,79}$/u.test(trimmed)) throw new Invalid('article.no-word', { field: 'word' })
  await transact(city.db, async (trx) => {
    const added = await trx
      .insertInto('press_word')
      .values({ word: trimmed, added_by: caller.id, added_at: new Date(city.clock.now()) })
      .onConflict((conflict) => conflict.column('word').doNothing())
      .returning('word')
      .executeTakeFirst()
    if (!added) return
    await recordAudit(trx, city, caller, { action: 'press-word.add', subjectKind: 'press-word', subjectId: trimmed })
  })
}

/** Takes a word out of the city's list. */
export async function removePressWord(city: City, caller: Caller | null, { word }: { word: string }): Promise<void> {
  requireRole(caller, ...pressRoles)
  await transact(city.db, async (trx) => {
    const removed = await trx.deleteFrom('press_word').where('word', '=', word).returning('word').executeTakeFirst()
    if (!removed) return
    await recordAudit(trx, city, caller, { action: 'press-word.remove', subjectKind: 'press-word', subjectId: word })
  })
}
