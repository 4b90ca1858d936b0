import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../caller.ts'
import { createTestCity, type TestCity } from '../../database/test-city.ts'
import { KnownError } from '../../errors.ts'
import { createArticle } from '../articles/create-article.ts'
import { saveArticle } from '../articles/save-article.ts'
import { articleStates, transitions, visibilityOf, type ArticleState } from '../states.ts'
import { blockArticle, unblockArticle } from './block-article.ts'
import { confirmCorrection, dropCorrection, proposeCorrection } from './correct-article.ts'
import { discardArticle } from './discard-article.ts'
import { overrideRelease } from './override-release.ts'
import { publishArticle } from './publish-article.ts'
import { publishDueArticles } from './publish-due.ts'
import { returnArticle } from './return-article.ts'
import { rushWarning } from './rush-warning.ts'
import { scheduleArticle, unscheduleArticle } from './schedule-article.ts'
import { refuseArticle, signArticle } from './sign-article.ts'
import { submitArticle } from './submit-article.ts'
import { withdrawArticle } from './withdraw-article.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity({ now: '2025-11-03T09:00:00+01:00' })
  // two at the press desk: none of them is alone
  for (const { id, name } of [anna, bert])
    await city.db
      .insertInto('user')
      .values({ id, name, email: `${name}@stadt.example`, roles: ['press'] })
      .execute()
})
afterAll(() => city.close())

const account = (number: number, name: string, ...roles: Caller['roles']): Caller => ({
  id: `019a4a00-0000-7000-8000-00000000000${number}`,
  name,
  roles,
})
const anna = account(1, 'anna', 'press')
const bert = account(2, 'bert', 'press')
const head = account(3, 'head', 'head')
const planner = account(4, 'planner', 'planner')
const lead = account(5, 'lead', 'operations-lead')
// somebody who may do everything, and is the author at times
const chief = account(6, 'chief', 'press', 'head', 'planner')
const people = [anna, bert, head, planner, lead, chief]

const steps = [
  'save',
  'submit',
  'sign',
  'refuse',
  'return',
  'override',
  'schedule',
  'unschedule',
  'publish',
  'rush',
  'propose-correction',
  'confirm-correction',
  'drop-correction',
  'withdraw',
  'block',
  'unblock',
  'discard',
  'tick',
] as const
type StepName = (typeof steps)[number]
/** What people usually do in a state, so that a walk gets somewhere; every fourth step is anything at all. */
const usual: Record<ArticleState, readonly StepName[]> = {
  draft: ['save', 'submit', 'submit', 'rush'],
  'in-review': ['sign', 'sign', 'sign', 'sign', 'sign', 'refuse', 'return', 'override', 'rush'],
  approved: ['publish', 'publish', 'schedule', 'return'],
  scheduled: ['tick', 'tick', 'tick', 'unschedule', 'publish'],
  published: ['save', 'save', 'propose-correction', 'propose-correction', 'sign', 'withdraw', 'block'],
  correcting: ['confirm-correction', 'confirm-correction', 'confirm-correction', 'drop-correction', 'block', 'tick'],
  corrected: ['save', 'propose-correction', 'sign', 'withdraw', 'block'],
  withdrawn: steps,
  blocked: ['unblock', 'unblock', 'withdraw'],
  discarded: steps,
}
const choice = fc.record({
  any: fc.oneof({ weight: 1, arbitrary: fc.constant(true) }, { weight: 3, arbitrary: fc.constant(false) }),
  number: fc.nat(),
  by: fc.constantFrom(...people),
  part: fc.constantFrom('department' as const, 'head' as const),
  words: fc.constantFrom('', 'Ein Grund.', 'Ein Grund.', 'Ein Grund.'),
  stale: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})
type Choice = typeof choice extends fc.Arbitrary<infer T> ? T : never
type Step = Pick<Choice, 'by' | 'part' | 'words' | 'stale'> & { readonly do: StepName }

function chosen({ any, number, by, ...rest }: Choice, state: ArticleState): Step {
  if (any) return { ...rest, by, do: steps[number % steps.length] }
  const name = usual[state][number % usual[state].length]
  const signer = rest.part === 'head' ? head : planner
  const fitting = name === 'sign' || name === 'refuse' ? signer : name === 'confirm-correction' ? head : anna
  return { ...rest, by: fitting, do: name }
}

