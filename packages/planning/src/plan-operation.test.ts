import { expect, test } from 'vitest'
import { exampleInput, incidents, shifts, timeZone } from './example-input.ts'
import { instantOf } from './geo/zone-clock.ts'
import { loadHighs } from './load-highs.ts'
import { planInWorker } from './plan-in-worker.ts'
import { planOperation } from './plan-operation.ts'
import { defaultPresenceParameters } from './presence/parameters.ts'
import { checkRoster } from './roster/check.ts'
import { generatePool } from './roster/generate-pool.ts'
import { shiftSpan } from './roster/shift-times.ts'

/** a tenth of the usual budget: what holds for it holds for more */
const effort = 0.1

test('reports in, a staffed and walked operation out, and the independent checker finds nothing', () => {
  const problem = exampleInput()
  const { plan } = planOperation(problem, { seed: 1, effort })
  expect(plan.hotspots.map((hotspot) => hotspot.name)).toContain('Markt')
  expect(plan.openPosts).toEqual([])
  expect(plan.staffPerDay.map((day) => day.people)).toEqual([13, 13, 13])
  expect(plan.tours.length).toBe(plan.demand.reduce((sum, shift) => sum + shift.patrols.length, 0))
  expect(plan.presence.share).toBeGreaterThan(0.2)
  expect(plan.presence.share).toBeLessThanOrEqual(1)
  expect(plan.presence.unpredictability).toBeGreaterThan(0.5)
  expect(plan.presence.unpredictability).toBeLessThanOrEqual(1)
  expect(plan.presence.unpredictabilityByChance).toBeLessThan(1)
  expect(plan.presence.unpredictabilityCost).toBeGreaterThanOrEqual(0)
  expect(plan.presence.unpredictabilityCost).toBeLessThanOrEqual(defaultPresenceParameters.unpredictabilityCost)
  const dates = ['2025-11-02', '2025-11-03', '2025-11-04']
  const violations = checkRoster(
    { ...problem, dates, demand: plan.demand, maxPerDay: problem.staffPerDay },
    { assignments: plan.assignments, openPosts: plan.openPosts },
  )
  expect(violations).toEqual([])
})

test('the same input and seed give the same plan to the last digit, another seed another', () => {
  const first = JSON.stringify(planOperation(exampleInput(), { seed: 5, effort }))
  expect(JSON.stringify(planOperation(exampleInput(), { seed: 5, effort }))).toBe(first)
  expect(JSON.stringify(planOperation(exampleInput(), { seed: 6, effort }))).not.toBe(first)
})

test('the plan of a thread is the plan of the function', async () => {
  const steps = new Set<string>()
  const inThread = await planInWorker(exampleInput(), 5, { effort, onProgress: (step) => steps.add(step) })
  expect(inThread).toEqual(planOperation(exampleInput(), { seed: 5, effort, highs: await loadHighs() }))
  expect([...steps]).toEqual(['hotspots', 'roster', 'tours'])
})

test('a run stopped before it starts gives no plan, one stopped on the way the best so far', async () => {
  await expect(planInWorker(exampleInput(), 1, { signal: AbortSignal.abort() })).rejects.toThrow('stopped')
  const controller = new AbortController()
  const stopped = planInWorker(exampleInput(), 1, { signal: controller.signal, onProgress: () => controller.abort() })
  expect((await stopped).plan.assignments.length).toBeGreaterThan(0)
})

test('nobody asked for: an empty plan that says so', () => {
  const { plan } = planOperation(exampleInput({ staffPerDay: 0 }), { seed: 1, effort })
  expect(plan.assignments.filter((assignment) => assignment.post !== 'regular-service')).toEqual([])
  expect(plan.tours).toEqual([])
  expect(plan.reasons.length).toBeGreaterThan(0)
})

test('too few staff: a plan in part, each open post with its shift and the rule that stands against it', () => {
  const staff = generatePool({ size: 6, seed: 1, from: '2025-11-02', days: 3, timeZone, shifts })
  const { plan } = planOperation(exampleInput({ staff }), { seed: 1, effort })
  expect(plan.openPosts.length).toBeGreaterThan(0)
  for (const post of plan.openPosts) {
    expect(shifts.map((shift) => shift.key)).toContain(post.shift)
    expect(post.reasons.length).toBeGreaterThan(0)
  }
})

test('a shift whose patrols all stay open lowers the presence, and is said', () => {
  const whole = planOperation(exampleInput({ days: 1, shifts: shifts.slice(1) }), { seed: 1, effort }).plan
  const nobodyEarly = exampleInput().staff.map((member) => {
    const end = instantOf('2025-11-02', '03:00', timeZone)
    // the night before leaves eleven hours of rest to the late shift only
    return { ...member, absences: [], published: [{ start: end - 4 * 3_600_000, end, workMinutes: 240 }] }
  })
  const { plan } = planOperation(exampleInput({ days: 1, staff: nobodyEarly }), { seed: 1, effort })
  expect(plan.assignments.length).toBeGreaterThan(4)
  expect(plan.assignments.every(({ shift }) => shift === 'late')).toBe(true)
  expect(plan.presence.limit).toBeGreaterThan(1.2 * whole.presence.limit)
  const silent = plan.reasons.filter(({ key }) => key === 'tours.no-patrols').map(({ params }) => params.shift)
  expect(silent).toEqual(['early'])
})

