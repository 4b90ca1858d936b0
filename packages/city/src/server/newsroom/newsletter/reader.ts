import type { Caller } from '../../caller.ts'

/** Whoever reads the newsletter, as the audit record knows them. */
export const reader: Caller = { id: 'reader', name: 'reader', roles: [] }
