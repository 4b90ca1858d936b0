import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentSchema, type Block } from '../../newsroom/document/schema.ts'
import { htmlText } from './parse-html.ts'
import { pictureMark } from './html/pictures.ts'
import { readHtml } from './read-html.ts'
import { wordsOf, wordsOfDocument } from './words.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (words: string) => ({ type: 'paragraph', content: [text(words)] })
const blocks = (html: string, base?: string) => readHtml(html, base).document.content
const types = (html: string) => blocks(html).map(({ type }) => type)

test('an article as a newsroom writes it', () => {
  const { document, pictures } = readHtml(`
    <p><strong>Mehr Streifen</strong> sind seit Sonntag in der <a href="/city">City</a>&nbsp;unterwegs.</p>
    <h1>Zwei Schichten</h1>
    <figure><img src="bilder/streife.jpg" alt="Zwei Dienstkräfte"><figcaption>Streife am Markt.
      Bild: Presse / Beispielstadt</figcaption></figure>
    <p>„Wir sind sichtbar“, betont N. N., Leiter des Ordnungsamtes, „und ansprechbar.“</p>
    <h4>Was folgt</h4>
    <ul><li>Bilanz<ul><li>täglich</li></ul></li><li>Befragung</li></ul>
    <blockquote><p>Das hilft.</p><footer>— M. M., Händlerin</footer></blockquote>
    <p>Mehr im <a href="https://example.org/bericht.pdf">Bericht (PDF)</a>.</p>
    <script>alert(1)</script><style>p{}</style>`)
  expect(document.content.map((block) => block.type)).toEqual([
    ...['paragraph', 'heading', 'picture', 'quote', 'heading', 'bulletList', 'quote', 'paragraph'],
  ])
  expect(document.content[1]).toMatchObject({ attrs: { level: 2 } })
  expect(document.content[4]).toMatchObject({ attrs: { level: 3 } })
  expect(document.content[3]).toEqual({
    type: 'quote',
    attrs: { speaker: 'N. N.', function: 'Leiter des Ordnungsamtes', releasedBy: '', portrait: null },
    content: [paragraph('„Wir sind sichtbar“, betont N. N., Leiter des Ordnungsamtes, „und ansprechbar.“')],
  })
  expect(document.content[6]).toMatchObject({ attrs: { speaker: 'M. M.', function: 'Händlerin' } })
  expect([...pictures.values()]).toEqual([
    {
      address: 'bilder/streife.jpg',
      alt: 'Zwei Dienstkräfte',
      caption: 'Streife am Markt.',
      credit: 'Presse / Beispielstadt',
    },
  ])
  expect(wordsOfDocument(document).join(' ')).toContain(
    'sichtbar betont n n leiter des ordnungsamtes und ansprechbar was',
  )
})

test.each([
  ['„Ja, wir kommen.“', '', ''],
  ['"Ja", sagt N. N., "wir kommen."', 'N. N.', ''],
  ['»Ja«, so die Leiterin des Amtes, N. N., »wir kommen.«', 'N. N.', 'Leiterin des Amtes'],
  ['“Yes,” says N. N., head of the office, “we are coming.”', 'N. N.', 'head of the office'],
  ['„Ja“, fügt N. N. hinzu, „gern“.', 'N. N.', ''],
  ['„City“ und „Hörde“', '', ''],
])('%s is a quote', (html, speaker, role) => {
  expect(blocks(`<p>${html}</p>`)).toMatchObject([
    { type: 'quote', attrs: { speaker, function: role }, content: [paragraph(html)] },
  ])
})

test('a paragraph with a quotation in it stays one', () => {
  expect(types('<p>„Ja“, sagt N. N.</p><p>Er sagte „ja“ und „nein“.</p>')).toEqual(['paragraph', 'paragraph'])
})

test('pictures in a row and lists of pictures are galleries', () => {
  const html =
    '<img src="a.jpg"><img src="b.jpg"><p>x</p><ul class="gallery"><li><img src="c.jpg"><figcaption>C. Foto: F</figcaption></li></ul>'
  const { document, pictures } = readHtml(html)
  expect(document.content).toEqual([
    { type: 'gallery', attrs: { title: '', ids: [pictureMark(1), pictureMark(2)] } },
    paragraph('x'),
    { type: 'gallery', attrs: { title: '', ids: [pictureMark(3)] } },
  ])
  expect(pictures.get(pictureMark(3))).toMatchObject({ caption: 'C.', credit: 'F' })
})

test('videos are told from other frames', () => {
  const html =
    '<iframe src="https://www.youtube-nocookie.com/embed/x" title="Film"></iframe><iframe src="https://map.example.org/" title="Karte"></iframe>'
  expect(blocks(html)).toMatchObject([
    { type: 'video', attrs: { address: 'https://www.youtube-nocookie.com/embed/x', title: 'Film' } },
    { type: 'paragraph', content: [{ text: 'Karte' }] },
  ])
})

