export const personalDataKinds = [
  'name',
  'phone',
  'mail',
  'plate',
  'iban',
  'birth-date',
  'handle',
  'flat',
  'appearance',
  'origin',
  'illness',
] as const

export type PersonalDataKind = (typeof personalDataKinds)[number]

/** What stands in a stored text where something personal stood. */
export const placeholders: Readonly<Record<PersonalDataKind, string>> = {
  name: '[Name]',
  phone: '[Telefon]',
  mail: '[E-Mail]',
  plate: '[Kennzeichen]',
  iban: '[IBAN]',
  'birth-date': '[Geburtsdatum]',
  handle: '[Nutzername]',
  flat: '[Wohnung]',
  appearance: '[Beschreibung einer Person]',
  origin: '[Herkunft]',
  illness: '[Gesundheit]',
}
