import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { DEFAULT_BANDS } from 'planning/hotspots/time-bands'
import type { Plan } from 'planning/plan'
import { describe, expect, test } from 'vitest'
import { examplePlaces, examplePlan } from './example-plan.ts'
import type { OrderOptions } from './order-content.ts'
import { composeOrder } from './compose-order.ts'

const options: OrderOptions = {
  language: 'de',
  city: 'Stadt Beispiel',
  bands: DEFAULT_BANDS,
  typeNames: new Map([['aggressive-begging', 'Aggressives Betteln']]),
  places: examplePlaces,
  network: null,
  generated: false,
  title: null,
  aims: null,
}

const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise

interface Node {
  role?: string
  alt?: string
  lang?: string
  children?: readonly Node[]
}

/** All nodes of the structure trees of all pages, in reading order. */
async function structure(document: PDFDocumentProxy): Promise<Node[]> {
  const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)]
  const trees: Node[] = []
  for (let page = 1; page <= document.numPages; page++) {
    trees.push(...flat((await (await document.getPage(page)).getStructTree()) as Node))
  }
  return trees
}

async function pageTexts(document: PDFDocumentProxy): Promise<string[]> {
  const texts: string[] = []
  for (let page = 1; page <= document.numPages; page++) {
    const { items } = await (await document.getPage(page)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return texts
}

/** Text with all white space made alike, since lines break where they fit. */
const plain = (texts: readonly string[]) => texts.join(' ').replaceAll(/[\s\u00ad]+/g, ' ')

describe('the order', () => {
  test('is a tagged PDF/UA-1 with title and language', async () => {
    const pdf = composeOrder(examplePlan, options)
    const document = await open(pdf)
    const { info, metadata } = await document.getMetadata()
    expect(info).toMatchObject({ Title: 'Einsatzbefehl: Schwerpunkteinsatz City', Language: 'de-DE' })
    expect(metadata?.getRaw()).toMatch(/pdfuaid:part>1</)
  })

  test('has the five parts of a German order as first-level headings, in their order', async () => {
    const document = await open(composeOrder(examplePlan, options))
    const outline = (await document.getOutline()).map(({ title }) => title.replace(/^\d\s+/, ''))
    expect(outline.slice(0, 5)).toEqual(['Lage', 'Auftrag', 'Durchführung', 'Versorgung', 'Führung und Kommunikation'])
    expect(outline.slice(5).every((title) => title.startsWith('Anlage'))).toBe(true)
    const levels = (await structure(document)).flatMap(({ role }) =>
      /^H\d$/.test(role ?? '') ? [Number(role!.slice(1))] : [],
    )
    levels.forEach((level, i) => expect(level).toBeLessThanOrEqual((levels[i - 1] ?? 0) + 1))
  })

  test('every map has an alternative text that says what the picture shows', async () => {
    const figures = (await structure(await open(composeOrder(examplePlan, options)))).filter(
      ({ role }) => role === 'Figure',
    )
    expect(figures).toHaveLength(1 + examplePlan.tours.length)
    expect(figures[0].alt).toContain('1 Kampstraße; 2 Stadtgarten; 3 Katharinentreppe')
    expect(figures[1].alt).toBe(
      'Karte der Route von Streife 1 (Uniform): Wache Stadtmitte, 1 Kampstraße, 2 Stadtgarten, 3 Katharinentreppe, Wache Stadtmitte.',
    )
  })

  test('tables have header cells', async () => {
    const nodes = await structure(await open(composeOrder(examplePlan, options)))
    const tables = nodes.filter(({ role }) => role === 'Table').length
    expect(tables).toBeGreaterThan(examplePlan.tours.length)
    expect(nodes.filter(({ role }) => role === 'TH').length).toBeGreaterThan(3 * tables)
  })

  test('says who, when and where: staff numbers, time windows, open posts, and what is still to fill in', async () => {
    const texts = await pageTexts(await open(composeOrder(examplePlan, options)))
    texts.forEach((text, i) => expect(text).toContain(`Seite ${i + 1} von ${texts.length}`))
    const all = plain(texts)
    for (const words of [
      'Stand der Daten: Fr 24. Oktober 2025, 23:59 Uhr',
      'Streife 1 003*, 004 009*, 010',
      '1 08:30–08:45 1 Kampstraße 08:25–08:50 1',
      'Pause bei Stadtgarten',
      'Ausschlaggebend: 7 sind abwesend.',
      'Oft gemeldet, nie von einer Streife bestätigt: 2 Stadtgarten.',
      'Aggressives Betteln',
      'von der Einsatzleitung zu ergänzen',
      'Namen, Beschreibungen und Bilder von Personen gehören nicht hierher',
    ])
      expect(all).toContain(words)
  })

  test('times after the change of clocks are those on the wall', async () => {
    const all = plain(await pageTexts(await open(composeOrder(examplePlan, options))))
    // 18:00 on 25 October to 02:30 on the 26th: the clocks change at 03:00, both ends are summer time
    expect(all).toContain('Sa 25.10. Spät 18:00–02:30 18:20–02:20')
  })

  test('speaks English, with the city’s own title and aims', async () => {
    const document = await open(
      composeOrder(examplePlan, { ...options, language: 'en', title: 'Order No. 7', aims: 'Be seen.' }),
    )
    expect((await document.getMetadata()).info).toMatchObject({
      Title: 'Order No. 7: Schwerpunkteinsatz City',
      Language: 'en-GB',
    })
    const all = plain(await pageTexts(document))
    for (const words of ['Be seen.', 'Command and communication', 'Patrol 2 (plain clothes)', 'Page 1 of'])
      expect(all).toContain(words)
    expect(all).not.toContain('Streife')
  })

  test('the same plan gives the same bytes', () => {
    expect(Buffer.from(composeOrder(examplePlan, options)).equals(composeOrder(examplePlan, options))).toBe(true)
  })

  test('no name can break the document: markup, quotes, characters without a glyph', async () => {
    const names = ['#pagebreak() *fett* $x$ <svg>', '"\\ [offen] @fig', '漢字 🙂 \u0000\ufeff\ue000ende']
    const hotspots = examplePlan.hotspots.map((hotspot, i) => ({ ...hotspot, name: names[i] }))
    const plan: Plan = { ...examplePlan, name: 'A & B <c> #d', hotspots }
    const places = [{ name: '</text><script>', position: { lat: 51.514, lon: 7.462 } }]
    const all = plain(await pageTexts(await open(composeOrder(plan, { ...options, places }))))
    expect(all).toContain('#pagebreak() *fett* $x$ <svg>')
    expect(all).toContain('"\\ [offen] @fig')
    expect(all).toContain('?? ? ?ende')
  })

  test('a plan without hotspots, tours and staff is still an order, and says so', async () => {
    const empty: Plan = {
      ...examplePlan,
      hotspots: [],
      tours: [],
      assignments: [],
      demand: [],
      openPosts: [],
      reasons: [],
      presence: {
        ...examplePlan.presence,
        share: null,
        perHotspot: [],
        unpredictability: null,
        unpredictabilityByChance: null,
      },
    }
    const all = plain(await pageTexts(await open(composeOrder(empty, options))))
    expect(all).toContain('Die Daten zeigen keinen Einsatzschwerpunkt.')
    expect(all).toContain('Es ist keine Streifenroute geplant.')
  })
})
