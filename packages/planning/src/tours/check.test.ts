import { describe, expect, test } from 'vitest'
import { checkTours, type TourFault } from './check.ts'
import type { Tour, Tours, TourStep } from './model.ts'
import { planTours } from './plan-tours.ts'
import { lineOfStops, MINUTE, patrols, steadyStop } from './problems-for-tests.ts'

const stops = ['a', 'b', 'c'].map((id) => steadyStop(id, 480, 0.02, 10))
const problem = lineOfStops(stops, 170, 480, { patrols: patrols(1, 1), breakMinutes: 30, breakEarliestMinutes: 90 })
const plan = planTours(problem, { seed: 1, iterations: 500 })

type Visit = Extract<TourStep, { kind: 'visit' }>

function withSteps(patrol: number, change: (steps: readonly TourStep[]) => readonly TourStep[]): Tours {
  const tours = plan.tours.map((tour): Tour => (tour.patrol === patrol ? { ...tour, steps: change(tour.steps) } : tour))
  return { ...plan, tours }
}

function firstVisit(change: (visit: Visit) => Visit): Tours {
  return withSteps(1, (steps) => {
    const index = steps.findIndex((step) => step.kind === 'visit')
    return steps.map((step, i) => (i === index && step.kind === 'visit' ? change(step) : step))
  })
}

function lastVisit(change: (visit: Visit) => Visit): Tours {
  return withSteps(1, (steps) => {
    const index = steps.findLastIndex((step) => step.kind === 'visit')
    return steps.map((step, i) => (i === index && step.kind === 'visit' ? change(step) : step))
  })
}

function rulesBroken(tours: Tours): Set<TourFault['rule']> {
  return new Set(checkTours(problem, tours).map((fault) => fault.rule))
}

test('the plan itself is right', () => {
  expect(checkTours(problem, plan)).toEqual([])
})

describe('the checker finds', () => {
  test.each<[TourFault['rule'], Tours]>([
    ['patrols', { ...plan, tours: plan.tours.slice(1) }],
    ['continuity', withSteps(1, (steps) => steps.slice(1))],
    ['continuity', withSteps(1, (steps) => steps.slice(0, -1))],
    ['time', withSteps(1, (steps) => steps.map((step, i) => (i === steps.length - 1 ? { ...step, to: problem.end + 1 } : step)))], // prettier-ignore
    ['walking', withSteps(1, (steps) => steps.map((step, i) => (i === 0 ? { ...step, from: step.from + MINUTE } : step)))], // prettier-ignore
    ['stay', firstVisit((visit) => ({ ...visit, to: visit.to - 3 * MINUTE }))],
    ['stay', firstVisit((visit) => ({ ...visit, handlingMinutes: visit.handlingMinutes + 2 }))],
    ['break', withSteps(1, (steps) => steps.filter((step) => step.kind !== 'break'))],
    ['break', withSteps(1, (steps) => steps.map((step) => (step.kind === 'break' ? { ...step, to: step.to - MINUTE } : step)))], // prettier-ignore
    ['break', withSteps(1, (steps) => steps.map((step) => (step.kind === 'break' ? { ...step, from: problem.start + 61 * MINUTE } : step)))], // prettier-ignore
    ['rank', firstVisit((visit) => ({ ...visit, rank: 99 }))],
    ['window', firstVisit((visit) => ({ ...visit, window: { ...visit.window, earliest: visit.from + MINUTE } }))],
    ['window', firstVisit((visit) => ({ ...visit, window: { ...visit.window, latest: problem.end } }))],
    [
      'window',
      lastVisit((visit) => ({ ...visit, window: { ...visit.window, earliest: problem.start + 60 * MINUTE } })),
    ],
    ['benefit', firstVisit((visit) => ({ ...visit, benefit: visit.benefit + 1e-5 }))],
    ['benefit', { ...plan, benefit: plan.benefit * 1.001 }],
    ['benefit', { ...plan, benefitLimit: plan.benefitLimit * 1.001 }],
    ['detection', { ...plan, perStop: plan.perStop.map((stop) => ({ ...stop, detection: stop.detection + 1e-5 })) }],
    ['spreading', { ...plan, benefitBeforeSpreading: plan.benefit * 1.1 }],
  ])('%s', (rule, broken) => {
    expect(rulesBroken(broken)).toContain(rule)
  })
})
