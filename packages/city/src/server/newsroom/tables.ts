import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Figure } from '../figure.ts'
import type { ArticleContent, ArticleLanguage, ArticleType } from './content.ts'
import type { Finding } from './checks/finding.ts'
import type { ReleaseRole, ReleaseRulePart, ReleasePart } from './release/parts.ts'
import type { Persons, PhotoInfo, RemovalReason } from './pictures/model.ts'
import type { ArticleAction, ArticleState, Visibility } from './states.ts'

export interface NewsroomTables {
  /** one article in one language; `group_id` binds its German, English and easy-to-read versions */
  article: {
    id: Generated<string>
    version: Generated<number>
    type: ArticleType
    language: ArticleLanguage
    group_id: string
    state: Generated<ArticleState>
    /** what is being written; the public reads the last edition */
    content: JSONColumnType<ArticleContent>
    /** the operation it tells of */
    operation_id: string | null
    created_by: string
    created_at: Date
    updated_by: string
    updated_at: Date
    /** end of the embargo */
    publish_at: Date | null
    /** number of the last edition, 0 = never published */
    edition: Generated<number>
    first_published_at: Date | null
    published_at: Date | null
    visibility: Generated<Visibility>
    /** why it was withdrawn or blocked, as the public reads it */
    public_note: string | null
    /** where it was imported from, and its id there */
    origin: string | null
    external_id: string | null
    generated: Generated<boolean>
    /** what it is searched with */
    dictionary: GeneratedAlways<'german' | 'english'>
    /** tsvector */
    headline_words: Generated<string>
    /** tsvector: headline as A, text as B */
    search_words: Generated<string>
  }
  /** what was published, unchanged for good; `figures` by the place they have in the text (`figureAddress`) */
  article_edition: {
    article_id: string
    number: number
    content: JSONColumnType<ArticleContent>
    figures: JSONColumnType<Record<string, Figure>>
    /** what changed, as the public reads it; null for the first edition */
    correction: string | null
    published_at: Date
    published_by: string
  }
  article_address: {
    slug: string
    article_id: string
    current: Generated<boolean>
    created_at: Date
  }
  topic: {
    key: string
    version: Generated<number>
    name_de: string
    name_en: string
    position: Generated<number>
  }
  /** tags of the edition the public sees */
  article_tag: {
    article_id: string
    kind: 'topic' | 'district'
    key: string
  }
  /** what came in last of an imported article */
  article_import: {
    article_id: string
    item_sha256: string
    /** `article.version` behind the import: another one says that it was changed here */
    article_version: number
    missing_pictures: number
    imported_at: Date
  }
  article_event: {
    id: Generated<number>
    article_id: string
    at: Date
    actor: string
    action: ArticleAction | 'create' | 'import' | 'sign' | 'refuse'
    from_state: ArticleState | null
    to_state: ArticleState | null
    /** of a signature: for which part */
    part: ReleasePart | null
    note: string | null
  }
  /** who has to sign in a round of review, and what they said */
  article_release: {
    article_id: string
    round: number
    part: ReleasePart
    /** who signs it, and who may once the deadline has passed */
    role: ReleaseRole
    substitute: ReleaseRole | null
    due_at: Date
    decision: 'released' | 'refused' | 'overridden' | null
    decided_by: string | null
    decided_at: Date | null
    note: string | null
  }
  /** the release list of a type where the city has changed it */
  press_release_rule: {
    type: ArticleType
    version: Generated<number>
    parts: JSONColumnType<ReleaseRulePart[]>
  }
  /** a word the spelling is to know */
  press_word: {
    word: string
    added_by: string
    added_at: Date
  }
  /** what workers found out about a text: spelling, addresses elsewhere */
  article_check: {
    article_id: string
    /** hash of what was checked */
    checked_text: string
    checked_at: Date
    findings: JSONColumnType<Finding[]>
  }
  /** a picture with what belongs to it wherever it is shown */
  press_picture: {
    id: Generated<string>
    version: Generated<number>
    alt_de: Generated<string>
    alt_en: Generated<string>
    caption_de: Generated<string>
    caption_en: Generated<string>
    /** photographer / organisation, without "Bild:" */
    credit: Generated<string>
    rights: Generated<string>
    /** civil date, the last day it may be shown */
    rights_until: string | null
    persons: Generated<Persons>
    consent_until: string | null
    /** what must stay in sight, share of width and height */
    focal_x: Generated<number>
    focal_y: Generated<number>
    /** pixels of the largest size */
    width: number
    height: number
    /** of the file that was sent, 64 hexadecimal digits */
    sha256: string
    /** 64 bits of the picture's difference hash, 16 hexadecimal digits: alike pictures differ in few */
    likeness: string
    source_url: string | null
    created_by: string
    created_at: Date
    updated_at: Date
    removed_at: Date | null
    removed_why: RemovalReason | null
    /** in the words of who removed it */
    removed_note: string | null
    /** what the file said of itself, until somebody has read it and saved */
    offered: JSONColumnType<PhotoInfo> | null
  }
  press_picture_file: {
    picture_id: string
    format: 'avif' | 'webp' | 'jpeg'
    width: number
    height: number
    bytes: Buffer
  }
  article_picture: {
    article_id: string
    picture_id: string
    live: boolean
  }
  press_file: {
    id: Generated<string>
    name: string
    type: string
    bytes: Buffer
    sha256: string
    created_by: string
    created_at: Date
  }
  /** published figures that read otherwise by now: one row for each change the press office was told of */
  article_figure_drift: {
    id: Generated<string>
    version: Generated<number>
    article_id: string
    edition: number
    /** `figureAddress` */
    address: string
    frozen: JSONColumnType<Figure>
    /** null = cannot be read any more */
    now: JSONColumnType<Figure | null, string | null, string | null>
    told_at: Date
    settled_at: Date | null
    settled_by: string | null
    /** `corrected`: by a new edition; `stays`: somebody left it as it was at the time; `passed`: no longer so, or not public */
    settled_how: 'corrected' | 'stays' | 'passed' | null
    reason: string | null
  }
  /** who has an article open for writing: one page in one browser */
  article_writer: {
    article_id: string
    account: string
    name: string
    /** made anew by every page that is opened */
    page: string
    /** null = has left; without a sign for a minute it is as if */
    seen_at: Date | null
    /** whether what this page saved stands in the audit already: once for all its autosaves */
    recorded: Generated<boolean>
    /** the last save and what it made, so that a repeated one is known again */
    save_id: string | null
    saved_version: number | null
  }
  /** words of published articles, as stems; `spellings` are those one letter shorter (search/spelling.ts) */
  newsroom_word: {
    language: 'german' | 'english'
    word: string
    spellings: string[]
  }
  /** who gets the newsletter, or has asked for it (`confirmed_at` null); no topics and no districts: everything */
  newsletter_subscriber: {
    id: Generated<string>
    address: string
    language: 'de' | 'en'
    topics: string[]
    districts: string[]
    /** of the link in the mail; null once confirmed */
    token_hash: string | null
    created_at: Date
    confirmed_at: Date | null
  }
  /** civil dates whose newsletter is written */
  newsletter_day: {
    day: string
    sent_at: Date
  }
  /** articles a newsletter has told of */
  newsletter_told: {
    article_id: string
    told_at: Date
  }
  /** one row: counts what the public sees change */
  newsroom_revision: {
    one: Generated<boolean>
    number: Generated<number>
    /** without first publications */
    changes: Generated<number>
    /** civil date up to which pictures were looked through for rights and consent that ran out */
    pictures_checked: string | null
  }
}
