import { Forbidden, Unauthorized } from './errors.ts'

export const roles = [
  'administrator',
  'reports-desk',
  'planner',
  'operations-lead',
  'control-room',
  'patrol',
  'press',
  'head',
  'data-protection',
] as const

export type Role = (typeof roles)[number]

/** Who asks. The command line acts as `commandLine` with every role. */
export interface Caller {
  /** account id (uuid); "command-line" for the command line */
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
}

export const commandLine: Caller = { id: 'command-line', name: 'command line', roles }

/** Whether somebody is signed in and has at least one of the roles: what a page shows, never what it lets happen. */
export function hasRole(caller: Caller | null, ...asked: readonly Role[]): boolean {
  return caller?.roles.some((role) => asked.includes(role)) ?? false
}

/**
 * The one access check: the caller is signed in and has at least one of the roles.
 * @throws Unauthorized without a caller, Forbidden without a role
 */
export function requireRole(caller: Caller | null, ...allowed: readonly Role[]): asserts caller is Caller {
  if (!caller) throw new Unauthorized()
  if (!hasRole(caller, ...allowed)) throw new Forbidden('error.forbidden')
}
