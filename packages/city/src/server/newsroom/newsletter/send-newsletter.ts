import { localise } from '../../../language/address.ts'
import { civilDate } from '../../../language/dates.ts'
import { newsletterTexts } from '../../../language/newsletter.ts'
import { translator } from '../../../language/translate.ts'
import { recordAudit } from '../../audit/record.ts'
import { commandLine } from '../../caller.ts'
import type { City, Database } from '../../city.ts'
import { listDistricts } from '../../city/districts.ts'
import { getSettings, type Settings } from '../../city/settings.ts'
import { transact } from '../../database/connect.ts'
import { queueMail } from '../../mail/outbox.ts'
import { articlePath } from '../addresses.ts'
import { inlineText } from '../document/plain-text.ts'
import { wordingOf } from '../figures/wording.ts'
import { liveEditions } from '../feeds/live-editions.ts'
import { instantOf } from '../moments.ts'
import { unsubscribeToken } from './tokens.ts'
import { aboutSubscriber } from './unsubscribe.ts'

/** What is older is no news, also where the newsletter stood still meanwhile. */
const newsDays = 7

type Issue = 'warning' | 'digest'

/**
 * Writes the mails that are due: warnings at once, everything else once a day at the hour that is set. What was told is noted in
 * the transaction that writes the mails, so that nobody gets anything twice or not at all, also after a restart. Imported
 * articles are no news. Safe to call at any time; without a mail server nothing happens.
 */
export async function sendNewsletter(city: City): Promise<void> {
  if (city.smtpUrl === null) return
  const settings = await getSettings(city.db)
  await transact(city.db, (trx) => sendIssue(trx, city, settings, 'warning'))
  const now = city.clock.now()
  const day = civilDate(now, settings.timeZone)
  const due = instantOf(`${day}T${String(settings.newsletterHour).padStart(2, '0')}:00`, settings.timeZone)
  if (now < due) return
  await transact(city.db, async (trx) => {
    // another process that writes the same day is waited for
    const begun = await trx
      .insertInto('newsletter_day')
      .values({ day, sent_at: new Date(now) })
      .onConflict((conflict) => conflict.column('day').doNothing())
      .returning('day')
      .executeTakeFirst()
    if (begun) await sendIssue(trx, city, settings, 'digest')
  })
}

async function sendIssue(trx: Database, city: City, settings: Settings, issue: Issue): Promise<void> {
  const articles = await takeUntold(trx, city, settings, issue)
  if (articles.length === 0) return
  const districts = await listDistricts(trx)
  const subscribers = await trx
    .selectFrom('newsletter_subscriber')
    .select(['id', 'address', 'language', 'topics', 'districts'])
    .where('confirmed_at', 'is not', null)
    .orderBy('id')
    .execute()
  let mails = 0
  for (const subscriber of subscribers) {
    const topics = new Set(subscriber.topics)
    const places = new Set(subscriber.districts)
    // a Stadtbezirk includes its parts
    for (const { key, parent } of districts) if (parent !== null && places.has(parent)) places.add(key)
    const wantsAll = topics.size === 0 && places.size === 0
    const chosen = articles.filter(
      ({ language, content }) =>
        language === subscriber.language &&
        (wantsAll || content.topics.some((key) => topics.has(key)) || content.districts.some((key) => places.has(key))),
    )
    if (chosen.length === 0) continue
    await queueMail(trx, city, mailOf(city, settings, subscriber, issue, chosen), {
      about: aboutSubscriber(subscriber.id) + chosen[0].id,
    })
    mails++
  }
  await recordAudit(trx, city, commandLine, {
    action: `newsletter.${issue}`,
    subjectKind: 'newsletter',
    subjectId: civilDate(city.clock.now(), settings.timeZone),
    details: { articles: articles.length, mails },
  })
}

type Told = Awaited<ReturnType<typeof takeUntold>>[number]

/** What nobody was told of yet, newest first; from now on it counts as told. A warning that is over tells nobody anything. */
async function takeUntold(trx: Database, city: City, { timeZone }: Settings, issue: Issue) {
  const now = city.clock.now()
  const rows = await liveEditions(trx)
    .where('article.origin', 'is', null)
    .where('article.first_published_at', '>', new Date(now - newsDays * 86_400_000))
    .where('article.type', issue === 'warning' ? '=' : '!=', 'warning')
    .where('article.language', 'in', ['de', 'en'])
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('newsletter_told as told')
            .select('told.article_id')
            .whereRef('told.article_id', '=', 'article.id'),
        ),
      ),
    )
    .orderBy('article.first_published_at', 'desc')
    .orderBy('article.id', 'desc')
    .execute()
  if (rows.length === 0) return []
  const taken = await trx
    .insertInto('newsletter_told')
    .values(rows.map(({ id }) => ({ article_id: id, told_at: new Date(now) })))
    .onConflict((conflict) => conflict.column('article_id').doNothing())
    .returning('article_id')
    .execute()
  const ids = new Set(taken.map((row) => row.article_id))
  return rows.filter(({ id, content }) => {
    const isOver = content.warnUntil !== null && instantOf(content.warnUntil, timeZone) < now
    return ids.has(id) && !(issue === 'warning' && isOver)
  })
}

function mailOf(
  city: City,
  { cityName }: Settings,
  subscriber: { readonly id: string; readonly address: string; readonly language: 'de' | 'en' },
  issue: Issue,
  articles: readonly Told[],
) {
  const t = translator(subscriber.language, newsletterTexts)
  const page = `/newsroom/newsletter/unsubscribe/${unsubscribeToken(city, subscriber.id)}`
  const link = city.origin + localise(page, subscriber.language)
  const items = articles.map((article) =>
    [
      article.content.headline,
      inlineText(article.content.lead, wordingOf(article.figures, article.language)),
      city.origin + articlePath(article),
    ]
      .filter((line) => line !== '')
      .join('\n'),
  )
  return {
    to: subscriber.address,
    subject:
      issue === 'warning'
        ? t('mail.warning.subject', { headline: articles[0].content.headline })
        : t('mail.digest.subject', { city: cityName, n: articles.length }),
    text: t('mail.text', { items: items.join('\n\n'), city: cityName, link }),
    unsubscribeAddress: link,
  }
}
