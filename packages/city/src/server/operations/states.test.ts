import fc from 'fast-check'
import { expect, test } from 'vitest'
import { operationEvents, operationStates, transitions } from './states.ts'
import type { OperationEvent } from './states.ts'
import type { OperationState } from './tables.ts'

const walk = fc.array(fc.constantFrom(...operationEvents), { maxLength: 40 })

/** The states a random sequence of events leads through, refused ones leaving the state as it was. */
function walked(
  events: readonly OperationEvent[],
): { event: OperationEvent; from: OperationState; to: OperationState }[] {
  let state: OperationState = 'draft'
  const steps = []
  for (const event of events) {
    const from: OperationState = state
    const to: OperationState | null = transitions[from][event]
    if (to) steps.push({ event, from, to })
    state = to ?? state
  }
  return steps
}

test('running is reached only through approved, approved only through planned (1)', () => {
  fc.assert(
    fc.property(walk, (events) => {
      for (const step of walked(events)) {
        if (step.to === 'running') expect(step.from).toBe('approved')
        if (step.to === 'approved') expect(step.from).toBe('planned')
      }
    }),
  )
})

test('after a change nothing is approved or running until there is a plan and an approval again (3)', () => {
  fc.assert(
    fc.property(walk, (events) => {
      const steps = walked(events)
      const change = steps.findLastIndex((step) => step.event === 'change')
      const approval = steps.findLastIndex((step) => step.event === 'approve')
      const state = steps.at(-1)?.to ?? 'draft'
      if (change > approval) expect(['draft', 'planned', 'cancelled']).toContain(state)
    }),
  )
})

test('nothing leaves closed (4)', () => {
  for (const event of operationEvents) expect(transitions.closed[event]).toBeNull()
})

test('a cancelled operation comes back as a draft and in no other way (5)', () => {
  for (const event of operationEvents) expect(transitions.cancelled[event]).toBe(event === 'reopen' ? 'draft' : null)
})

test('every state can be reached from draft', () => {
  const reached = new Set<OperationState>(['draft'])
  for (let round = 0; round < operationStates.length; round++) {
    for (const state of [...reached]) for (const next of Object.values(transitions[state])) if (next) reached.add(next)
  }
  expect([...reached].sort()).toEqual([...operationStates].sort())
})
