import type { Tour, TourProblem, Tours, TourStep } from './model.ts'

/** One rule a plan breaks. `patrol` is null where the plan as a whole is wrong. */
export interface TourFault {
  readonly rule:
    | 'patrols'
    | 'continuity'
    | 'time'
    | 'walking'
    | 'stay'
    | 'break'
    | 'rank'
    | 'window'
    | 'benefit'
    | 'detection'
    | 'spreading'
  readonly patrol: number | null
  readonly detail: string
}

type Visit = Extract<TourStep, { kind: 'visit' }>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const tolerance = 1e-6

/**
 * Every rule a plan of tours breaks, none if it is right. Written from the rules, not from the solver: it shares no code
 * with it and recomputes presence and detections minute by minute from the steps alone.
 */
export function checkTours(problem: TourProblem, plan: Tours): TourFault[] {
  const faults: TourFault[] = []
  const expected = problem.patrols.map((patrol) => `${patrol.patrol} ${patrol.attire}`)
  const found = plan.tours.map((tour) => `${tour.patrol} ${tour.attire}`)
  if (expected.join() !== found.join())
    faults.push({ rule: 'patrols', patrol: null, detail: `tours for ${found.join()}` })
  for (const tour of plan.tours) {
    const add = (rule: TourFault['rule'], detail: string) => faults.push({ rule, patrol: tour.patrol, detail })
    checkWay(problem, tour, add)
    checkBreak(problem, tour, add)
    checkVisits(problem, tour, add)
  }
  checkWindows(problem, plan, faults)
  checkSums(problem, plan, faults)
  return faults
}

type Add = (rule: TourFault['rule'], detail: string) => void

function placeOf(problem: TourProblem, stop: string | null): number {
  return stop === null ? 0 : problem.stops.findIndex((candidate) => candidate.id === stop) + 1
}

function secondsBetween(problem: TourProblem, from: string | null, to: string | null): number {
  return problem.walkSeconds[placeOf(problem, from) * (problem.stops.length + 1) + placeOf(problem, to)]
}

function checkWay(problem: TourProblem, tour: Tour, add: Add): void {
  let here: string | null = null
  let now = problem.start
  let lastVisit: string | null = null
  for (const step of tour.steps) {
    if (step.from < now) add('continuity', `${step.kind} at ${step.from} before ${now}`)
    if (step.from > now && here !== null) add('continuity', `waits at ${here} until ${step.from}`)
    if (step.to < step.from) add('time', `${step.kind} ends before it starts`)
    if (step.kind === 'walk') {
      if (step.fromStop !== here) add('continuity', `walks from ${step.fromStop}, stands at ${here}`)
      if (step.toStop !== null && placeOf(problem, step.toStop) === 0)
        add('continuity', `walks to unknown ${step.toStop}`)
      const seconds = secondsBetween(problem, step.fromStop, step.toStop)
      if (step.to - step.from < seconds * 1000 - 1) add('walking', `${seconds} s walked in ${step.to - step.from} ms`)
      here = step.toStop
      if (here === null) lastVisit = null
    } else if (step.kind === 'visit') {
      if (step.stop !== here) add('continuity', `visits ${step.stop}, stands at ${here}`)
      if (step.stop === lastVisit) add('stay', `${step.stop} directly after itself`)
      lastVisit = step.stop
    } else if (step.atStop !== here) add('continuity', `break at ${step.atStop}, stands at ${here}`)
    now = step.to
  }
  if (here !== null) add('continuity', `ends at ${here}`)
  if (now > problem.end) add('time', `home ${(now - problem.end) / MINUTE} minutes late`)
}

function checkBreak(problem: TourProblem, tour: Tour, add: Add): void {
  const breaks = tour.steps.filter((step) => step.kind === 'break')
  const owed = problem.breakMinutes
  const length = Math.floor((problem.end - problem.start) / MINUTE)
  const reserve = Math.floor(Math.min(problem.parameters.reserveMinutes, length / 10))
  if (owed === 0 || length - reserve < Math.ceil(owed)) {
    if (breaks.length > 0) add('break', 'a break that is not owed or not possible')
    return
  }
  if (breaks.length !== 1) {
    add('break', `${breaks.length} breaks`)
    return
  }
  const [pause] = breaks
  if (pause.to - pause.from < owed * MINUTE) add('break', `${(pause.to - pause.from) / MINUTE} of ${owed} minutes`)
  if (pause.from > problem.start + problem.breakLatestMinutes * MINUTE) add('break', 'starts too late')
  const latestPossible = Math.min(problem.breakLatestMinutes, length - reserve - Math.ceil(owed))
  const earliest = Math.min(problem.breakEarliestMinutes, Math.floor(latestPossible))
  if (pause.from < problem.start + earliest * MINUTE) add('break', 'starts too early')
  const latestWished = Math.min(latestPossible, length - 60 - Math.ceil(owed))
  const isInside = pause.from >= problem.start + HOUR && pause.to <= problem.end - HOUR
  if (latestWished >= Math.max(60, earliest) && !isInside) add('break', 'in the first or last hour')
}

