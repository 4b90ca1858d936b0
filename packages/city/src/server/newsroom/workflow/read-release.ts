import { accountNames } from '../../accounts/account-names.ts'
import { hasOthersWithRole } from '../../accounts/others-with-role.ts'
import { hasRole, requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { getSettings } from '../../city/settings.ts'
import { articleById } from '../articles/read-article.ts'
import { checkArticle } from '../checks/check-article.ts'
import type { Finding } from '../checks/finding.ts'
import { readBackgroundFindings } from '../checks/read-background.ts'
import { pressReaders, pressRoles } from '../press-roles.ts'
import { needsLeadRelease } from '../figures/needs-lead-release.ts'
import type { ReleasePart, ReleaseRole } from '../release/parts.ts'
import { isAuthor, maySign, newestRound, type Signature } from '../release/round.ts'
import { releaseRuleOf } from '../release/rules.ts'
import { transitions, visibilityOf, type ArticleAction, type ArticleState } from '../states.ts'
import { correctionReaders, lastProposal } from './correct-article.ts'

/** One line of the release list. */
export interface ReleaseLine {
  readonly part: ReleasePart
  readonly role: ReleaseRole
  readonly substitute: ReleaseRole | null
  /** epoch ms; null where nobody was asked yet */
  readonly dueAt: number | null
  readonly overdue: boolean
  readonly decision: Signature['decision']
  readonly decidedBy: string | null
  readonly decidedAt: number | null
  readonly note: string | null
  /** the caller can sign it now */
  readonly mine: boolean
}

/** Everything the page needs to show and offer before an article is published, and after. */
export interface ReleaseView {
  readonly version: number
  readonly state: ArticleState
  /** 0 where nobody was asked yet */
  readonly round: number
  readonly lines: readonly ReleaseLine[]
  readonly findings: readonly Finding[]
  /** workers have not yet looked up spelling and addresses of this text */
  readonly checking: boolean
  /** steps the caller may take now */
  readonly may: Readonly<Partial<Record<ArticleAction, boolean>>>
  /** the caller wrote it: their signature does not count */
  readonly isAuthor: boolean
  /** figures of an operation that still runs: its lead releases them */
  readonly lead: boolean
  /** the correction that waits: what changed, as the public will read it */
  readonly proposal: string | null
  readonly publicNote: string | null
  readonly publishAt: number | null
  readonly timeZone: string
}

/** @throws NotFound 'article.not-found' */
export async function readRelease(city: City, caller: Caller | null, id: string): Promise<ReleaseView> {
  requireRole(caller, ...pressReaders)
  const { db } = city
  const article = await articleById(db, id)
  const now = city.clock.now()
  const { timeZone } = await getSettings(db)
  const signatures = article.state === 'draft' ? [] : await newestRound(db, id)
  const lead = await needsLeadRelease(db, article.content)
  const author = isAuthor(article, caller.id)
  const names = await accountNames(
    db,
    signatures.flatMap(({ decided_by }) => decided_by ?? []),
  )
  const signable = !author && (article.state === 'in-review' || visibilityOf(article.state) === 'live')
  const asked = signatures.map((signature) => ({
    ...{ part: signature.part, role: signature.role, substitute: signature.substitute, note: signature.note },
    dueAt: signature.due_at.getTime(),
    overdue: signature.decision === null && signature.due_at.getTime() < now,
    decision: signature.decision,
    decidedBy: signature.decided_by && (names.get(signature.decided_by) ?? signature.decided_by),
    decidedAt: signature.decided_at?.getTime() ?? null,
    mine: signable && signature.decision === null && maySign(signature, caller, now),
  }))
  const background = await readBackgroundFindings(db, id)
  const isChecked = article.state !== 'discarded' && article.state !== 'withdrawn' && article.state !== 'blocked'
  const proposal = article.state === 'correcting' ? await lastProposal(db, id) : null
  const may = await stepsOf()
  return {
    ...{ version: article.version, state: article.state, round: signatures[0]?.round ?? 0 },
    lines: article.state === 'draft' ? await expectedLines() : asked,
    findings: isChecked ? [...(await checkArticle(db, city, article)), ...(background ?? [])] : [],
    checking: background === null && (visibilityOf(article.state) === 'none' || article.state === 'correcting'),
    ...{ may, isAuthor: author, lead, proposal: proposal?.note ?? null, publicNote: article.public_note },
    ...{ publishAt: article.publish_at?.getTime() ?? null, timeZone },
  }

  /** Who will be asked once the draft is submitted. */
  async function expectedLines(): Promise<ReleaseLine[]> {
    const { parts } = await releaseRuleOf(db, article.type)
    const leadPart = { part: 'operations-lead', role: 'operations-lead', substitute: null } as const
    return [...parts, ...(lead ? [leadPart] : [])].map(({ part, role, substitute }) => ({
      ...{ part, role, substitute, dueAt: null, overdue: false, mine: false },
      ...{ decision: null, decidedBy: null, decidedAt: null, note: null },
    }))
  }

  async function stepsOf(): Promise<Partial<Record<ArticleAction, boolean>>> {
    const isPress = hasRole(caller, ...pressRoles)
    const steps: Partial<Record<ArticleAction, boolean>> = {}
    for (const [action, next] of Object.entries(transitions[article.state]))
      steps[action as ArticleAction] = isPress && next !== null
    // whoever embargoed it takes that back first
    if (article.publish_at !== null && article.publish_at.getTime() > now) steps.publish = false
    if (article.type !== 'warning' || lead) steps.rush = false
    const openLead = signatures.some(({ part, decision }) => part === 'operations-lead' && decision === null)
    if (steps.override) steps.override = !openLead && !(author && (await hasOthersWithRole(db, 'press', caller!.id)))
    if (article.state === 'correcting') {
      steps['drop-correction'] = hasRole(caller, ...correctionReaders)
      steps['confirm-correction'] =
        proposal?.actor !== caller!.id &&
        article.updated_by !== caller!.id &&
        hasRole(caller, ...(lead ? (['operations-lead'] as const) : (['press', 'head'] as const)))
    }
    return steps
  }
}
