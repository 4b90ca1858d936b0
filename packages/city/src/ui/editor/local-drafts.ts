import { openDB, type DBSchema } from 'idb'
import type { ArticleContent } from '#server/newsroom/content.ts'

/** What was written and not yet confirmed by the server: it outlives the page, the browser and the network. */
export interface LocalDraft {
  /** account and article: one device may be used by several people */
  readonly key: string
  readonly content: ArticleContent
  /** the link for registration as far as it was typed: the server takes whole ones only */
  readonly halfTyped: string | null
  /** the version it was written on */
  readonly version: number
  /** the save that is under way, where its answer is not known */
  readonly saveId: string | null
  /** epoch ms */
  readonly at: number
}

interface Store extends DBSchema {
  drafts: { key: string; value: LocalDraft }
}

const open = () =>
  openDB<Store>('augenmass-press', 1, {
    upgrade: (db) => {
      db.createObjectStore('drafts', { keyPath: 'key' })
    },
  })

let opened: ReturnType<typeof open> | undefined
const store = () => (opened ??= open())

export async function readLocalDraft(key: string): Promise<LocalDraft | undefined> {
  return (await store()).get('drafts', key)
}

export async function keepLocalDraft(draft: LocalDraft): Promise<void> {
  await (await store()).put('drafts', draft)
}

export async function dropLocalDraft(key: string): Promise<void> {
  await (await store()).delete('drafts', key)
}
