import type { Dictionary } from './translate.ts'

/** Mails about accounts, and what the command line says of them. */
export const accountTexts = {
  'mail.reset.subject': { de: 'Augenmaß: neues Passwort wählen', en: 'Augenmaß: choose a new password' },
  'mail.reset.text': {
    de: 'Guten Tag {name},\n\nfür Ihr Konto wurde ein neues Passwort angefordert. Wählen Sie es hier:\n\n{link}\n\nDer Link gilt {hours, plural, one {eine Stunde} other {# Stunden}} und nur einmal. Haben Sie nichts angefordert, dann tun Sie nichts.\n',
    en: 'Hello {name},\n\na new password was requested for your account. Choose it here:\n\n{link}\n\nThe link is valid for {hours, plural, one {one hour} other {# hours}} and only once. If you requested nothing, do nothing.\n',
  },
  'mail.invitation.subject': { de: 'Einladung zu Augenmaß', en: 'Invitation to Augenmaß' },
  'mail.invitation.text': {
    de: 'Guten Tag {name},\n\nfür Sie wurde ein Konto eingerichtet. Wählen Sie hier Ihr Passwort:\n\n{link}\n\nDer Link gilt {days, plural, one {einen Tag} other {# Tage}} und nur einmal.\n',
    en: 'Hello {name},\n\nan account was set up for you. Choose your password here:\n\n{link}\n\nThe link is valid for {days, plural, one {one day} other {# days}} and only once.\n',
  },

  'accounts.description': { de: 'Konten anlegen und verwalten', en: 'creates and manages accounts' },
  'accounts.create.description': {
    de: 'legt ein Konto an; das Passwort wird abgefragt oder von der Standardeingabe gelesen',
    en: 'creates an account; the password is asked for or read from standard input',
  },
  'accounts.create.email': { de: 'Mailadresse', en: 'mail address' },
  'accounts.create.name': { de: 'Name', en: 'name' },
  'accounts.create.role': {
    de: 'Rolle, mehrere mit Komma getrennt: {roles}',
    en: 'role, several separated by commas: {roles}',
  },
  'accounts.create.invite': {
    de: 'ohne Passwort: gibt einen Link aus, unter dem es gewählt wird',
    en: 'without password: prints a link behind which it is chosen',
  },
  'accounts.create.password': {
    de: 'Passwort (mindestens {length} Zeichen): ',
    en: 'Password (at least {length} characters): ',
  },
  'accounts.created': { de: 'Das Konto {email} ist angelegt.', en: 'The account {email} is created.' },
  'accounts.invited': {
    de: 'Das Konto {email} ist angelegt. Der Link zum Wählen des Passworts gilt {days} Tage:',
    en: 'The account {email} is created. The link for choosing its password is valid for {days} days:',
  },
  'accounts.mailed': { de: 'Er wurde auch per Mail verschickt.', en: 'It was also sent by mail.' },
  'accounts.list.description': { de: 'zeigt alle Konten', en: 'lists all accounts' },
  'accounts.list.none': {
    de: 'Es gibt noch kein Konto. Legen Sie eines an mit: npx augenmass accounts create',
    en: 'There is no account yet. Create one with: npx augenmass accounts create',
  },
  'accounts.state.active': { de: 'aktiv', en: 'active' },
  'accounts.state.invited': { de: 'eingeladen', en: 'invited' },
  'accounts.state.disabled': { de: 'gesperrt', en: 'disabled' },
  'accounts.disable.description': {
    de: 'sperrt ein Konto und beendet seine Sitzungen',
    en: 'disables an account and ends its sessions',
  },
  'accounts.disabled': { de: 'Das Konto {email} ist gesperrt.', en: 'The account {email} is disabled.' },
  'accounts.enable.description': { de: 'hebt die Sperre auf', en: 'enables it again' },
  'accounts.enabled': { de: 'Das Konto {email} ist wieder aktiv.', en: 'The account {email} is active again.' },
  'accounts.reset.description': {
    de: 'gibt einen Link aus, unter dem ein neues Passwort gewählt wird',
    en: 'prints a link behind which a new password is chosen',
  },
  'accounts.reset': {
    de: 'Der Link zum Wählen des Passworts von {email} gilt {hours, plural, one {eine Stunde} other {# Stunden}}:',
    en: 'The link for choosing the password of {email} is valid for {hours, plural, one {one hour} other {# hours}}:',
  },
  'accounts.roles.description': { de: 'ändert die Rollen eines Kontos', en: 'changes the roles of an account' },
  'accounts.roles-changed': { de: 'Rollen von {email}: {roles}.', en: 'Roles of {email}: {roles}.' },
} as const satisfies Dictionary
