/**
 * Made-up files of articles that want to do harm, for the tests: bombs, scripts in every place, broken markup, wrong types, names of
 * prototypes. The same seed gives the same files.
 */
export interface HostileFile {
  readonly name: string
  readonly text: string
}

type Chance = () => number

/** mulberry32 */
function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const scripts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><script>alert(1)</script></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href=" &#1; javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:x">x</a>',
  '<iframe src="javascript:alert(1)"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<video src="javascript:alert(1)"></video>',
  '<form action="javascript:alert(1)"><button formaction="javascript:x">x</button></form>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<base href="javascript:alert(1)//"><link rel=import href=x><meta http-equiv=refresh content="0;javascript:x">',
  '<p style="background:url(javascript:x)" onclick=x onmouseover="y">x</p>',
  '<!--><script>alert(1)</script>-->',
  '<plaintext><script>',
  '<textarea></textarea><script>alert(1)</script>',
  '</p></div></article><script>alert(1)</script>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<blockquote cite="javascript:x">„x“, sagt <b onclick=x>Y</b>, „z“</blockquote>',
  '<figure><img src="../../../etc/passwd"><figcaption>x Bild: <script>y</script></figcaption></figure>',
  '<h2><ul><li><h1><table><tr><td><blockquote>',
  '"\'><script>alert(1)</script>',
  '<figure><a href="javascript:alert(1)">x</a><figcaption>y<br>z</figcaption></figure>',
  '<p><a href="javascript:x/newsroom/file/019a4a00-0000-7000-8000-000000000002" download>x</a></p>',
  '<data value="x" onclick=y data-figure="{&quot;query&quot;:&quot;q&quot;,&quot;key&quot;:&quot;<script>&quot;,&quot;parameters&quot;:{&quot;__proto__&quot;:1},&quot;show&quot;:&quot;words&quot;}">z</data>',
  '<blockquote><p>x</p><footer data-tells="function"><img src="data:,x" alt="" width="9" height="9">y</footer></blockquote>',
  '<aside><header>&lt;script></header><p>x</p></aside>',
  '\u0000\ud800\u202e\ufeff\u2028',
  '{{constructor.constructor("alert(1)")()}} ${alert(1)}',
]
const tags = ['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'b', 'a', 'svg', 'math', 'h1', 'h4', 'figure', 'aside']
const handlers = ['onclick', 'onerror', 'onload', 'style', 'href', 'src', 'srcset', 'class', 'xlink:href', '__proto__']
const words = [
  'Streife',
  '„Wort“',
  '»ja«',
  'Ä',
  '',
  '  ',
  '&amp;',
  '&nbsp;',
  '&#0;',
  '&bogus;',
  '<',
  '>',
  ']]>',
  '-->',
  '𝕏',
]

function pick<T>(chance: Chance, all: readonly T[]): T {
  return all[Math.floor(chance() * all.length)]
}

function html(chance: Chance, depth = 0): string {
  const kind = chance()
  if (kind < 0.25) return pick(chance, scripts)
  if (kind < 0.45 || depth > 5) return pick(chance, words)
  if (kind < 0.48) return `<${pick(chance, tags)}>`.repeat(Math.floor(10 ** (chance() ** 3 * 4)))
  if (kind < 0.5) return pick(chance, words).repeat(Math.floor(10 ** (chance() ** 3 * 4.5)))
  const tag = pick(chance, tags)
  const attributes = Array.from(
    { length: Math.floor(chance() * 4) },
    () => ` ${pick(chance, handlers)}="${pick(chance, [...scripts, ...words]).replaceAll('"', '&quot;')}"`,
  )
  const inner = Array.from({ length: Math.floor(chance() * 5) }, () => html(chance, depth + 1)).join('')
  return `<${tag}${attributes.join('')}>${inner}${chance() < 0.8 ? `</${tag}>` : ''}`
}

const strange: readonly unknown[] = [
  null,
  0,
  -1,
  1e308,
  true,
  [],
  {},
  [[[]]],
  '',
  'x',
  '\u0000',
  '\ud800',
  '2025-99-99',
  '__proto__',
]

function json(chance: Chance, seed: number): string {
  const value = (usual: unknown) => (chance() < 0.12 ? pick(chance, strange) : usual)
  const item = () => ({
    id: value(`${seed}-${Math.floor(chance() * 1e9)}`),
    title: value(`Titel ${pick(chance, [...words, ...scripts])}`),
    url: value(pick(chance, ['https://example.org/a/b', 'javascript:alert(1)', '//x', '/\u0000'])),
    content_html: value(html(chance)),
    summary: value(chance() < 0.5 ? pick(chance, [...words, ...scripts]) : undefined),
    date_published: value(pick(chance, ['2025-11-02T08:00:00Z', '2025-11-02', undefined])),
    tags: value([pick(chance, words), pick(chance, scripts)]),
    language: value(pick(chance, ['de', 'en', 'xx', undefined])),
    image: value(undefined),
    _newsroom: value({
      kicker: value(pick(chance, scripts)),
      districts: value([pick(chance, ['City', 'constructor', '__proto__'])]),
      images: value([
        { url: value('x.jpg'), alt: value(pick(chance, scripts)), caption: value('x'), credit: value('y') },
      ]),
      event: value(null),
      history:
        chance() < 0.1
          ? value({ editions: [{ content: { body: { type: 'doc', content: pick(chance, strange) } } }] })
          : undefined,
    }),
  })
  const feed = { version: 'https://jsonfeed.org/version/1.1', language: value('de'), items: [item(), item()] }
  const text = JSON.stringify(feed).replace('"title"', () =>
    chance() < 0.1 ? '"__proto__":{"id":"x"},"title"' : '"title"',
  )
  return chance() < 0.03 ? text.replace('"tags":', `"x":${'['.repeat(20_000)}${']'.repeat(20_000)},"tags":`) : text
}

function xml(chance: Chance, seed: number): string {
  const content = () => {
    const inner = html(chance)
    return chance() < 0.7
      ? `<![CDATA[${inner.replaceAll(']]>', ']] >')}]]>`
      : chance() < 0.7
        ? inner.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        : inner
  }
  const item = (number: number) =>
    `<item><title>T ${content()}</title><guid>${seed}-${number}</guid><link>${pick(chance, ['https://example.org/x', 'javascript:x'])}</link>
    <pubDate>Sun, 02 Nov 2025 08:00:00 +0100</pubDate><category>${content()}</category><content:encoded>${content()}</content:encoded>
    <media:content url="${pick(chance, ['x.jpg', 'file:///etc/passwd', 'javascript:x'])}" medium="image"/>${
      chance() < 0.4
        ? `<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:post_id>${number}</wp:post_id>`
        : ''
    }</item>`
  const entities =
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
  const bomb = chance() < 0.05 ? entities : ''
  const deep = chance() < 0.03 ? '<x>'.repeat(5000) : ''
  return `<?xml version="1.0"?>${bomb}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
    xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>T</title><link>https://example.org/</link>${deep}${item(1)}${item(2)}</channel></rss>`
}

/** A few bytes of it are taken out, doubled or exchanged. */
function mutated(chance: Chance, text: string): string {
  let changed = text
  for (let times = Math.floor(chance() * 6); times > 0; times--) {
    const at = Math.floor(chance() * changed.length)
    const length = Math.floor(chance() * 20)
    changed =
      changed.slice(0, at) +
      pick(chance, [
        '',
        changed.slice(at, at + length * 2),
        pick(chance, words),
        pick(chance, scripts),
        '"',
        '<',
        '\\',
      ]) +
      changed.slice(at + length)
  }
  return changed
}

export function hostileFile(seed: number): HostileFile {
  const chance = chanceFrom(seed)
  const text = chance() < 0.5 ? json(chance, seed) : xml(chance, seed)
  return { name: `hostile-${seed}`, text: chance() < 0.3 ? mutated(chance, text) : text }
}
