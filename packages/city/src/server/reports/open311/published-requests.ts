import type { Database } from '../../city.ts'

/** A report as everybody may know it: one of a published cell, which one nobody can tell. */
export interface PublishedRequest {
  /** drawn by lot when it was published: no id of ours */
  readonly publicId: string
  readonly type: string
  /** "2025-10" */
  readonly month: string
  /** H3 cell, resolution 10 */
  readonly cell: string
  readonly status: 'open' | 'closed'
}

/** Reports of published cells, newest month first: none until publication is there. */
export function listPublishedRequests(
  _db: Database,
  _filter: {
    /** civil dates, both included: the 1st of a report's month lies between them */
    readonly from?: string
    readonly to?: string
    readonly types?: readonly string[]
    /** public ids (UUIDs) */
    readonly ids?: readonly string[]
    readonly limit: number
    readonly offset: number
  },
): Promise<PublishedRequest[]> {
  return Promise.resolve([])
}
