import type { Block, Inline } from './text.ts'

export type StoryType = 'news' | 'announcement' | 'field-report' | 'tally' | 'event' | 'warning'
export type StoryLanguage = 'de' | 'en' | 'de-simple'

/** One language version, as the press office's editor would have it. */
export interface StoryText {
  readonly kicker: string
  readonly headline: string
  readonly lead: readonly Inline[]
  readonly body: readonly Block[]
  /** office that wrote it */
  readonly author: string
  readonly series?: string
  readonly event?: {
    readonly place: string
    readonly address: string
    /** civil date and time: "2026-12-05T10:00" */
    readonly startsAt: string
    readonly endsAt: string
    readonly registration: string
  }
}

/** An invented article with its language versions and what became of it; times are epoch ms. */
export interface Story {
  /** unique and stable */
  readonly key: string
  readonly type: StoryType
  /** it tells of the closed operation */
  readonly ofOperation?: true
  /** id of a picture */
  readonly picture?: string
  /** keys of districts */
  readonly districts: readonly string[]
  /** keys of topics */
  readonly topics: readonly string[]
  /** civil date and time of the last moment a warning stands on top */
  readonly warnUntil?: string
  readonly versions: Partial<Record<StoryLanguage, StoryText>> & { readonly de: StoryText }
  readonly course: StoryCourse
}

export type StoryCourse =
  | { readonly state: 'published'; readonly at: number }
  /** `before` is what stood there before the correction */
  | {
      readonly state: 'corrected'
      readonly at: number
      readonly correctedAt: number
      readonly correction: string
      readonly before: StoryText
    }
  | { readonly state: 'withdrawn'; readonly at: number; readonly withdrawnAt: number; readonly note: string }
  | { readonly state: 'draft' | 'in-review'; readonly at: number }
  /** `publishAt` is a civil date and time */
  | { readonly state: 'scheduled'; readonly at: number; readonly publishAt: string }
