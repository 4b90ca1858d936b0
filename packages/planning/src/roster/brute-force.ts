import { arbitraryProblem } from './arbitrary-problem.ts'
import { checkRoster } from './check.ts'
import type { Assignment, OpenPost, RosterProblem, ShiftDemand, Violation, Wish } from './model.ts'
import { createRandom } from '../random.ts'

/** For tests: a situation so small that every roster of it can be looked at. No pins. */
export function smallProblem(seed: number): RosterProblem {
  const random = createRandom(seed).stream('small')
  const whole = arbitraryProblem(seed)
  const dates = whole.dates.slice(0, 1 + random.below(3))
  const staff = whole.staff.slice(0, 3 + random.below(2))
  const numbers = staff.map(({ number }) => number)
  const kinds: readonly Partial<ShiftDemand>[] = [
    { lead: 1 },
    { patrols: [{ patrol: 1, attire: 'uniform' }] },
    { patrols: [{ patrol: 1, attire: 'plainclothes' }] },
    { regularService: 1 },
    { controlRoom: 1, regularService: 1 },
  ]
  const nothing = { lead: 0, controlRoom: 0, patrols: [], regularService: 0, qualifications: [] }
  let posts = 0
  const demand = random
    .shuffled(dates.flatMap((date) => whole.shifts.map((shift) => ({ date, shift: shift.key }))))
    .map(({ date, shift }): ShiftDemand => {
      const qualifications = random.next() < 0.3 ? [{ qualification: 'first-aid', count: 1 }] : []
      return { ...nothing, date, shift, ...kinds[random.below(kinds.length)], qualifications }
    })
    .filter((asked) => (posts += postsOf(asked).length) <= 5)
  return {
    ...whole,
    dates,
    demand,
    maxPerDay: 1 + random.below(5),
    pins: [],
    staff: staff.map((member, i) => ({
      ...member,
      leader: member.leader || random.next() < 0.5,
      plainclothes: member.plainclothes || random.next() < 0.5,
      trainee: false,
      qualifications: random.next() < 0.6 ? [...member.qualifications, 'lead', 'control-room'] : member.qualifications,
      wishes: [
        ...member.wishes.filter((wish) => wish.kind !== 'partner'),
        ...(random.next() < 0.5
          ? [{ kind: 'partner' as const, staff: numbers[(i + 1) % numbers.length], weight: 1 + random.below(2) }]
          : []),
        ...(random.next() < 0.5
          ? [{ kind: 'day-off' as const, date: dates[random.below(dates.length)], weight: 1 + random.below(3) }]
          : []),
      ],
    })),
  }
}

export interface OneRoster {
  readonly assignments: readonly Assignment[]
  readonly openPosts: readonly OpenPost[]
}

function postsOf({ date, shift, lead, controlRoom, patrols, regularService }: ShiftDemand): OpenPost[] {
  const some = (count: number, post: OpenPost['post']) =>
    Array.from({ length: count }, () => ({ date, shift, post, reasons: [] }))
  return [
    ...some(lead, 'lead'),
    ...some(controlRoom, 'control-room'),
    ...patrols.flatMap(({ patrol }) =>
      (['patrol-leader', 'patrol-member'] as const).map((post) => ({ date, shift, post, patrol, reasons: [] })),
    ),
    ...some(regularService, 'regular-service'),
  ]
}

/** What only a shift as a whole may lack. */
const isUnmet = ({ rule, staff }: Violation) =>
  rule === 'woman-and-man' || (rule === 'qualification' && staff === undefined)

