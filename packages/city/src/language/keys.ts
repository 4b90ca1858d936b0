import type { Dictionary } from './translate.ts'

/** What the command line says of keys for machines. */
export const keyTexts = {
  'keys.description': { de: 'Schlüssel für Maschinen (Open311, OGC)', en: 'keys for machines (Open311, OGC)' },
  'keys.create.description': {
    de: 'legt einen Schlüssel an; er wird nur dieses eine Mal gezeigt, als letzte Zeile',
    en: 'creates a key; it is shown this once, as the last line',
  },
  'keys.create.scope': {
    de: 'open311: sendet Meldungen und liest die eigenen; office: sendet und liest alle',
    en: 'open311: sends reports and reads its own; office: sends and reads all',
  },
  'keys.create.per-minute': { de: 'Anfragen je Minute (sonst ohne Grenze)', en: 'requests a minute (else no limit)' },
  'keys.created': {
    de: 'Schlüssel „{name}“ ist angelegt (Kennung {id}). Bewahren Sie ihn auf, gespeichert ist nur sein Fingerabdruck:',
    en: 'The key “{name}” is created (id {id}). Keep it: only its fingerprint is stored.',
  },
  'keys.list.description': { de: 'zeigt alle Schlüssel', en: 'lists all keys' },
  'keys.list.none': {
    de: 'Noch kein Schlüssel. Legen Sie einen an mit: npx augenmass keys create --scope open311 NAME',
    en: 'No key yet. Create one with: npx augenmass keys create --scope open311 NAME',
  },
  'keys.list.per-minute': { de: '{count} je Minute', en: '{count} a minute' },
  'keys.list.unlimited': { de: 'ohne Grenze', en: 'no limit' },
  'keys.state.active': { de: 'aktiv', en: 'active' },
  'keys.state.revoked': { de: 'gesperrt', en: 'revoked' },
  'keys.revoke.description': { de: 'sperrt einen Schlüssel für immer', en: 'revokes a key for good' },
  'keys.revoked': { de: 'Der Schlüssel ist gesperrt.', en: 'The key is revoked.' },
} as const satisfies Dictionary

export const keyErrors = {
  'keys.invalid': {
    de: 'Diese Angabe zum Schlüssel ist nicht brauchbar: {field}. Ein Name hat bis zu 120 Zeichen, der Bereich ist open311 oder office, die Grenze ist eine ganze Zahl ab 1.',
    en: 'This detail of the key cannot be used: {field}. A name has up to 120 characters, the scope is open311 or office, the limit is a whole number from 1 on.',
  },
  'keys.not-found': {
    de: 'Einen aktiven Schlüssel mit der Kennung {id} gibt es nicht. Alle zeigt: npx augenmass keys list',
    en: 'There is no active key with the id {id}. All are shown by: npx augenmass keys list',
  },
  'requests.too-many': {
    de: 'Zu viele Anfragen. Bitte warten Sie {minutes, plural, =0 {{seconds, plural, one {# Sekunde} other {# Sekunden}}} other {# Minuten}}.',
    en: 'Too many requests. Please wait {minutes, plural, =0 {{seconds, plural, one {# second} other {# seconds}}} other {# minutes}}.',
  },
} as const satisfies Dictionary
