import { createNearIndex } from 'planning/geo/near-index'
import { metresBetween } from 'planning/geo/distance'
import type { Position } from 'planning/model'
import { sql } from 'kysely'
import { requireRole, type Caller } from '../../caller.ts'
import type { City } from '../../city.ts'
import { openStates } from '../states.ts'
import type { ReportAnswers } from '../tables.ts'
import { deskRoles } from '../desk/roles.ts'

const mergeMetres = 150
const mergeHours = 24
const splitMetres = 75
const mostProposals = 200
/** Trigrams two texts share, 0…1: from here on they read alike. */
const alike = 0.3

export interface MergeProposal {
  readonly kind: 'merge'
  /** stays the same as long as the two incidents do: what is declined is told by it */
  readonly key: string
  readonly type: string
  readonly incidentIds: readonly [string, string]
  /** one open report of each, the two nearest to each other */
  readonly reportIds: readonly [string, string]
  /** how far these two are apart */
  readonly metres: number
  readonly hours: number
  /** their texts or place words share many words */
  readonly similar: boolean
}

export interface SplitProposal {
  readonly kind: 'split'
  readonly key: string
  readonly type: string
  readonly incidentId: string
  /** those that would leave */
  readonly reportIds: readonly string[]
  /** greatest distance between two of its reports */
  readonly metres: number
  /** the question that was answered in contradicting ways; null = it is the distance alone */
  readonly question: 'often' | 'people' | null
}

export type Proposal = MergeProposal | SplitProposal

/**
 * What people may want to merge or split among incidents with open reports, those that speak most clearly first; what was
 * declined is not proposed again, nor is anything about what a person has put together or taken apart.
 *
 * @param options.incidentId only what concerns this incident
 */
export async function proposeIncidents(
  city: City,
  caller: Caller | null,
  options: { readonly incidentId?: string } = {},
): Promise<Proposal[]> {
  requireRole(caller, ...deskRoles)
  const reports = await openReports(city)
  const merges = await markSimilar(city, findMerges(reports))
  const found: Proposal[] = [...merges, ...findSplits(reports)]
  const declined = await city.db.selectFrom('dismissed_proposal').select('key').execute()
  const keys = new Set(declined.map(({ key }) => key))
  const { incidentId } = options
  return found.filter((one) => !keys.has(one.key) && (!incidentId || concerns(one, incidentId)))
}

function concerns(proposal: Proposal, incidentId: string): boolean {
  return proposal.kind === 'merge' ? proposal.incidentIds.includes(incidentId) : proposal.incidentId === incidentId
}

interface OpenReport {
  readonly id: string
  readonly type: string
  readonly position: Position
  /** epoch ms */
  readonly time: number
  readonly incident: string
  readonly decided: boolean
  readonly answers: ReportAnswers
}

async function openReports(city: City): Promise<OpenReport[]> {
  const rows = await city.db
    .selectFrom('report')
    .innerJoin('incident_report', 'incident_report.report_id', 'report.id')
    .innerJoin('incident', 'incident.id', 'incident_report.incident_id')
    .select(['report.id', 'report.type', 'report.lat', 'report.lon', 'report.answers', 'incident.decided'])
    .select(['incident_report.incident_id', 'report.reported_at'])
    .where('report.state', 'in', openStates)
    .where('report.cell', 'is not', null)
    .orderBy('report.reported_at')
    .orderBy('report.id')
    .execute()
  return rows.map(({ id, type, lat, lon, answers, decided, incident_id, reported_at }) => ({
    id,
    type,
    position: { lat: lat!, lon: lon! },
    time: reported_at.getTime(),
    incident: incident_id,
    decided,
    answers: (answers as ReportAnswers | null) ?? {},
  }))
}

