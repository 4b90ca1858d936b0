import { spanInSentence } from '../../../language/dates.ts'
import { figureName } from '../../../language/figure-sources.ts'
import { draftSentences, type DraftSentence } from '../../../language/press-drafts.ts'
import type { District } from '../../city/districts.ts'
import type { Figure } from '../../figure.ts'
import type { ArticleContent } from '../content.ts'
import type { Block, FigureAttributes, Inline } from '../document/schema.ts'
import { gapMark } from '../../../language/draft-gaps.ts'

export const draftKinds = ['announcement', 'field-report', 'tally'] as const
export type DraftKind = (typeof draftKinds)[number]

/** What a draft is made of; everything else in it is a gap. */
export interface DraftGround {
  /** internal text, for a gap only */
  readonly aims: string
  /** civil dates, both included */
  readonly from: string
  readonly to: string
  readonly closed: boolean
  readonly districts: readonly Pick<District, 'key' | 'name' | 'parent'>[]
  /** of the operation's setup */
  readonly setup: readonly Figure[]
  readonly measures: readonly Figure[]
}

type Draft = Pick<ArticleContent, 'kicker' | 'headline' | 'lead' | 'districts'> & {
  readonly body: ArticleContent['body']
}
/** What a sentence is made of: no line breaks. */
type Piece = Exclude<Inline, { type: 'hardBreak' }>
type Filling = string | Piece

/**
 * A draft about an operation in one language: sentences that hold whatever the figures come to, figures as what is asked for
 * (never as typed numbers), and marked gaps for everything the data do not say.
 */
export function composeDraft(kind: DraftKind, ground: DraftGround, language: 'de' | 'en'): Draft {
  const write = writerFor(ground, language)
  const { headline, lead, blocks } = bodies[kind](ground, write)
  return {
    kicker: draftSentences.kicker[language],
    headline: plain(headline),
    lead,
    body: { type: 'doc', content: blocks },
    districts: ground.districts.map(({ key }) => key),
  }
}

const bodies: Record<
  DraftKind,
  (ground: DraftGround, write: Writer) => { headline: Piece[]; lead: Piece[]; blocks: Block[] }
> = {
  announcement: ({ aims, setup }, { sentence, heading, paragraph, gap, link }) => ({
    headline: sentence('announcement.headline'),
    lead: sentence('announcement.lead'),
    blocks: [
      heading('announcement.what'),
      paragraph(
        ...sentence('announcement.staff'),
        ...(setup.some(({ key }) => key === 'patrols-per-shift')
          ? [text(' '), ...sentence('announcement.patrols')]
          : []),
      ),
      heading('announcement.why'),
      paragraph(aims.trim() === '' ? gap('gap.why') : gap('gap.why.aims', { aims: aims.trim() })),
      heading('announcement.report.title'),
      paragraph(...sentence('announcement.report', { link: link('announcement.report.link', '/report') })),
    ],
  }),
  'field-report': ({ closed }, { sentence, heading, paragraph, gap, quote }) => ({
    headline: sentence('field-report.headline'),
    lead: sentence(closed ? 'field-report.lead.past' : 'field-report.lead', { gap: gap('gap.scene') }),
    blocks: [
      heading('field-report.walk'),
      paragraph(gap('gap.walk')),
      quote('gap.quote.patrol'),
      heading('field-report.behind'),
      paragraph(...sentence(closed ? 'field-report.behind.past' : 'field-report.behind.text')),
      heading('field-report.voices'),
      quote('gap.quote.passer-by'),
    ],
  }),
  tally: ({ measures }, { sentence, heading, paragraph, gap, quote, list }) => ({
    headline: sentence('tally.headline'),
    lead: sentence('tally.lead'),
    blocks: [
      paragraph(...sentence('tally.staff')),
      heading('tally.counted'),
      ...(measures.length === 0
        ? [paragraph(gap('gap.no-measures'))]
        : [paragraph(...sentence('tally.counted.lead')), list(measures), paragraph(...sentence('tally.few'))]),
      heading('tally.limits'),
      paragraph(...sentence('tally.limits.text')),
      quote('gap.quote.lead'),
    ],
  }),
}

