import type { OperationState } from './tables.ts'

export type OperationEvent = 'plan' | 'change' | 'approve' | 'reopen' | 'start' | 'close' | 'cancel'

/** Every state × every event; null = refused. Invariants in docs/spec/operation.md. */
export const transitions: Record<OperationState, Record<OperationEvent, OperationState | null>> = {
  draft: {
    plan: 'planned',
    change: 'draft',
    approve: null,
    reopen: null,
    start: null,
    close: null,
    cancel: 'cancelled',
  },
  planned: {
    plan: 'planned',
    change: 'draft',
    approve: 'approved',
    reopen: 'draft',
    start: null,
    close: null,
    cancel: 'cancelled',
  },
  approved: {
    plan: null,
    change: null,
    approve: null,
    reopen: 'draft',
    start: 'running',
    close: null,
    cancel: 'cancelled',
  },
  running: { plan: null, change: null, approve: null, reopen: null, start: null, close: 'closed', cancel: null },
  closed: { plan: null, change: null, approve: null, reopen: null, start: null, close: null, cancel: null },
  cancelled: { plan: null, change: null, approve: null, reopen: 'draft', start: null, close: null, cancel: null },
}

export const operationStates = Object.keys(transitions) as OperationState[]
export const operationEvents = Object.keys(transitions.draft) as OperationEvent[]
