/** Where an article stands. `correcting`: the public sees the last edition while a changed one waits for a second person. */
export type ArticleState =
  | 'draft'
  | 'in-review'
  | 'approved'
  | 'scheduled'
  | 'published'
  | 'correcting'
  | 'corrected'
  | 'withdrawn'
  | 'blocked'
  | 'discarded'

/**
 * What is done with it. `approve`: the last signature; `override`: the press office releases without all signatures, with a
 * reason; `rush`: a public warning goes out at once, with a reason, and is signed afterwards; `publish`: by hand or when the
 * embargo ends.
 */
export type ArticleAction =
  | 'submit'
  | 'return'
  | 'approve'
  | 'override'
  | 'schedule'
  | 'unschedule'
  | 'publish'
  | 'rush'
  | 'propose-correction'
  | 'confirm-correction'
  | 'drop-correction'
  | 'withdraw'
  | 'block'
  | 'unblock'
  | 'discard'

const refused: Record<ArticleAction, ArticleState | null> = {
  submit: null,
  return: null,
  approve: null,
  override: null,
  schedule: null,
  unschedule: null,
  publish: null,
  rush: null,
  'propose-correction': null,
  'confirm-correction': null,
  'drop-correction': null,
  withdraw: null,
  block: null,
  unblock: null,
  discard: null,
}

/** Every state × every action; null = refused. Invariants: docs/spec/article.md. */
export const transitions: Record<ArticleState, Record<ArticleAction, ArticleState | null>> = {
  draft: { ...refused, submit: 'in-review', rush: 'published', discard: 'discarded' },
  'in-review': {
    ...refused,
    return: 'draft',
    approve: 'approved',
    override: 'approved',
    rush: 'published',
    discard: 'discarded',
  },
  approved: {
    ...refused,
    return: 'draft',
    schedule: 'scheduled',
    publish: 'published',
    discard: 'discarded',
  },
  scheduled: { ...refused, unschedule: 'approved', publish: 'published' },
  published: { ...refused, 'propose-correction': 'correcting', withdraw: 'withdrawn', block: 'blocked' },
  correcting: {
    ...refused,
    'confirm-correction': 'corrected',
    'drop-correction': 'published',
    withdraw: 'withdrawn',
    block: 'blocked',
  },
  corrected: { ...refused, 'propose-correction': 'correcting', withdraw: 'withdrawn', block: 'blocked' },
  withdrawn: { ...refused },
  blocked: { ...refused, unblock: 'published', withdraw: 'withdrawn' },
  discarded: { ...refused },
}

export const articleStates = Object.keys(transitions) as ArticleState[]

/** What the public finds at the article's address. */
export type Visibility = 'none' | 'live' | 'withdrawn' | 'blocked'

/** What a state means for the public. */
export function visibilityOf(state: ArticleState): Visibility {
  if (state === 'withdrawn' || state === 'blocked') return state
  return state === 'published' || state === 'correcting' || state === 'corrected' ? 'live' : 'none'
}
