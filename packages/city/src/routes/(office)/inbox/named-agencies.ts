import type { Language } from '#language/translate.ts'
import { listAgencies } from '#server/city/agencies.ts'
import type { City } from '#server/city.ts'
import { addressOf } from '#server/reports/hand-over.ts'

export interface NamedAgency {
  readonly key: string
  /** in the page's language */
  readonly name: string
  /** reports may be handed over to it */
  readonly active: boolean
  /** it is written to; false = whoever hands over tells it */
  readonly byMail: boolean
}

export async function namedAgencies(city: City, language: Language): Promise<NamedAgency[]> {
  return (await listAgencies(city.db)).map((agency) => ({
    key: agency.key,
    name: language === 'de' ? agency.name_de : agency.name_en,
    active: agency.active,
    byMail: addressOf(city, agency) !== null,
  }))
}
