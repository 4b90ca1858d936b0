import type { Dictionary } from './translate.ts'

/** Kinds of measures (design §3): what was done, never with whom. */
export const measureTexts = {
  address: { de: 'Ansprache', en: 'Talked to' },
  'offer-of-help': { de: 'Hilfsangebot', en: 'Help offered' },
  referral: { de: 'Vermittlung', en: 'Referred to help' },
  warning: { de: 'Verwarnung ohne Verwarnungsgeld', en: 'Warning' },
  'warning-with-fine': { de: 'Verwarnung mit Verwarnungsgeld', en: 'Warning with fixed fine' },
  'administrative-offence': { de: 'Ordnungswidrigkeitenanzeige', en: 'Administrative offence reported' },
  'order-to-leave': { de: 'Platzverweis', en: 'Order to leave' },
  seizure: { de: 'Sicherstellung', en: 'Seizure' },
  'handed-to-police': { de: 'Übergabe an die Polizei', en: 'Handed to the police' },
  'handed-to-rescue': { de: 'Übergabe an den Rettungsdienst', en: 'Handed to the rescue service' },
  'cleaning-arranged': { de: 'Reinigung veranlasst', en: 'Cleaning arranged' },
  none: { de: 'keine (begründet)', en: 'none (with reason)' },
} as const satisfies Dictionary
