export const collectionIds = ['reports', 'districts'] as const
export type CollectionId = (typeof collectionIds)[number]

/** What an address below `/ogc` stands for. */
export type Resource =
  | { readonly kind: 'landing' | 'api' | 'conformance' | 'collections' }
  | { readonly kind: 'collection' | 'items'; readonly collection: CollectionId }
  | { readonly kind: 'item'; readonly collection: CollectionId; readonly id: string }

/**
 * @param path behind `/ogc/`, decoded
 * @returns null where there is no such thing
 */
export function resourceAt(path: string): Resource | null {
  if (path === '') return { kind: 'landing' }
  if (path === 'api' || path === 'conformance' || path === 'collections') return { kind: path }
  const [first, name, third, ...rest] = path.split('/')
  const collection = collectionIds.find((id) => id === name)
  if (first !== 'collections' || !collection) return null
  if (third === undefined) return { kind: 'collection', collection }
  if (third !== 'items') return null
  if (rest.length === 0) return { kind: 'items', collection }
  // the key of a Stadtbezirk may hold anything, also a slash
  const id = rest.join('/')
  return id === '' ? null : { kind: 'item', collection, id }
}
