/** How each state of an import is shown. */
export const stateKinds = {
  queued: 'neutral',
  running: 'info',
  done: 'success',
  stopped: 'warning',
  failed: 'danger',
  unfinished: 'neutral',
} as const
