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

type Placeholders = Readonly<Record<PersonalDataKind, string>>

/** What stands in a stored text where something personal stood: in the language of the text, for whoever reads on. */
export const placeholders: Readonly<Record<'de' | 'en', Placeholders>> = {
  de: {
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
  },
  en: {
    name: '[Name]',
    phone: '[Phone]',
    mail: '[Email]',
    plate: '[Number plate]',
    iban: '[IBAN]',
    'birth-date': '[Date of birth]',
    handle: '[Username]',
    flat: '[Flat]',
    appearance: '[Description of a person]',
    origin: '[Origin]',
    illness: '[Health]',
  },
}