function checkVisits(problem: TourProblem, tour: Tour, add: Add): void {
  const { min, max } = problem.parameters.stayMinutes
  const visits = tour.steps.filter((step) => step.kind === 'visit')
  for (const visit of visits) {
    const stop = problem.stops[placeOf(problem, visit.stop) - 1]
    const stay = (visit.to - visit.from) / MINUTE - visit.handlingMinutes
    if (stay < min - tolerance || stay > max + tolerance) add('stay', `${stay} minutes at ${visit.stop}`)
    const first = Math.round((visit.from - problem.start) / MINUTE)
    let handling = 0
    for (let minute = first; minute < first + stay && minute < stop.rate.length; minute++)
      handling += stop.rate[minute] * stop.handlingMinutes
    if (visit.handlingMinutes < handling - tolerance || visit.handlingMinutes > handling + 1)
      add('stay', `${visit.handlingMinutes} minutes of handling at ${visit.stop}, ${handling} expected`)
    const { earliest, latest } = visit.window
    if (!(earliest <= visit.from && visit.from <= latest)) add('window', `planned start outside at ${visit.stop}`)
    if (earliest < problem.start + secondsBetween(problem, null, visit.stop) * 1000)
      add('window', `${visit.stop}: too early`)
    const home = homeIfLate(problem, tour.steps, visit)
    if (home > problem.end) add('window', `starting ${visit.stop} at its latest loses a later visit`)
    if (tour.attire === 'plainclothes' ? visit.benefit !== 0 : visit.detection !== 0)
      add('benefit', `${tour.attire} counted as the other attire at ${visit.stop}`)
  }
  const ranks = visits.map((visit) => visit.rank).sort((a, b) => a - b)
  if (ranks.some((rank, i) => rank !== i + 1)) add('rank', `ranks are ${ranks.join()}`)
}

/** When the patrol is home if it starts this visit at its latest and cuts all later ones to the shortest stay; Infinity = break too late. */
function homeIfLate(problem: TourProblem, steps: readonly TourStep[], visit: Visit): number {
  let now = visit.window.latest + (visit.to - visit.from)
  for (const step of steps.slice(steps.indexOf(visit) + 1)) {
    if (step.kind === 'visit') now += (problem.parameters.stayMinutes.min + step.handlingMinutes) * MINUTE
    else if (step.kind === 'walk') now += step.to - step.from
    else {
      now = Math.max(now, step.from)
      if (now > problem.start + problem.breakLatestMinutes * MINUTE) return Infinity
      now += step.to - step.from
    }
  }
  return now
}

interface Stay {
  /** minutes from the start of the problem */
  readonly from: number
  readonly to: number
}

/** Presence benefit, its limit and detections of stays at one stop, minute by minute from the model's words. */
function countAt(
  problem: TourProblem,
  stop: TourProblem['stops'][number],
  uniformed: readonly Stay[],
  plain: readonly Stay[],
) {
  const minutes = Math.floor((problem.end - problem.start) / MINUTE)
  const { calm, calmHalfLifeMinutes, plainclothesReturnMinutes } = problem.parameters
  let benefit = 0
  let limit = 0
  let detection = 0
  for (let minute = 0; minute < minutes; minute++) {
    let level = 0
    for (const { from, to } of uniformed) {
      if (minute < from) continue
      const mean =
        minute < to
          ? calm
          : ((calm * calmHalfLifeMinutes) / Math.LN2) *
            (2 ** ((to - minute) / calmHalfLifeMinutes) - 2 ** ((to - minute - 1) / calmHalfLifeMinutes))
      level = Math.max(level, mean)
    }
    benefit += stop.weightedRate[minute] * level
    limit += stop.weightedRate[minute] * calm
    const unknown = plain.some(
      ({ from, to }, i) =>
        from <= minute &&
        minute < to &&
        plain.slice(0, i).every((earlier) => minute >= earlier.to + plainclothesReturnMinutes),
    )
    if (unknown) detection += stop.detectionRate[minute] * (1 - level)
  }
  return { benefit, limit, detection }
}

