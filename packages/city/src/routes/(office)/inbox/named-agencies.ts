import type { Language } from '#language/translate.ts'
import { listAgencies } from '#server/city/agencies.ts'
import type { City } from '#server/city.ts'

/** Agencies with their name in the page's language; `active` = reports may be handed over to it. */
export async function namedAgencies(
  db: City['db'],
  language: Language,
): Promise<{ key: string; name: string; active: boolean }[]> {
  return (await listAgencies(db)).map(({ key, name_de, name_en, active }) => ({
    key,
    name: language === 'de' ? name_de : name_en,
    active,
  }))
}
