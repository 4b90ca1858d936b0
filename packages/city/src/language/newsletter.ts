import type { Dictionary } from './translate.ts'

/** The newsletter: its pages and its mails. */
export const newsletterTexts = {
  title: { de: 'Newsletter', en: 'Newsletter' },
  lead: {
    de: 'Neue Nachrichten per E-Mail: höchstens einmal am Tag, gegen {hour}\u00a0Uhr. Warnungen an die Bevölkerung kommen sofort.',
    en: 'New articles by email: once a day at most, at about {hour}:00. Warnings to the public come at once.',
  },
  address: { de: 'Ihre E-Mail-Adresse', en: 'Your email address' },
  language: { de: 'Sprache der Nachrichten', en: 'Language of the articles' },
  'language.de': { de: 'Deutsch', en: 'German' },
  'language.en': { de: 'Englisch', en: 'English' },
  choice: { de: 'Worüber möchten Sie lesen?', en: 'What would you like to read about?' },
  'choice.hint': {
    de: 'Ohne Auswahl bekommen Sie alle Nachrichten. Mit Auswahl bekommen Sie jede, auf die etwas davon zutrifft.',
    en: 'Without a choice you get all articles. With one you get every article that any of it applies to.',
  },
  topics: { de: 'Themen', en: 'Topics' },
  districts: { de: 'Stadtbezirke mit allen Ortsteilen', en: 'City districts with all their parts' },
  parts: { de: 'Einzelne Ortsteile', en: 'Single parts of the city' },
  privacy: { de: 'Was mit Ihrer Adresse geschieht', en: 'What happens to your address' },
  'privacy.text': {
    de: 'Wir schicken Ihnen zuerst eine E-Mail mit einem Link; erst wenn Sie dort bestätigen, bekommen Sie den Newsletter. Wir speichern Adresse, Sprache, Auswahl und die Zeitpunkte von Anmeldung und Bestätigung, nur für den Newsletter und mit Ihrer Einwilligung (Art. 6 Abs. 1 Buchst. a DSGVO). Sie können sie jederzeit widerrufen: Jede E-Mail enthält einen Link zum Abbestellen, danach ist die Adresse sofort gelöscht. Ohne Bestätigung löschen wir sie nach 48 Stunden. Wir messen nicht, ob Sie lesen oder klicken.',
    en: 'We first send you an email with a link; only when you confirm there do you get the newsletter. We store address, language, choice and the times of sign-up and confirmation, for the newsletter alone and with your consent (Art. 6 (1) (a) GDPR). You can withdraw it at any time: every email has a link to unsubscribe, and the address is deleted at once. Without confirmation we delete it after 48 hours. We do not measure whether you read or click.',
  },
  send: { de: 'Anmelden', en: 'Sign up' },
  'sent.title': { de: 'Bitte sehen Sie in Ihr Postfach', en: 'Please look into your mailbox' },
  'sent.text': {
    de: 'Wir haben Ihnen eine E-Mail geschickt. Bestätigen Sie die Anmeldung über den Link darin, innerhalb von 48 Stunden. Kommt nichts an, sehen Sie im Spam-Ordner nach.',
    en: 'We have sent you an email. Confirm your sign-up through the link in it, within 48 hours. If nothing arrives, look into your spam folder.',
  },
  'confirm.title': { de: 'Newsletter bestätigen', en: 'Confirm newsletter' },
  'confirm.text': {
    de: 'Mit der Bestätigung bekommen Sie den Newsletter an die Adresse, mit der Sie sich angemeldet haben. Waren Sie schon angemeldet, gilt ab jetzt Ihre neue Auswahl.',
    en: 'By confirming you get the newsletter at the address you signed up with. If you had signed up before, your new choice holds from now on.',
  },
  'confirm.do': { de: 'Anmeldung bestätigen', en: 'Confirm sign-up' },
  'confirmed.title': { de: 'Sie sind angemeldet', en: 'You are signed up' },
  'confirmed.text': {
    de: 'Den nächsten Newsletter bekommen Sie, sobald es etwas Neues gibt.',
    en: 'You get the next newsletter as soon as there is something new.',
  },
  'expired.title': { de: 'Dieser Link gilt nicht mehr', en: 'This link is no longer valid' },
  'expired.text': {
    de: 'Er gilt 48 Stunden und nur einmal. Wenn Sie schon bestätigt haben, ist nichts weiter zu tun; sonst melden Sie sich einfach noch einmal an.',
    en: 'It is valid for 48 hours and only once. If you have confirmed already, there is nothing more to do; otherwise simply sign up again.',
  },
  again: { de: 'Zur Anmeldung', en: 'To the sign-up' },
  'unsubscribe.title': { de: 'Newsletter abbestellen', en: 'Unsubscribe from the newsletter' },
  'unsubscribe.text': {
    de: 'Sie bekommen dann keine E-Mails mehr, und Ihre Adresse wird sofort gelöscht.',
    en: 'You will then get no more emails, and your address is deleted at once.',
  },
  'unsubscribe.do': { de: 'Abbestellen', en: 'Unsubscribe' },
  'unsubscribed.title': { de: 'Abbestellt', en: 'Unsubscribed' },
  'unsubscribed.text': {
    de: 'Ihre Adresse ist gelöscht. Sie bekommen keine E-Mails mehr von diesem Newsletter.',
    en: 'Your address is deleted. You get no more emails from this newsletter.',
  },
  'not-available': { de: 'Der Newsletter ist hier nicht eingerichtet', en: 'The newsletter is not set up here' },
  'not-available.text': {
    de: 'Diese Installation verschickt keine E-Mails. Neue Nachrichten finden Sie im Newsroom und in seinen Feeds.',
    en: 'This installation sends no emails. You find new articles in the newsroom and in its feeds.',
  },
  newsroom: { de: 'Zum Newsroom', en: 'To the newsroom' },
  'mail.confirm.subject': { de: '{city}: Newsletter bestätigen', en: '{city}: confirm the newsletter' },
  'mail.confirm.text': {
    de: 'Guten Tag,\n\njemand hat diese Adresse für den Newsletter von {city} angemeldet. Waren Sie das? Dann bestätigen Sie bitte innerhalb von 48 Stunden:\n\n{link}\n\nWaren Sie es nicht, tun Sie nichts: Die Adresse wird dann gelöscht.',
    en: 'Good day,\n\nsomebody has signed this address up for the newsletter of {city}. Was it you? Then please confirm within 48 hours:\n\n{link}\n\nIf it was not you, do nothing: the address will then be deleted.',
  },
  'mail.digest.subject': {
    de: '{city}: {n, plural, one {eine neue Nachricht} other {# neue Nachrichten}}',
    en: '{city}: {n, plural, one {one new article} other {# new articles}}',
  },
  'mail.warning.subject': { de: 'Warnung: {headline}', en: 'Warning: {headline}' },
  'mail.text': {
    de: '{items}\n\n--\nNewsletter von {city}. Abbestellen: {link}',
    en: '{items}\n\n--\nNewsletter of {city}. Unsubscribe: {link}',
  },
} as const satisfies Dictionary

export const newsletterErrors = {
  'newsletter.address': {
    de: 'Diese E-Mail-Adresse ist nicht vollständig. Ein Beispiel: name@beispiel.de.',
    en: 'This email address is not complete. An example: name@example.org.',
  },
  'newsletter.link-expired': {
    de: 'Dieser Link gilt nicht mehr. Melden Sie sich einfach noch einmal an.',
    en: 'This link is no longer valid. Simply sign up again.',
  },
  'newsletter.not-available': {
    de: 'Der Newsletter ist hier nicht eingerichtet.',
    en: 'The newsletter is not set up here.',
  },
} as const satisfies Dictionary
