import { accountTexts } from '../../language/accounts.ts'
import { translator, type Language } from '../../language/translate.ts'
import type { Mail } from './send.ts'

/** The mail with the link behind which a password is chosen. */
export function passwordMail(
  kind: 'reset' | 'invitation',
  to: { readonly email: string; readonly name: string; readonly language: Language; readonly link: string },
  validHours: number,
): Mail {
  const t = translator(to.language, accountTexts)
  return {
    to: to.email,
    subject: t(`mail.${kind}.subject`),
    text: t(`mail.${kind}.text`, {
      name: to.name,
      link: to.link,
      hours: validHours,
      days: Math.round(validHours / 24),
    }),
  }
}
