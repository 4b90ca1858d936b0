import { z } from 'zod'
import { localise } from '../../../language/address.ts'
import { newsletterTexts } from '../../../language/newsletter.ts'
import { translator, type Language } from '../../../language/translate.ts'
import { limitRequests, requestLimits } from '../../accounts/limit-requests.ts'
import { recordAudit } from '../../audit/record.ts'
import type { City } from '../../city.ts'
import { listDistricts } from '../../city/districts.ts'
import { getSettings } from '../../city/settings.ts'
import { transact } from '../../database/connect.ts'
import { Invalid, Unavailable } from '../../errors.ts'
import { queueMail } from '../../mail/outbox.ts'
import { listTopics } from '../topics.ts'
import { reader } from './reader.ts'
import { newToken, tokenHash } from './tokens.ts'

export interface SignUp {
  readonly address: string
  readonly language: Language
  /** keys; those there are none of are left out. None of both: everything */
  readonly topics: readonly string[]
  readonly districts: readonly string[]
}

const addressSchema = z.email().max(200)

/**
 * Somebody asks for the newsletter: a mail with a link goes to the address, and only who confirms there gets it. The same happens
 * for an address that gets it already, so that nobody learns who does.
 *
 * @throws Unavailable 'newsletter.not-available' without a mail server, Invalid 'newsletter.address', 429 'requests.too-many'
 */
export async function signUp(city: City, asked: SignUp): Promise<void> {
  if (city.smtpUrl === null) throw new Unavailable('newsletter.not-available')
  const parsed = addressSchema.safeParse(asked.address)
  if (!parsed.success) throw new Invalid('newsletter.address', { field: 'mail' })
  const address = parsed.data
  await limitRequests(city, { ...requestLimits.newsletterMail, who: address.toLowerCase() })
  const token = newToken()
  await transact(city.db, async (trx) => {
    const topics = new Set((await listTopics(trx)).map(({ key }) => key))
    const districts = new Set((await listDistricts(trx)).map(({ key }) => key))
    const { id } = await trx
      .insertInto('newsletter_subscriber')
      .values({
        ...{ address, language: asked.language, token_hash: tokenHash(token) },
        topics: asked.topics.filter((key) => topics.has(key)),
        districts: asked.districts.filter((key) => districts.has(key)),
        created_at: new Date(city.clock.now()),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const t = translator(asked.language, newsletterTexts)
    const { cityName } = await getSettings(trx)
    const link = city.origin + localise(`/newsroom/newsletter/confirm/${token}`, asked.language)
    await queueMail(trx, city, {
      to: address,
      subject: t('mail.confirm.subject', { city: cityName }),
      text: t('mail.confirm.text', { city: cityName, link }),
    })
    await recordAudit(trx, city, reader, {
      action: 'newsletter.sign-up',
      subjectKind: 'newsletter-subscriber',
      subjectId: id,
    })
  })
}
