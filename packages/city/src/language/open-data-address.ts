import type { Figure } from '../server/figure.ts'

/** Where the same number stands in the open data (a path of this site); null where it is published nowhere else. */
export function openDataAddress({ key, origin: { query, parameters } }: Pick<Figure, 'key' | 'origin'>): string | null {
  if (query !== 'reports.published-month') return null
  const { month, place } = parameters
  const id = [month, key, place].filter((part) => part !== '').join('.')
  return `/ogc/collections/districts/items/${encodeURIComponent(id)}`
}