async function stored(id: string) {
  const one = city.db
  const article = await one.selectFrom('article').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
  const rows = { article_id: id }
  const editions = await one
    .selectFrom('article_edition')
    .selectAll()
    .where('article_id', '=', rows.article_id)
    .orderBy('number')
    .execute()
  const history = await one.selectFrom('article_event').selectAll().where('article_id', '=', id).orderBy('id').execute()
  const signatures = await one
    .selectFrom('article_release')
    .selectAll()
    .where('article_id', '=', id)
    .orderBy('round')
    .orderBy('part')
    .execute()
  const newest = signatures.at(-1)?.round ?? 0
  return { article, editions, history, signatures, round: signatures.filter(({ round }) => round === newest) }
}
type Stored = Awaited<ReturnType<typeof stored>>

let texts = 0
function carryOut({ article, round }: Stored, { do: what, by, part, words, stale }: Step): Promise<unknown> {
  const at = { id: article.id, version: article.version - (stale ? 1 : 0) }
  const signing = { id: article.id, round: (round[0]?.round ?? 0) - (stale ? 1 : 0), part }
  switch (what) {
    case 'save': {
      const content = { ...article.content, headline: `Titel ${++texts}` }
      return saveArticle(city, by, { ...at, content })
    }
    case 'submit':
      return submitArticle(city, by, at)
    case 'sign':
      return signArticle(city, by, signing)
    case 'refuse':
      return refuseArticle(city, by, { ...signing, reason: words })
    case 'return':
      return returnArticle(city, by, at)
    case 'override':
      return overrideRelease(city, by, { ...at, reason: words })
    case 'schedule': {
      const publishAt = Temporal.Instant.fromEpochMilliseconds(city.clock.now() + 3_600_000)
        .toZonedDateTimeISO('Europe/Berlin')
        .toPlainDateTime()
        .toString({ smallestUnit: 'minute' })
      return scheduleArticle(city, by, { ...at, publishAt })
    }
    case 'unschedule':
      return unscheduleArticle(city, by, at)
    case 'publish':
      return publishArticle(city, by, at)
    case 'rush':
      return rushWarning(city, by, { ...at, reason: words })
    case 'propose-correction':
      return proposeCorrection(city, by, { ...at, whatChanged: words })
    case 'confirm-correction':
      return confirmCorrection(city, by, at)
    case 'drop-correction':
      return dropCorrection(city, by, at)
    case 'withdraw':
      return withdrawArticle(city, by, { ...at, publicNote: words })
    case 'block':
      return blockArticle(city, by, { ...at, reason: words, publicNote: words })
    case 'unblock':
      return unblockArticle(city, by, { ...at, reason: words })
    case 'discard':
      return discardArticle(city, by, at)
    case 'tick':
      city.clock.set(city.clock.now() + 7_200_000)
      // two workers at once
      return Promise.all([publishDueArticles(city), publishDueArticles(city)])
  }
}

/** What one carried-out step did: invariants 1, 4, 5, 7, 9, 10. */
function checkStep(one: Step, before: Stored, after: Stored): void {
  const lines = after.history.slice(before.history.length)
  expect(after.history.slice(0, before.history.length)).toEqual(before.history)
  expect(after.editions.slice(0, before.editions.length)).toEqual(before.editions)
  const [from, to] = [before.article.state, after.article.state]
  const raised = after.article.version - before.article.version
  if (one.do === 'save') {
    expect(lines).toEqual([])
    expect(to).toBe(from)
    return
  }
  if (one.do === 'sign' || one.do === 'refuse') {
    expect(lines[0]).toMatchObject({ action: one.do, part: one.part, actor: one.by.id })
    expect(lines).toHaveLength(1 + raised)
    if (raised === 1) expect(['approve', 'return']).toContain(lines[1].action)
  } else {
    expect(lines).toHaveLength(raised)
    expect(raised).toBe(one.do === 'tick' ? (from === to ? 0 : 1) : 1)
  }
  const move = lines.at(-1)
  if (from !== to) {
    expect(move).toMatchObject({ from_state: from, to_state: to })
    expect(transitions[from][move!.action as keyof (typeof transitions)['draft']]).toBe(to)
  }
  // the text moves by saving alone
  expect(after.article.content).toEqual(before.article.content)
  if (from === 'scheduled' && to === 'published') {
    expect(move!.actor).toBe('clock')
    expect(before.article.publish_at!.getTime()).toBeLessThanOrEqual(city.clock.now())
  }
}