test('links lead only where links may lead', () => {
  const html =
    '<p><a href="javascript:alert(1)">a</a> <a href="/b">b</a> <a href="data:text/html,x">c</a> <a href=" https://example.org/ä x ">d</a> <a href="java\nscript:x">e</a></p>'
  expect(blocks(html, 'https://city.example/news/1')).toEqual([
    {
      type: 'paragraph',
      content: [
        text('a '),
        { type: 'text', text: 'b', marks: [{ type: 'link', attrs: { href: 'https://city.example/b' } }] },
        text(' c '),
        { type: 'text', text: 'd', marks: [{ type: 'link', attrs: { href: 'https://example.org/%C3%A4%20x' } }] },
        text(' e'),
      ],
    },
  ])
})

test('tables become lines', () => {
  expect(
    blocks('<table><caption>Bilanz</caption><tr><th>Tag<th>Zahl<tr><td>Mo<td><ul><li>1<li>2</ul></table>'),
  ).toEqual(['Bilanz', 'Tag | Zahl', 'Mo | 1 2'].map(paragraph))
})

test('what is too deep, too long or swells is refused at once', () => {
  const started = performance.now()
  for (const html of [
    '<div>'.repeat(60_000),
    'x'.repeat(500_000),
    `${Array.from({ length: 3000 }, (_, index) => `<b id=${index}>`).join('')}${'<p>x'.repeat(3000)}`,
    `<p ${Array.from({ length: 90_000 }, (_, index) => `a${index.toString(36)}`).join(' ')}>`,
  ])
    expect(() => readHtml(html)).toThrow(/too-/)
  expect(performance.now() - started).toBeLessThan(10_000)
})

test('what is long is divided where the schema has limits', () => {
  const list = `<ul>${'<li>x</li>'.repeat(1200)}</ul>`
  expect(types(list)).toEqual(['bulletList', 'bulletList', 'bulletList'])
  expect(wordsOfDocument(readHtml(`<p>${'wort '.repeat(30_000)}</p>`).document)).toHaveLength(30_000)
  expect(wordsOfDocument(readHtml(`<p>${'<b>w</b> <i>v</i> '.repeat(2_000)}</p>`).document)).toHaveLength(4_000)
  const deep = `${'<ul><li>x'.repeat(20)}`
  expect(wordsOfDocument(readHtml(deep).document)).toHaveLength(20)
})

/** HTML of all sorts, pictures without captions. */
const html = fc.letrec<{ flow: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.stringMatching(/^[a-zäöüß „“"»«,.&0-9]{0,12}$/).map((words) => words.replaceAll('&', '&amp;')),
    fc.constantFrom('<br>', '<img src=x.jpg>', '&nbsp;', '<!-- c -->', '<script>x y</script>', '\n'),
    fc
      .tuple(fc.constantFrom('b', 'i', 'em', 'strong', 'span', 'a href=/x', 'u', 'sup'), tie('inline'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.split(' ')[0]}>`),
    fc.array(tie('inline'), { maxLength: 4 }).map((parts) => parts.join('')),
  ),
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('inline'),
    fc
      .tuple(
        fc.constantFrom(
          'p',
          'div',
          'h1',
          'h2',
          'h3',
          'h5',
          'section',
          'blockquote',
          'aside',
          'ul',
          'ol',
          'li',
          'table',
          'tr',
          'td',
          'th',
          'figure',
          'pre',
          'dd',
          'details',
          'summary',
          'hr',
          'header',
          'div class=gallery',
        ),
        fc.array(fc.oneof(tie('flow'), tie('inline')), { maxLength: 4 }),
      )
      .map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag.split(' ')[0]}>`),
    fc.array(tie('flow'), { maxLength: 5 }).map((parts) => parts.join('')),
  ),
})).flow

test('no word is lost, none comes twice, none elsewhere', () => {
  fc.assert(
    fc.property(html, (written) => {
      const { document } = readHtml(written)
      expect(documentSchema.safeParse(document).success).toBe(true)
      expect(wordsOfDocument(document)).toEqual(wordsOf(htmlText(written)))
    }),
    { numRuns: 3000 },
  )
})

test('any characters give a text that may be stored', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            '<',
            '>',
            '"',
            '&#0;',
            '</p>',
            '<p ',
            '<svg>',
            '<math>',
            '<template>',
            '<table>',
            '<select>',
            '<plaintext>',
            '<!--',
          ),
        ),
      ),
      (parts) => {
        const content: readonly Block[] = blocks(parts.join(''))
        expect(documentSchema.safeParse({ type: 'doc', content }).success).toBe(true)
      },
    ),
    { numRuns: 1000 },
  )
})
