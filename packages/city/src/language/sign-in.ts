import type { Dictionary } from './translate.ts'

/** Signing in and out, passwords, invitations. */
export const signInTexts = {
  'sign-in.title': { de: 'Anmelden', en: 'Sign in' },
  'sign-in.email': { de: 'E-Mail-Adresse', en: 'Email address' },
  'sign-in.password': { de: 'Passwort', en: 'Password' },
  'sign-in.do': { de: 'Anmelden', en: 'Sign in' },
  'sign-in.forgotten': { de: 'Passwort vergessen?', en: 'Forgotten your password?' },
  'sign-in.failed': { de: 'Die Anmeldung hat nicht geklappt', en: 'Signing in did not work' },
  'sign-in.demo.title': {
    de: 'Vorführung: als wer möchten Sie sich umsehen?',
    en: 'Demo: as whom would you like to look around?',
  },
  'sign-in.demo.text': {
    de: 'Ein Klick meldet Sie an. Personen, Meldungen und Dienstpläne sind erzeugt.',
    en: 'One click signs you in. People, reports and rosters are generated.',
  },
  'sign-in.carried.title': { de: 'Ihre Sitzung ist zu Ende', en: 'Your session has ended' },
  'sign-in.carried.text': {
    de: 'Ihre Eingaben sind noch da. Melden Sie sich an, dann können Sie sie absenden.',
    en: 'What you typed is still here. Sign in, then you can send it.',
  },
  'sign-in.carried.files': {
    de: 'Dateien wählen Sie danach bitte noch einmal.',
    en: 'Please choose files again afterwards.',
  },
  'sign-in.to': { de: 'Für diese Seite melden Sie sich bitte an.', en: 'Please sign in for this page.' },
  'resume.title': { de: 'Sie sind wieder angemeldet', en: 'You are signed in again' },
  'resume.text': {
    de: 'Ihre Eingaben von vorhin sind noch nicht gespeichert.',
    en: 'What you typed before is not saved yet.',
  },
  'resume.send': { de: 'Eingaben absenden', en: 'Send what I typed' },
  'resume.discard': { de: 'Verwerfen', en: 'Discard' },
  'resume.files': {
    de: 'Eine Datei konnte nicht übernommen werden. Wählen Sie sie auf der Seite noch einmal.',
    en: 'A file could not be carried over. Choose it again on the page.',
  },
  'resume.fields': { de: 'Was Sie eingegeben hatten', en: 'What you had typed' },
  'account.title': { de: 'Mein Konto', en: 'My account' },
  'account.name': { de: 'Name', en: 'Name' },
  'account.roles': { de: 'Rollen', en: 'Roles' },
  'account.password.title': { de: 'Passwort ändern', en: 'Change password' },
  'account.password.current': { de: 'Jetziges Passwort', en: 'Current password' },
  'account.password.next': { de: 'Neues Passwort', en: 'New password' },
  'account.password.hint': {
    de: 'Mindestens 12 Zeichen. Ein Satz ist gut zu merken.',
    en: 'At least 12 characters. A sentence is easy to remember.',
  },
  'account.password.do': { de: 'Passwort ändern', en: 'Change password' },
  'account.password.done': { de: 'Ihr Passwort ist geändert.', en: 'Your password is changed.' },
  'reset.title': { de: 'Passwort zurücksetzen', en: 'Reset password' },
  'reset.text': {
    de: 'Wir senden einen Link an Ihre Adresse. Er gilt eine Stunde.',
    en: 'We send a link to your address. It is valid for one hour.',
  },
  'reset.no-mail': {
    de: 'Diese Installation versendet keine E-Mails. Bitten Sie die Administration um ein neues Passwort.',
    en: 'This installation sends no email. Ask your administrator for a new password.',
  },
  'reset.do': { de: 'Link senden', en: 'Send link' },
  'reset.sent.title': { de: 'Sehen Sie in Ihr Postfach', en: 'Look into your inbox' },
  'reset.sent.text': {
    de: 'Gibt es ein Konto mit dieser Adresse, dann ist ein Link unterwegs.',
    en: 'If there is an account with this address, a link is on its way.',
  },
  'reset.choose.title': { de: 'Neues Passwort wählen', en: 'Choose a new password' },
  'reset.choose.do': { de: 'Passwort setzen', en: 'Set password' },
  'invitation.title': { de: 'Willkommen', en: 'Welcome' },
  'invitation.text': {
    de: 'Sie sind eingeladen. Wählen Sie ein Passwort, dann ist Ihr Konto bereit.',
    en: 'You are invited. Choose a password, then your account is ready.',
  },
  'invitation.do': { de: 'Konto einrichten', en: 'Set up account' },
  'password.set': {
    de: 'Ihr Passwort ist gesetzt. Melden Sie sich jetzt an.',
    en: 'Your password is set. Sign in now.',
  },
} as const satisfies Dictionary
