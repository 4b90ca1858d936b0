import type { Figure } from '../server/figure.ts'
import { translateKey, type Dictionary, type Language } from './translate.ts'

/** By `origin.query`: what residents call the place a figure comes from. */
const sourceNames = {
  'operations.setup': { de: 'Einsatzplan', en: 'operation plan' },
  'live.public-measures': {
    de: 'Zählung der Maßnahmen im Einsatz (Arten ab fünf)',
    en: 'count of measures in the operation (kinds from five on)',
  },
  'reports.published-month': { de: 'veröffentlichte Monatszahlen', en: 'published monthly figures' },
  'reports.public-week': {
    de: 'veröffentlichte Wochenzahlen, auf fünf gerundet, ohne Störungen, bei denen Menschen in Not sein können',
    en: 'published weekly figures, rounded to five, without incidents where people may be in distress',
  },
  'situation.public-areas': {
    de: 'Lagebild der letzten zwölf Wochen, ohne Störungen, bei denen Menschen in Not sein können',
    en: 'situation of the last twelve weeks, without incidents where people may be in distress',
  },
} as const satisfies Dictionary

/** By query and key: what a figure counts. Measures are plural: they are told from five on. */
const figureNames = {
  'operations.setup staff-per-day': { de: 'Kräfte am Tag', en: 'Staff a day' },
  'operations.setup days': { de: 'Einsatztage', en: 'Days' },
  'operations.setup shifts-per-day': { de: 'Schichten am Tag', en: 'Shifts a day' },
  'operations.setup shifts': { de: 'Schichten insgesamt', en: 'Shifts in all' },
  'operations.setup hours-per-day': { de: 'Stunden am Tag im Dienst', en: 'Hours on duty a day' },
  'operations.setup patrols-per-shift': { de: 'Streifen je Schicht', en: 'Patrols a shift' },
  'live.public-measures address': { de: 'Ansprachen', en: 'Times somebody was talked to' },
  'live.public-measures offer-of-help': { de: 'Hilfsangebote', en: 'Offers of help' },
  'live.public-measures referral': { de: 'Vermittlungen an Hilfestellen', en: 'Referrals to help' },
  'live.public-measures warning': { de: 'Verwarnungen ohne Verwarnungsgeld', en: 'Warnings without a fine' },
  'live.public-measures warning-with-fine': {
    de: 'Verwarnungen mit Verwarnungsgeld',
    en: 'Warnings with a fixed fine',
  },
  'live.public-measures administrative-offence': {
    de: 'Ordnungswidrigkeitenanzeigen',
    en: 'Administrative offences reported',
  },
  'live.public-measures order-to-leave': { de: 'Platzverweise', en: 'Orders to leave' },
  'live.public-measures seizure': { de: 'Sicherstellungen', en: 'Seizures' },
  'live.public-measures handed-to-police': { de: 'Übergaben an die Polizei', en: 'Cases handed to the police' },
  'live.public-measures handed-to-rescue': {
    de: 'Übergaben an den Rettungsdienst',
    en: 'Cases handed to the rescue service',
  },
  'live.public-measures cleaning-arranged': { de: 'veranlasste Reinigungen', en: 'Cleanings arranged' },
  'live.public-measures none': { de: 'Fälle ohne Maßnahme (begründet)', en: 'Cases without a measure (with reason)' },
  'reports.public-week incidents': { de: 'Störungen', en: 'Incidents' },
  'situation.public-areas busy-areas': { de: 'Bereiche mit vielen Meldungen', en: 'Areas with many reports' },
} as const satisfies Dictionary

/** What one value of a figure stands for, where that is not its whole period. */
const perTexts = {
  'operations.setup staff-per-day': { de: 'je Tag', en: 'a day' },
  'operations.setup shifts-per-day': { de: 'je Tag', en: 'a day' },
  'operations.setup hours-per-day': { de: 'je Tag', en: 'a day' },
  'operations.setup patrols-per-shift': { de: 'je Schicht', en: 'a shift' },
} as const satisfies Dictionary

/** "Einsatzplan"; undefined for a source residents never meet. */
export function sourceName({ origin }: Figure, language: Language): string | undefined {
  return translateKey(language, sourceNames, origin.query)
}

/** "Kräfte am Tag", "Ansprachen"; the figures of districts are those of the week. Its key where nobody named it. */
export function figureName({ key, origin }: Figure, language: Language): string {
  const name = key.startsWith('district.') ? 'incidents' : key
  return translateKey(language, figureNames, `${origin.query} ${name}`) ?? key
}

/** "je Tag"; undefined where a figure is of its whole period. */
export function perText({ key, origin }: Figure, language: Language): string | undefined {
  return translateKey(language, perTexts, `${origin.query} ${key}`)
}