/** Every roster that keeps the hard rules, by trying all people at all posts and asking the checker. */
export function* everyRoster(problem: RosterProblem): Generator<OneRoster> {
  const posts = problem.demand.flatMap(postsOf)
  const assignment = (post: OpenPost, staff: string): Assignment => {
    const { date, shift, patrol } = post
    return { staff, date, shift, post: post.post, ...(patrol === undefined ? {} : { patrol }), pinned: false }
  }
  // what one person may do depends on their own work alone: asked once for each work
  const known = new Map<string, boolean>()
  const may = (own: readonly Assignment[]): boolean => {
    const key = own.map(({ staff, date, shift, post, patrol }) => `${staff} ${date} ${shift} ${post} ${patrol}`).join()
    const answer =
      known.get(key) ??
      !checkRoster(problem, { assignments: own, openPosts: [] }).some(({ staff }) => staff === own[0].staff)
    known.set(key, answer)
    return answer
  }
  function* from(at: number, assignments: readonly Assignment[], openPosts: readonly OpenPost[]): Generator<OneRoster> {
    if (at === posts.length) {
      if (checkRoster(problem, { assignments, openPosts }).every(isUnmet)) yield { assignments, openPosts }
      return
    }
    // nobody walks alone: a patrol's member comes right after its leader
    const leaderIsOpen = openPosts.at(-1) === posts[at - 1]
    const isMember = posts[at].post === 'patrol-member'
    if (isMember && !leaderIsOpen) {
      yield* filled(at, assignments, openPosts)
      return
    }
    yield* from(at + 1, assignments, [...openPosts, posts[at]])
    if (!isMember) yield* filled(at, assignments, openPosts)
  }
  function* filled(
    at: number,
    assignments: readonly Assignment[],
    openPosts: readonly OpenPost[],
  ): Generator<OneRoster> {
    for (const { number } of problem.staff) {
      const own = [...assignments.filter(({ staff }) => staff === number), assignment(posts[at], number)]
      if (may(own)) yield* from(at + 1, [...assignments, assignment(posts[at], number)], openPosts)
    }
  }
  yield* from(0, [], [])
}

/** `Roster.objective.penalty` from the words of the model alone. */
export function penaltyOf(problem: RosterProblem, roster: OneRoster): number {
  let penalty = staffingPenaltyOf(problem, roster)
  for (const { number, wishes } of problem.staff) {
    for (const wish of wishes) if (isBroken(problem, roster, number, wish)) penalty += wish.weight
  }
  return penalty
}

/** Its part without wishes. */
export function staffingPenaltyOf(problem: RosterProblem, roster: OneRoster): number {
  let penalty = 0
  for (const { post } of roster.openPosts) penalty += post === 'regular-service' ? 2000 : 1000
  for (const { reason } of checkRoster(problem, roster).filter(isUnmet)) {
    const { women, men, holders, count } = reason.params
    if (reason.key === 'roster.rule.woman-and-man') penalty += 4000 * (Number(women === 0) + Number(men === 0))
    else penalty += 4000 * (Number(count) - Number(holders))
  }
  return penalty
}

function isBroken(problem: RosterProblem, { assignments }: OneRoster, staff: string, wish: Wish): boolean {
  const own = assignments.filter((one) => one.staff === staff)
  const nextDay = (date: string) => Temporal.PlainDate.from(date).add({ days: 1 }).toString()
  if (wish.kind === 'partner') {
    const walked = own.filter(({ patrol }) => patrol !== undefined)
    const together = walked.filter((mine) =>
      assignments.some(
        (other) =>
          other.staff === wish.staff &&
          other.date === mine.date &&
          other.shift === mine.shift &&
          other.patrol === mine.patrol,
      ),
    ).length
    return together === 0 || 2 * together < walked.length
  }
  if (wish.date < problem.dates[0] || wish.date > problem.dates[problem.dates.length - 1]) return false
  if (wish.kind === 'shift') return !own.some(({ date, shift }) => date === wish.date && shift === wish.shift)
  if (wish.kind === 'not-shift') return own.some(({ date, shift }) => date === wish.date && shift === wish.shift)
  const day = Temporal.PlainDate.from(wish.date)
  const from = day.toZonedDateTime(problem.timeZone).epochMilliseconds
  const to = day.add({ days: 1 }).toZonedDateTime(problem.timeZone).epochMilliseconds
  const published = problem.staff.find(({ number }) => number === staff)!.published
  if (published.some(({ start, end }) => start < to && end > from)) return true
  return own.some(({ date, shift }) => {
    const { start, end } = problem.shifts.find(({ key }) => key === shift)!
    return date === wish.date || (end <= start && end !== '00:00' && nextDay(date) === wish.date)
  })
}
