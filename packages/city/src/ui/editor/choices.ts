import { link } from '#ui/page-language.ts'
import type { Figure } from '#server/figure.ts'
import type { FigureAttributes } from '#server/newsroom/document/schema.ts'

/** A picture as whoever writes chooses it. */
export interface ChosenPicture {
  readonly id: string
  readonly alt: string
  readonly caption: string
  readonly credit: string
  /** address of a small one */
  readonly thumb: string
  /** what is still missing or has run out */
  readonly problems: readonly string[]
}

export interface ChosenFile {
  readonly id: string
  readonly title: string
  readonly name: string
}

/** What an article may tell of numbers; `names` say what each of the figures counts. */
export interface OfferedFigures {
  readonly groups: readonly {
    readonly title: string
    readonly figures: readonly Figure[]
    readonly names: readonly string[]
  }[]
  readonly operations: readonly { readonly id: string; readonly name: string }[]
}

/** Each null where there is no answer. */
export const findPictures = async (words: string) =>
  (await get<{ pictures: ChosenPicture[] }>(`/press/pictures/choices?q=${encodeURIComponent(words)}`))?.pictures ?? null

export const findFiles = async (words: string) =>
  (await get<{ files: ChosenFile[] }>(`/press/files/choices?q=${encodeURIComponent(words)}`))?.files ?? null

export const offeredFigures = (operation: string) =>
  get<OfferedFigures>(`/press/figures${operation && `?operation=${encodeURIComponent(operation)}`}`)

/** The figures as they are now, in the order asked for. */
export async function askFigures(ask: readonly FigureAttributes[]): Promise<(Figure | null)[] | null> {
  const answer = await get<{ figures: (Figure | null)[] }>('/press/figures', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ask }),
  })
  return answer?.figures ?? null
}

/** @returns what was made of the file, or why it was not taken; null = no answer */
export async function upload<T>(kind: 'pictures' | 'files', file: File): Promise<T | { readonly why: string } | null> {
  const body = new FormData()
  body.set('file', file)
  const response = await fetch(link(`/press/${kind}/choices`), {
    ...{ method: 'POST', body, headers: { accept: 'application/json' } },
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as (T & { message?: string }) | null
  if (!response || !answer) return null
  return response.ok ? answer : { why: answer.message ?? String(response.status) }
}

async function get<T>(path: string, init?: RequestInit): Promise<T | null> {
  const response = await fetch(link(path), init).catch(() => null)
  return response?.ok ? ((await response.json().catch(() => null)) as T | null) : null
}