type Writer = ReturnType<typeof writerFor>

function writerFor({ from, to, districts, setup }: DraftGround, language: 'de' | 'en') {
  const setupFigure = (key: string): Filling => {
    const figure = setup.find((candidate) => candidate.key === key)
    return figure ? figureNode(figure, 'words') : ''
  }
  const known: Readonly<Record<string, Filling>> = {
    where: whereOf(districts, language),
    when: spanInSentence(from, to, language),
    days: setupFigure('days'),
    staff: setupFigure('staff-per-day'),
    shifts: setupFigure('shifts-per-day'),
    patrols: setupFigure('patrols-per-shift'),
  }
  const sentence = (key: DraftSentence, more: Readonly<Record<string, Filling>> = {}): Piece[] =>
    fill(draftSentences[key][language], { ...known, ...more })
  const gap = (key: DraftSentence, more: Readonly<Record<string, string>> = {}): Piece => ({
    type: 'text',
    text: gapMark(plain(sentence(key, more)), language),
  })
  const paragraph = (...content: Piece[]) => ({ type: 'paragraph' as const, content })
  return {
    sentence,
    gap,
    paragraph,
    heading: (key: DraftSentence): Block => ({ type: 'heading', attrs: { level: 2 }, content: sentence(key) }),
    quote: (key: DraftSentence): Block => ({
      type: 'quote',
      attrs: { speaker: '', function: '', releasedBy: '', portrait: null },
      content: [paragraph(gap(key))],
    }),
    link: (key: DraftSentence, path: string): Piece => ({
      type: 'text',
      text: draftSentences[key][language],
      marks: [{ type: 'link', attrs: { href: language === 'en' ? `/en${path}` : path } }],
    }),
    list: (figures: readonly Figure[]): Block => ({
      type: 'bulletList',
      content: figures.map((figure) => {
        const parts = { name: figureName(figure, language), count: figureNode(figure, 'number') }
        return { type: 'listItem', content: [paragraph(...sentence('tally.measure', parts))] }
      }),
    }),
  }
}

function whereOf(districts: DraftGround['districts'], language: 'de' | 'en'): string {
  if (districts.length === 0) return draftSentences['where.unknown'][language]
  const level = districts.every(({ parent }) => parent !== null) ? 'parts' : 'districts'
  const names = districts.map(({ name }) => name)
  const last = names[names.length - 1]
  if (names.length === 1) return plain(fill(draftSentences[`where.${level}.one`][language], { names: last }))
  const all = plain(fill(draftSentences.and[language], { first: names.slice(0, -1).join(', '), last }))
  return plain(fill(draftSentences[`where.${level}.many`][language], { names: all }))
}

function figureNode({ key, origin }: Figure, show: FigureAttributes['show']): Piece {
  return { type: 'figure', attrs: { query: origin.query, key, parameters: { ...origin.parameters }, show } }
}

const text = (words: string): Piece => ({ type: 'text', text: words })

/** A sentence with its places filled; neighbouring words become one text. */
function fill(sentence: string, fillings: Readonly<Record<string, Filling>>): Piece[] {
  const inlines: Piece[] = []
  for (const [index, part] of sentence.split(/\{([a-z]+)\}/).entries()) {
    const filling = index % 2 === 0 ? part : fillings[part]
    if (filling === '') continue
    const next = typeof filling === 'string' ? text(filling) : filling
    const last = inlines[inlines.length - 1] as Piece | undefined
    if (last?.type === 'text' && !last.marks && next.type === 'text' && !next.marks) {
      inlines[inlines.length - 1] = text(last.text + next.text)
    } else inlines.push(next)
  }
  return inlines
}

const plain = (inlines: readonly Piece[]): string =>
  inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