test('a hotspot held back gets no visit on its days, still counts in the limit, and the plan says so', () => {
  const { plan: whole } = planOperation(exampleInput({ days: 2 }), { seed: 1, effort })
  const { id, name } = whole.hotspots.find((hotspot) => hotspot.name === 'Markt')!
  const heldBack = [
    { hotspot: id, date: '2025-11-02' },
    { hotspot: 'gone', date: '2025-11-02' },
  ]
  const { plan } = planOperation(exampleInput({ days: 2, heldBack }), { seed: 1, effort })
  const visitsOn = (date: string) =>
    plan.tours
      .filter((tour) => tour.date === date)
      .flatMap(({ steps }) => steps.filter((step) => step.kind === 'visit' && step.stop === id))
  expect(visitsOn('2025-11-02')).toEqual([])
  expect(visitsOn('2025-11-03').length).toBeGreaterThan(0)
  expect(plan.presence.limit).toBeCloseTo(whole.presence.limit, 9)
  expect(plan.presence.share!).toBeLessThan(whole.presence.share!)
  expect(plan.reasons).toContainEqual({ key: 'plan.held-back', params: { hotspot: name, days: 1 } })
  expect(plan.reasons).toContainEqual({ key: 'plan.held-back-without-effect', params: { hotspot: 'gone' } })
})

test('where nothing is significant, patrols follow the cells with most reports, and the plan says so', () => {
  const { plan } = planOperation(exampleInput({ incidents: incidents().slice(0, 4) }), { seed: 1, effort })
  expect(plan.reasons.map((reason) => reason.key)).toContain('plan.follows-most-reported-cells')
  expect(plan.hotspots.every((hotspot) => hotspot.bands.length === 0)).toBe(true)
})

test('without any incident patrols have nowhere to go, and nothing breaks', () => {
  const { plan } = planOperation(exampleInput({ incidents: [] }), { seed: 1, effort })
  expect(plan.hotspots).toEqual([])
  expect(plan.presence.share).toBeNull()
})

test.each([
  ['08:00', '16:30', 30],
  ['09:00', '15:10', 30],
  ['08:00', '17:35', 45],
  ['08:00', '18:45', 45],
  // the night the clocks go back: ten hours in truth
  ['22:00', '07:00', 45],
])(
  'patrols from %s to %s take %i minutes of break and work no more than six hours before or after it',
  (from, to, owed) => {
    const shift = { key: 'only', start: from, end: to, setupMinutes: 30, handoverMinutes: 15 }
    const first = '2025-10-25'
    const staff = generatePool({ size: 30, seed: 1, from: first, days: 1, timeZone, shifts: [shift] })
    const more = { shifts: [shift], from: first, days: 1, asOf: instantOf(first, '00:00', timeZone), staff }
    const { plan } = planOperation(exampleInput(more), { seed: 1, effort })
    const span = shiftSpan(first, shift, timeZone)
    expect(plan.tours.length).toBeGreaterThan(3)
    for (const { steps } of plan.tours) {
      const pauses = steps.filter((step) => step.kind === 'break')
      expect(pauses.map((pause) => (pause.to - pause.from) / 60_000)).toEqual([owed])
      expect(pauses[0].from - span.start).toBeLessThanOrEqual(6 * 3_600_000)
      expect(span.end - pauses[0].to).toBeLessThanOrEqual(6 * 3_600_000)
    }
  },
)

test('somebody in training makes no patrol of one a patrol of two', () => {
  const people = generatePool({ size: 30, seed: 1, from: '2025-11-02', days: 1, timeZone, shifts })
  const leader = people.find((member) => member.leader)!
  const trainee = { ...people.find((member) => member.trainee)!, absences: [], published: [] }
  const staff = [{ ...leader, absences: [], published: [] }, trainee]
  const pins = [
    { staff: leader.number, date: '2025-11-02', shift: 'early', post: 'patrol-leader' as const, patrol: 1 },
    { staff: trainee.number, date: '2025-11-02', shift: 'early', post: 'patrol-member' as const, patrol: 1 },
  ]
  const { plan } = planOperation(exampleInput({ staff, pins, days: 1, staffPerDay: 8 }), { seed: 1, effort })
  expect(plan.assignments).toHaveLength(2)
  expect(plan.tours).toEqual([])
})

test('pins on days, shifts or people that are gone stop no plan, and are said; wishes for other shifts neither', () => {
  const staff = exampleInput().staff.map((member, i) =>
    i > 0 ? member : { ...member, wishes: [{ kind: 'shift' as const, date: '2025-11-02', shift: 'night', weight: 1 }] },
  )
  const pins = [
    { staff: '999', date: '2025-11-02', shift: 'early' },
    { staff: '001', date: '2025-11-09', shift: 'early' },
    { staff: '002', date: '2025-11-02', shift: 'night' },
    { staff: '003', date: '2025-11-02', shift: null },
  ]
  const { plan } = planOperation(exampleInput({ staff, pins }), { seed: 1, effort })
  const said = plan.reasons.filter(({ key }) => key === 'plan.pin-without-effect').map(({ params }) => params)
  expect(said).toEqual(pins.slice(0, 3).map((pin) => ({ staff: pin.staff, date: pin.date })))
  expect(plan.assignments.some((one) => one.staff === '003' && one.date === '2025-11-02')).toBe(false)
  expect(plan.openPosts).toEqual([])
})
