import type { Figure } from '../../figure.ts'
import type { ArticleContent, ArticleType } from '../../newsroom/content.ts'

/** A picture as a file names it. */
export interface FilePicture {
  /** as it stands in the file: an address, or a name beside the file */
  readonly address: string
  readonly alt: string
  readonly caption: string
  /** without "Bild:" */
  readonly credit: string
  /** how structured content of the same item calls it */
  readonly mark?: string
  /** in the other language of the newsroom (English beside German, German beside English) */
  readonly otherAlt?: string
  readonly otherCaption?: string
  readonly rights?: string
  /** civil dates */
  readonly rightsUntil?: string
  readonly consentUntil?: string
  readonly persons?: 'unknown' | 'none' | 'public-figure' | 'blacked-out' | 'consent'
  readonly focal?: { readonly x: number; readonly y: number }
}

/** An edition as an export of ours holds it: districts and topics by the other city's keys, pictures by the marks of the item's pictures. */
export interface FileEdition {
  /** epoch ms */
  readonly publishedAt: number
  readonly correction: string | null
  readonly content: ArticleContent
  readonly figures: Readonly<Record<string, Figure>>
}

/** What only an export of ours holds. */
export interface FileHistory {
  readonly editions: readonly FileEdition[]
  /** what was being written; null = nothing beside the last edition */
  readonly draft: ArticleContent | null
  readonly state: 'live' | 'withdrawn' | 'blocked'
  readonly publicNote: string | null
  readonly operationId: string | null
  readonly generated: boolean
  /** what the keys in its content mean */
  readonly topics: readonly { readonly key: string; readonly de: string; readonly en: string }[]
  readonly districts: readonly { readonly key: string; readonly name: string }[]
  /** addresses that lead to it, the present one first */
  readonly slugs: readonly string[]
}

/** One article of a file, whatever the format; texts are plain unless they say otherwise. */
export interface ArticleItem {
  /** the same in every later file of this origin */
  readonly id: string
  /** where it stood first, if not where the file comes from */
  readonly origin: string | null
  readonly title: string
  readonly kicker: string
  readonly summary: string
  readonly html: string
  /** epoch ms; null = a draft */
  readonly publishedAt: number | null
  readonly modifiedAt: number | null
  readonly url: string | null
  /** BCP 47 */
  readonly language: string | null
  readonly type: ArticleType | null
  readonly topics: readonly { readonly de: string; readonly en?: string }[]
  /** names or keys */
  readonly districts: readonly string[]
  /** a category that is called like a district means the district: formats with one kind of tag only */
  readonly mixedTags: boolean
  readonly author: string
  readonly series: string
  readonly event: ArticleContent['event']
  readonly warnUntil: string | null
  readonly contact: ArticleContent['contact']
  /** binds the same article in other languages */
  readonly group: string | null
  /** address of the picture at the top; null = the file does not say */
  readonly picture: string | null
  readonly pictures: readonly FilePicture[]
  readonly history: FileHistory | null
}

/** Why something of a file cannot become an article; the rest goes on. */
export type Refusal =
  | 'broken'
  | 'rest'
  | 'twice'
  | 'no-title'
  | 'no-text'
  | 'too-long'
  | 'too-complicated'
  | 'language'
  | 'field'
  | 'changed-here'

/** What cannot be read. */
export class Unreadable extends Error {
  readonly reason: Refusal
  /** which part, where it helps to find it */
  readonly field: string

  constructor(reason: Refusal, field = '') {
    super(`${reason} ${field}`)
    this.name = 'Unreadable'
    this.reason = reason
    this.field = field
  }
}

/** One item in the order of the file, from 1 on. */
export type ReadItem =
  { readonly number: number; readonly item: ArticleItem } | { readonly number: number; readonly refused: Unreadable }