/** What holds in every state, read off the database alone: invariants 2, 3, 4, 6, 9, 11. */
function checkState({ article, editions, history, signatures, round }: Stored): void {
  expect(article.visibility).toBe(visibilityOf(article.state))
  expect(article.edition).toBe(editions.length)
  expect(article.publish_at !== null).toBe(article.state === 'scheduled')
  if (article.visibility === 'withdrawn' || article.visibility === 'blocked') expect(article.public_note).toBeTruthy()
  const wrote = history.filter(({ action }) => ['publish', 'rush', 'confirm-correction'].includes(action))
  expect(wrote).toHaveLength(editions.length)
  for (const { correction } of editions.slice(1)) expect(correction).toBeTruthy()
  for (const published of history.filter(({ action }) => action === 'publish')) {
    const since = history.findLast(({ id, action }) => action === 'submit' && id < published.id)!
    expect(
      history.filter(
        ({ id, action }) => id > since.id && id < published.id && ['approve', 'override'].includes(action),
      ),
    ).toHaveLength(1)
    expect(history.some(({ id, action }) => action === 'return' && id > since.id && id < published.id)).toBe(false)
  }
  const rush = history.find(({ action }) => action === 'rush')
  if (article.visibility !== 'none') {
    if (rush) expect(rush.note).toBeTruthy()
    else expect(round.map(({ decision }) => decision === 'released' || decision === 'overridden')).not.toContain(false)
  }
  for (const { decision, decided_by, note } of signatures) {
    if (decision === 'released') expect(decided_by).not.toBe(article.created_by)
    if (decision === 'overridden' || decision === 'refused') expect(note).toBeTruthy()
    // the creator is not alone at the desk
    if (decision === 'overridden') expect(decided_by).not.toBe(article.created_by)
  }
  for (const confirmed of history.filter(({ action }) => action === 'confirm-correction')) {
    const proposal = history.findLast(({ id, action }) => action === 'propose-correction' && id < confirmed.id)!
    expect(confirmed.actor).not.toBe(proposal.actor)
  }
}

test.each(['news', 'warning'] as const)(
  'whatever is done with an article (%s), it moves along the table, nothing is public that was not released, and nothing is published twice (1–11)',
  async (type) => {
    const counts = new Map<StepName, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(choice, { minLength: 30, maxLength: 60 }),
        fc.constantFrom(anna, chief),
        async (walk, by) => {
          const content = { headline: `Titel ${++texts}`, lead: [{ type: 'text', text: 'Ein Satz.' }] }
          const id = await createArticle(city, by, { type, language: 'de', content })
          let before = await stored(id)
          for (const wanted of walk) {
            const one = chosen(wanted, before.article.state)
            const refused = await carryOut(before, one).then(
              () => false,
              (error: unknown) => {
                if (error instanceof KnownError) return true
                throw error
              },
            )
            const after = await stored(id)
            if (refused) expect(after).toEqual(before)
            else {
              counts.set(one.do, (counts.get(one.do) ?? 0) + 1)
              expect(one.stale && !['tick'].includes(one.do)).toBe(false)
              checkStep(one, before, after)
            }
            checkState(after)
            before = after
          }
        },
      ),
      { numRuns: 60 },
    )
    // walks that never got anywhere would prove nothing
    const done = steps.filter((name) => (counts.get(name) ?? 0) > 0)
    expect(done).toEqual(steps.filter((name) => type === 'warning' || name !== 'rush'))
  },
  180_000,
)

test('every state can be reached, and nothing leaves withdrawn and discarded', () => {
  const reached = new Set<string>(['draft'])
  for (const _ of articleStates)
    for (const state of articleStates)
      if (reached.has(state)) for (const next of Object.values(transitions[state])) if (next) reached.add(next)
  expect([...reached].sort()).toEqual([...articleStates].sort())
  for (const final of ['withdrawn', 'discarded'] as const)
    expect(Object.values(transitions[final]).every((next) => next === null)).toBe(true)
})