function staysOf(problem: TourProblem, plan: Tours, stop: string, attire: Tour['attire']) {
  return plan.tours
    .filter((tour) => tour.attire === attire)
    .flatMap((tour) => tour.steps.map((step) => ({ step, patrol: tour.patrol })))
    .filter((one): one is { step: Visit; patrol: number } => one.step.kind === 'visit' && one.step.stop === stop)
    .map(({ step, patrol }) => ({
      step,
      patrol,
      from: (step.from - problem.start) / MINUTE,
      to: (step.to - problem.start) / MINUTE,
      adds: attire === 'uniform' ? step.benefit : step.detection,
    }))
    .sort(inOrder)
}

const inOrder = (a: Stay, b: Stay) => a.from - b.from || a.to - b.to

/** A visit at either end of its window keeps nine tenths of what it is worth, all others staying as they are. */
function checkWindows(problem: TourProblem, plan: Tours, faults: TourFault[]): void {
  for (const stop of problem.stops) {
    const uniformed = staysOf(problem, plan, stop.id, 'uniform')
    const plain = staysOf(problem, plan, stop.id, 'plainclothes')
    for (const visit of [...uniformed, ...plain]) {
      const isUniform = uniformed.includes(visit)
      const worth = (stays: readonly Stay[]) => {
        const sorted = [...stays].sort(inOrder)
        return isUniform
          ? countAt(problem, stop, sorted, []).benefit
          : countAt(problem, stop, uniformed, sorted).detection
      }
      const others = (isUniform ? uniformed : plain).filter((other) => other !== visit)
      const without = worth(others)
      const planned = worth([...others, visit]) - without
      for (const end of ['earliest', 'latest'] as const) {
        const from = (visit.step.window[end] - problem.start) / MINUTE
        const moved = worth([...others, { from, to: from + visit.to - visit.from }]) - without
        // a visit can be worth less than nothing: where plain clothes are still known at their next
        if (moved >= planned - 0.1 * Math.abs(planned) - tolerance) continue
        const detail = `${stop.id} at its ${end}: ${moved} of ${planned}`
        faults.push({ rule: 'window', patrol: visit.patrol, detail })
      }
    }
  }
}

function checkSums(problem: TourProblem, plan: Tours, faults: TourFault[]): void {
  const add = (rule: TourFault['rule'], detail: string) => faults.push({ rule, patrol: null, detail })
  const differ = (a: number, b: number) => !(Math.abs(a - b) <= tolerance)
  let benefitOfAll = 0
  let limitOfAll = 0
  problem.stops.forEach((stop, s) => {
    const uniformed = staysOf(problem, plan, stop.id, 'uniform')
    const plain = staysOf(problem, plan, stop.id, 'plainclothes')
    const { benefit, limit, detection } = countAt(problem, stop, uniformed, plain)
    benefitOfAll += benefit
    limitOfAll += limit
    const told = plan.perStop[s]
    if (told.stop !== stop.id) add('benefit', `row ${s} is for ${told.stop}, not ${stop.id}`)
    if (differ(told.benefit, benefit)) add('benefit', `${stop.id}: ${told.benefit} told, ${benefit} counted`)
    if (differ(told.limit, limit)) add('benefit', `${stop.id}: limit ${told.limit} told, ${limit} counted`)
    if (differ(told.detection, detection)) add('detection', `${stop.id}: ${told.detection} told, ${detection} counted`)
    if (told.visits !== uniformed.length + plain.length) add('benefit', `${stop.id}: ${told.visits} visits told`)
    const sum = (visits: readonly { adds: number }[]) => visits.reduce((total, visit) => total + visit.adds, 0)
    if (differ(sum(uniformed), benefit))
      add('benefit', `${stop.id}: visits add up to ${sum(uniformed)}, not ${benefit}`)
    if (differ(sum(plain), detection)) add('detection', `${stop.id}: visits add up to ${sum(plain)}, not ${detection}`)
  })
  if (differ(plan.benefit, benefitOfAll)) add('benefit', `${plan.benefit} told, ${benefitOfAll} counted`)
  if (differ(plan.benefitLimit, limitOfAll)) add('benefit', `limit ${plan.benefitLimit} told, ${limitOfAll} counted`)
  const { unpredictabilityCost } = problem.parameters
  if (plan.benefit < (1 - unpredictabilityCost) * plan.benefitBeforeSpreading - tolerance)
    add('spreading', `${plan.benefit} left of ${plan.benefitBeforeSpreading}`)
}
