import fc from 'fast-check'
import { HtmlValidate } from 'html-validate'
import { parseFragment, serialize } from 'parse5'
import { expect, test } from 'vitest'
import type { ShownPicture } from '../pictures/read-pictures.ts'
import { figureAddress } from '../../../language/figure-address.ts'
import type { ArticleDocument, FigureAttributes, Flow } from './schema.ts'
import { writeHtml, type HtmlContext } from './write-html.ts'

const pictureId = '019a4a00-0000-7000-8000-000000000001'
const fileId = '019a4a00-0000-7000-8000-000000000002'
const picture: ShownPicture = {
  ...{ id: pictureId, version: 3, alt: 'Zwei Streifen', caption: 'Auf dem Platz.', credit: 'Presseamt' },
  ...{ width: 1920, height: 1080, focal: { x: 0.5, y: 0.5 }, widths: [320, 1280, 1920] },
}
const attributes: FigureAttributes = { query: 'q', key: 'k', parameters: { a: 'x' }, show: 'words' }
const context: HtmlContext = {
  ...{ language: 'de', origin: 'https://stadt.example', pictures: new Map([[pictureId, picture]]) },
  figures: {
    [figureAddress(attributes)]: {
      ...{ key: 'k', value: 45, unit: 'people', kind: 'at-most', period: null, places: [] },
      origin: { query: 'q', parameters: {}, asOf: 0, generated: false },
    },
  },
}
const text = (value: string) => ({ type: 'text' as const, text: value })
const paragraph = (value: string): Flow => ({ type: 'paragraph', content: [text(value)] })
const html = (...content: ArticleDocument['content']) => writeHtml({ type: 'doc', content }, context)
const everything: ArticleDocument['content'] = [
  { type: 'heading', attrs: { level: 2 }, content: [text('Was & wo')] },
  {
    type: 'paragraph',
    content: [
      { ...text('stark'), marks: [{ type: 'strong' }, { type: 'link', attrs: { href: '/report?a=1&b="2"' } }] },
      { type: 'hardBreak' },
      { type: 'figure', attrs: attributes },
    ],
  },
  {
    type: 'quote',
    attrs: { speaker: 'N. N.', function: 'Amtsleitung', releasedBy: 'Presse', portrait: pictureId },
    content: [paragraph('Wir sind da.')],
  },
  { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('eins')] }] },
  { type: 'orderedList', content: [{ type: 'listItem', content: [paragraph('zwei')] }] },
  { type: 'picture', attrs: { id: pictureId } },
  { type: 'gallery', attrs: { title: 'Bilder', ids: [pictureId] } },
  { type: 'box', attrs: { title: 'Kontakt' }, content: [paragraph('0231')] },
  { type: 'video', attrs: { address: 'https://video.example/1', title: 'Film', transcript: 'Eins\nZwei' } },
  { type: 'download', attrs: { id: fileId, title: 'Plan (PDF)' } },
]

test('each kind of block has its form', () => {
  const image = (size: string) =>
    `<img src="https://stadt.example/newsroom/picture/${pictureId}/1280.jpeg?v=3" alt="Zwei Streifen" ${size}>`
  const shown = image('width="1280" height="720"')
  const captioned = `<figure>${shown}<figcaption>Auf dem Platz. Bild: Presseamt</figcaption></figure>`
  const question =
    '{&quot;query&quot;:&quot;q&quot;,&quot;key&quot;:&quot;k&quot;,&quot;parameters&quot;:{&quot;a&quot;:&quot;x&quot;},&quot;show&quot;:&quot;words&quot;}'
  expect(html(...everything).split('\n')).toEqual([
    '<h2>Was &amp; wo</h2>',
    `<p><strong><a href="https://stadt.example/report?a=1&amp;b=&quot;2&quot;">stark</a></strong><br><data value="45" data-figure="${question}">bis zu 45\u00a0Kräfte</data></p>`,
    `<blockquote><p>Wir sind da.</p><footer>${shown}<cite>N. N.</cite>, Amtsleitung</footer></blockquote>`,
    '<ul><li><p>eins</p></li></ul>',
    '<ol><li><p>zwei</p></li></ol>',
    captioned,
    `<figure><figcaption>Bilder</figcaption>${captioned}</figure>`,
    '<aside><header>Kontakt</header><p>0231</p></aside>',
    '<figure><a href="https://video.example/1">Film</a><figcaption>Eins<br>Zwei</figcaption></figure>',
    `<p><a href="https://stadt.example/newsroom/file/${fileId}" download>Plan (PDF)</a></p>`,
  ])
})

test('it is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'no-trailing-whitespace': 'off' },
  })
  const page = `<!doctype html><html lang="de"><head><title>T</title></head><body><main><h1>T</h1>${html(...everything)}</main></body></html>`
  const report = await validator.validateString(page)
  expect(report.results.flatMap(({ messages }) => messages.map((one) => `${one.ruleId}: ${one.message}`))).toEqual([])
})

test('pictures that may not be shown, and a gallery of none, are left out', () => {
  const gone = '019a4a00-0000-7000-8000-00000000000f'
  expect(html({ type: 'picture', attrs: { id: gone } })).toBe('')
  expect(html({ type: 'gallery', attrs: { title: 'Bilder', ids: [gone] } })).toBe('')
})

test('whatever is stored, a parser finds no element nobody wrote', () => {
  const value = fc.string({
    unit: fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\n', '\r', 'script', '</p>', '\0', '\ud800'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    minLength: 1,
  })
  fc.assert(
    fc.property(value, (words) => {
      const written = html(paragraph(words))
      const parsed = parseFragment(written)
      expect(parsed.childNodes).toHaveLength(1)
      expect(serialize(parsed)).toMatch(/^<p>[^<]*<\/p>$/)
    }),
    { numRuns: 500 },
  )
})
