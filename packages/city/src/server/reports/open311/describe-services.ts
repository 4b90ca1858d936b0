import { open311Texts } from '../../../language/open311.ts'
import { translator, type Language } from '../../../language/translate.ts'
import { listAgencies } from '../../city/agencies.ts'
import { listDisturbanceTypes, type DisturbanceTypeView } from '../../city/catalogue.ts'
import type { Database } from '../../city.ts'
import { NotFound } from '../../errors.ts'
import type { Service, ServiceDefinition } from '../../exchange/open311/schemas.ts'
import { answersSchema, isOffered } from '../intake/prepare-report.ts'

/** The types residents may report, as services. */
export async function listServices(db: Database, language: Language): Promise<Service[]> {
  const [types, agencies] = await Promise.all([listDisturbanceTypes(db), listAgencies(db)])
  const agencyNames = new Map(agencies.map((agency) => [agency.key, nameOf(agency, language)]))
  const t = translator(language, open311Texts)
  return types.filter(isOffered).map((type) => ({
    service_code: type.key,
    service_name: nameOf(type, language),
    description:
      type.agency === null
        ? t('service.own', { days: type.deadline_days })
        : t('service.agency', { agency: agencyNames.get(type.agency) ?? type.agency }),
    metadata: type.questions.length > 0,
    type: 'realtime' as const,
    // found by its name in the other language, too
    keywords: nameOf(type, language === 'de' ? 'en' : 'de').replaceAll(',', ' '),
    group: t(`group.${type.group}`),
  }))
}

/** The follow-up questions of a type as attributes. @throws NotFound 'open311.no-such-service' */
export async function describeService(db: Database, code: string, language: Language): Promise<ServiceDefinition> {
  const type = (await listDisturbanceTypes(db)).find(({ key }) => key === code)
  if (!type || !isOffered(type)) throw new NotFound('open311.no-such-service')
  const t = translator(language, open311Texts)
  return {
    service_code: type.key,
    attributes: type.questions.map((question, index) => ({
      variable: true,
      code: question,
      datatype: 'singlevaluelist' as const,
      required: false,
      datatype_description: null,
      order: index + 1,
      description: t(`question.${question}`),
      values: answersSchema.shape[question].unwrap().options.map((key) => ({
        key,
        name: t(`question.${question}.${key}` as keyof typeof open311Texts),
      })),
    })),
  }
}

export function nameOf(named: Pick<DisturbanceTypeView, 'name_de' | 'name_en'>, language: Language): string {
  return language === 'de' ? named.name_de : named.name_en
}
