import type { Insertable, Selectable } from 'kysely'
import { localise } from '../../language/address.ts'
import { civilDate, dateTime, day } from '../../language/dates.ts'
import { reportMailTexts } from '../../language/report-mails.ts'
import { reportStateTexts } from '../../language/report-states.ts'
import { translator, type Language } from '../../language/translate.ts'
import type { AgencyView } from '../city/agencies.ts'
import type { City } from '../city.ts'
import type { Mail } from '../mail/send.ts'
import type { ReportsTables } from './tables.ts'
import { trackingToken } from './tracking/token.ts'

interface TypeNames {
  readonly name_de: string
  readonly name_en: string
}

interface Recipient {
  readonly mail: string
  readonly language: Language
}

/** Path of the page behind the secret link, written as in German. */
export const trackingPath = (token: string) => `/report/${token}`

/** Confirms that a report arrived, with the link behind which it can be followed. */
export function receiptMail(
  city: City,
  { mail, type, token, timeZone }: { mail: Recipient; type: TypeNames; token: string; timeZone: string },
): Mail {
  const t = translator(mail.language, reportMailTexts)
  const name = nameOf(type, mail.language)
  const today = day(civilDate(city.clock.now(), timeZone), mail.language)
  return {
    to: mail.mail,
    subject: t('receipt.subject', { type: name }),
    text: t('receipt.text', { type: name, day: today, link: linkTo(city, token, mail.language) }),
  }
}

/** Tells of a change: the state in plain words, why, and what the office wrote. */
export function changeMail(
  city: City,
  input: {
    contact: Recipient
    type: TypeNames
    report: Pick<Selectable<ReportsTables['report']>, 'id' | 'state' | 'due_on'>
    reason: string | null
    agency: AgencyView | null
    answer: string | null
  },
): Mail {
  const { contact, type, report, reason, agency, answer } = input
  const t = translator(contact.language, reportMailTexts)
  const told = toldSentence(report, agency, contact.language)
  const why = reason === null || reason === 'other-agency' ? '' : reasonSentence(reason, contact.language)
  return {
    to: contact.mail,
    subject: t('change.subject', { state: translator(contact.language, reportStateTexts)(`state.${report.state!}`) }),
    text: t('change.text', {
      type: nameOf(type, contact.language),
      sentence: [told, why].filter(Boolean).join(' '),
      answer: answer ? `\n${answer}\n` : '',
      link: linkTo(city, trackingToken(city, report.id), contact.language),
    }),
  }
}

/** What an agency is told: that a report is for it, or that it came back and why. */
export type AgencyMessage = 'hand-over' | 'came-back.office' | 'came-back.reporter'

/** To the agency that is responsible: the report without who sent it. German, as all of the administration. */
export function agencyMail(
  message: AgencyMessage,
  input: {
    to: string
    type: TypeNames
    timeZone: string
    row: Pick<Insertable<ReportsTables['report']>, 'text' | 'place_text' | 'lat' | 'lon'> & {
      readonly reported_at: Date | string
    }
  },
): Mail {
  const t = translator('de', reportMailTexts)
  const { row, type, to, timeZone } = input
  const point = row.lat != null && row.lon != null ? `${row.lat.toFixed(5)}, ${row.lon.toFixed(5)}` : null
  const place = [row.place_text, point].filter(Boolean).join(' · ')
  const about = t('agency.about', {
    type: type.name_de,
    moment: dateTime(new Date(row.reported_at).getTime(), timeZone, 'de'),
    place: place || t('agency.no-place'),
    text: row.text || t('agency.no-text'),
  })
  if (message === 'hand-over')
    return { to, subject: t('hand-over.subject', { type: type.name_de }), text: t('hand-over.text', { about }) }
  return {
    to,
    subject: t('came-back.subject', { type: type.name_de }),
    text: t('came-back.text', { why: t(message), about }),
  }
}

/**
 * The state of a report in a sentence for whoever reported it.
 *
 * @param agency the one it was handed over to, else the one its type is for; null = this city's order service
 */
export function toldSentence(
  report: Pick<Selectable<ReportsTables['report']>, 'state' | 'due_on'>,
  agency: Pick<AgencyView, 'name_de' | 'name_en'> | null,
  language: Language,
): string {
  const state = report.state === 'received' && agency ? 'received.elsewhere' : report.state!
  return translator(language, reportStateTexts)(`told.${state}`, {
    due: report.due_on ? day(report.due_on, language) : '',
    agency: agency ? nameOf(agency, language) : '',
  })
}

/** Why it was closed, as a sentence. */
export function reasonSentence(reason: string, language: Language): string {
  return translator(language, reportStateTexts)(`reason.${reason}` as keyof typeof reportStateTexts)
}

function nameOf(type: TypeNames, language: Language): string {
  return language === 'de' ? type.name_de : type.name_en
}

function linkTo(city: City, token: string, language: Language): string {
  return `${city.origin}${localise(trackingPath(token), language)}`
}
