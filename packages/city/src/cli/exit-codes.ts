import { KnownError, Unavailable } from '../server/errors.ts'

/** What a command's exit status says; every command's --help ends with this list. */
export const exitCodes = {
  done: 0,
  /** an unexpected error: a bug */
  bug: 1,
  /** wrong usage, or input that is refused */
  refused: 2,
  /** the surroundings do not allow it: port, folder, database */
  environment: 3,
  /** stopped by Ctrl-C; what was complete by then is written */
  stopped: 4,
  /** the plan could be made only in part; it is marked */
  partial: 5,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The exit status for what a command threw. */
export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof Unavailable) return exitCodes.environment
  if (error instanceof KnownError) return exitCodes.refused
  return exitCodes.bug
}
