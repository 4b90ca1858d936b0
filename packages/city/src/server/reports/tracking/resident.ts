import type { Caller } from '../../caller.ts'

/** Who acts when nobody is signed in: whoever sends a report, or holds its secret link. */
export const resident: Caller = { id: 'resident', name: 'resident', roles: [] }
