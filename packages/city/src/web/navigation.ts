import { roles, type Role } from '../server/caller.ts'
import { jobReaders } from '../server/jobs/queue.ts'
import { pressReaders } from '../server/newsroom/press-roles.ts'
import { operationReaders } from '../server/operations/read-operations.ts'
import { deskRoles } from '../server/reports/desk/roles.ts'
import { maskingRoles } from '../server/reports/masking/check-masking.ts'

/** Pages of the office in the order of the menu, and who may see them: the same roles the use cases behind them ask for. */
const pages = [
  { name: 'home', path: '/home', roles },
  { name: 'inbox', path: '/inbox', roles: deskRoles },
  {
    name: 'situation',
    path: '/situation',
    roles: ['administrator', 'planner', 'operations-lead', 'control-room', 'reports-desk', 'head'],
  },
  { name: 'operations', path: '/operations', roles: operationReaders },
  { name: 'press', path: '/press', roles: pressReaders },
  { name: 'masking', path: '/masking', roles: maskingRoles },
  { name: 'jobs', path: '/jobs', roles: jobReaders },
  { name: 'settings', path: '/settings', roles: ['administrator'] },
] as const satisfies readonly { name: string; path: string; roles: readonly Role[] }[]

export type PageName = (typeof pages)[number]['name']

/** The menu of somebody with these roles. */
export function pagesFor(held: readonly Role[]): { name: PageName; path: string }[] {
  return pages
    .filter((page) => page.roles.some((role) => held.includes(role)))
    .map(({ name, path }) => ({ name, path }))
}