function findMerges(reports: readonly OpenReport[]): MergeProposal[] {
  const best = new Map<string, MergeProposal>()
  const index = new Map<string, ReturnType<typeof createNearIndex<OpenReport>>>()
  for (const report of reports) {
    let near = index.get(report.type)
    if (!near) index.set(report.type, (near = createNearIndex<OpenReport>(mergeMetres)))
    near.within(report.position, (other, metres) => {
      const hours = Math.abs(report.time - other.time) / 3_600_000
      // two that a person took apart, or settled each by itself, stay as they are
      if (other.incident === report.incident || hours > mergeHours || (other.decided && report.decided)) return
      const proposal = mergeOf(other, report, metres, hours)
      const known = best.get(proposal.key)
      if (!known || metres < known.metres) best.set(proposal.key, proposal)
    })
    near.add(report.position, report)
  }
  return [...best.values()].sort((a, b) => a.metres - b.metres || (a.key < b.key ? -1 : 1)).slice(0, mostProposals)
}

function mergeOf(a: OpenReport, b: OpenReport, metres: number, hours: number): MergeProposal {
  const [first, second] = a.incident < b.incident ? [a, b] : [b, a]
  return {
    kind: 'merge',
    key: `merge ${first.incident} ${second.incident}`,
    type: a.type,
    incidentIds: [first.incident, second.incident],
    reportIds: [first.id, second.id],
    metres,
    hours,
    similar: false,
  }
}

async function markSimilar(city: City, proposals: readonly MergeProposal[]): Promise<MergeProposal[]> {
  if (proposals.length === 0) return []
  const { rows } = await sql<{ similar: boolean }>`
    select greatest(similarity(one.text, other.text), similarity(one.place_text, other.place_text)) >= ${alike}
      is true as similar
    from unnest(
      ${proposals.map(({ reportIds }) => reportIds[0])}::uuid[], ${proposals.map(({ reportIds }) => reportIds[1])}::uuid[]
    ) with ordinality as pair (a, b, place)
      join report as one on one.id = pair.a join report as other on other.id = pair.b
    order by pair.place`.execute(city.db)
  return proposals
    .map((proposal, index) => ({ ...proposal, similar: rows[index]?.similar ?? false }))
    .sort((a, b) => Number(b.similar) - Number(a.similar))
}

function findSplits(reports: readonly OpenReport[]): SplitProposal[] {
  const groups = Map.groupBy(
    reports.filter(({ decided }) => !decided),
    ({ incident }) => incident,
  )
  return [...groups.values()].flatMap((members) => splitOf(members) ?? []).sort((a, b) => b.metres - a.metres)
}

function splitOf(members: readonly OpenReport[]): SplitProposal | null {
  const first = members[0]
  let far = { metres: 0, a: first, b: first }
  for (const [index, a] of members.entries()) {
    for (const b of members.slice(index + 1)) {
      const metres = metresBetween(a.position, b.position)
      if (metres > far.metres) far = { metres, a, b }
    }
  }
  const common = { kind: 'split', type: first.type, incidentId: first.incident, metres: far.metres } as const
  const proposal = (leaving: readonly OpenReport[], question: SplitProposal['question']): SplitProposal => {
    const reportIds = leaving.map(({ id }) => id)
    return { ...common, key: `split ${first.incident} ${reportIds.join(' ')}`, reportIds, question }
  }
  const question = (['often', 'people'] as const).find((one) => members.some((other) => contradicts(one, first, other)))
  if (question) {
    const leaving = members.filter((other) => contradicts(question, first, other))
    return proposal(leaving, question)
  }
  if (far.metres <= splitMetres) return null
  const away = members.filter(
    ({ position }) => metresBetween(position, far.b.position) < metresBetween(position, far.a.position),
  )
  return proposal(away, null)
}

/** Not merely different: both cannot be said of the same thing. */
function contradicts(question: 'often' | 'people', a: OpenReport, b: OpenReport): boolean {
  const said = [a.answers[question], b.answers[question]]
  const one = question === 'often' ? ['once'] : ['1']
  const many = question === 'often' ? ['daily'] : ['6-10', 'more']
  const isIn = (list: readonly string[], value: string | undefined) => value !== undefined && list.includes(value)
  return (isIn(one, said[0]) && isIn(many, said[1])) || (isIn(many, said[0]) && isIn(one, said[1]))
}
