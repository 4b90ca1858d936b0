/** What became of a report that is handled here; `expired` comes of itself, when its type's retention is over. */
export type ReportState =
  | 'received'
  | 'in-review'
  | 'planned'
  | 'done'
  | 'not-confirmed'
  | 'not-responsible'
  | 'withdrawn'
  | 'reopened'
  | 'expired'

/** What somebody does with it: the office, and `withdraw` and `reopen` also the reporter behind the tracking link. */
export type ReportAction = 'review' | 'plan' | 'finish' | 'refute' | 'refer' | 'reopen' | 'withdraw'

/** Every state × every action; null = refused. Invariants: docs/spec/report.md. */
export const transitions: Record<ReportState, Record<ReportAction, ReportState | null>> = {
  received: {
    review: 'in-review',
    plan: 'planned',
    finish: 'done',
    refute: 'not-confirmed',
    refer: 'not-responsible',
    reopen: null,
    withdraw: 'withdrawn',
  },
  'in-review': {
    review: null,
    plan: 'planned',
    finish: 'done',
    refute: 'not-confirmed',
    refer: 'not-responsible',
    reopen: null,
    withdraw: 'withdrawn',
  },
  planned: {
    review: 'in-review',
    plan: null,
    finish: 'done',
    refute: 'not-confirmed',
    refer: 'not-responsible',
    reopen: null,
    withdraw: 'withdrawn',
  },
  done: {
    review: null,
    plan: null,
    finish: null,
    refute: null,
    refer: null,
    reopen: 'reopened',
    withdraw: 'withdrawn',
  },
  'not-confirmed': {
    review: null,
    plan: null,
    finish: null,
    refute: null,
    refer: null,
    reopen: 'reopened',
    withdraw: 'withdrawn',
  },
  'not-responsible': {
    review: null,
    plan: null,
    finish: null,
    refute: null,
    refer: null,
    reopen: 'reopened',
    withdraw: 'withdrawn',
  },
  withdrawn: {
    review: null,
    plan: null,
    finish: null,
    refute: null,
    refer: null,
    reopen: null,
    withdraw: null,
  },
  reopened: {
    review: 'in-review',
    plan: 'planned',
    finish: 'done',
    refute: 'not-confirmed',
    refer: 'not-responsible',
    reopen: null,
    withdraw: 'withdrawn',
  },
  expired: {
    review: null,
    plan: null,
    finish: null,
    refute: null,
    refer: null,
    reopen: null,
    withdraw: null,
  },
}

export const reportStates = Object.keys(transitions) as ReportState[]
export const reportActions = Object.keys(transitions.received) as ReportAction[]

/** States in which nothing is to be done, and the report is still whole: its retention runs. */
export const closedStates = ['done', 'not-confirmed', 'not-responsible'] as const satisfies ReportState[]

/** States of which type, Stadtbezirk and day remain. */
export const reducedStates = ['withdrawn', 'expired'] as const satisfies ReportState[]

export function isReduced(state: ReportState): boolean {
  return (reducedStates as readonly ReportState[]).includes(state)
}

/** States in which somebody still has to do something. */
export const openStates = ['received', 'in-review', 'planned', 'reopened'] as const satisfies ReportState[]

export function isOpen(state: ReportState): boolean {
  return (openStates as readonly ReportState[]).includes(state)
}

/** Why a report is closed; each has a sentence for the reporter, and `nothing-*` need the office's own words too. */
export const closingReasons = {
  finish: ['seen-to', 'cleaned', 'spoken-to', 'part-of-operation', 'nothing-because'],
  refute: ['not-found', 'already-gone', 'no-offence', 'too-vague'],
  refer: ['other-agency'],
} as const satisfies Partial<Record<ReportAction, readonly string[]>>

export type ClosingAction = keyof typeof closingReasons

export function isClosing(action: ReportAction): action is ClosingAction {
  return Object.hasOwn(closingReasons, action)
}

/** What a line of a report's history says. */
export type ReportEventKind =
  | 'received'
  | 'state'
  | 'answer'
  | 'note'
  | 'corrected'
  | 'merged'
  | 'split'
  | 'handed-over'
  | 'supported'
  | 'feedback'
  | 'photo-removed'
  | 'undo'
