import { createHash } from 'node:crypto'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp, { type OverlayOptions } from 'sharp'
import { civilDate } from '../../../language/dates.ts'
import { spokenLanguage } from '../../../language/spoken-language.ts'
import type { Settings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import { printFonts, type PrintFonts } from '../../print/fonts.ts'
import type { LiveArticle } from '../articles/read-live.ts'
import { creditOf } from '../document/write-html.ts'
import { cropPicture } from '../pictures/crop-picture.ts'
import { readPictures, type ShownPicture } from '../pictures/read-pictures.ts'
import { shareSize } from './share-size.ts'
import { shorten } from './shorten.ts'

/** Width of the article's picture at the right, pixels. */
const pictureWidth = 500
const logoSize = { width: 150, height: 56 }
/** What fits at the smallest size. */
const longestHeadline = 160

/**
 * The picture a shared link shows: city, kicker, headline, and at the right the article's picture where it may be shown. Words
 * are set by Typst with the fonts of the print (docs/decisions/0014-share-picture.md): the machine needs none.
 *
 * @returns PNG, `shareSize`
 */
export async function sharePicture(
  city: City,
  settings: Pick<Settings, 'cityName' | 'timeZone' | 'logo'>,
  article: LiveArticle,
): Promise<Buffer<ArrayBuffer>> {
  const { content, language } = article
  const today = civilDate(city.clock.now(), settings.timeZone)
  const shown = content.picture ? await readPictures(city.db, [content.picture], { language, today }) : null
  const [picture = null] = shown?.values() ?? []
  const depends = JSON.stringify([article.id, article.edition, settings.cityName, settings.logo, picture])
  const key = createHash('sha256').update(depends).digest('base64')
  const known = made.get(key)
  if (known) return known
  const making = draw(city, settings, article, picture && { picture, today })
  made.set(key, making)
  // one that failed is tried again
  making.catch(() => made.delete(key))
  for (const oldest of made.keys()) {
    if (made.size <= mostKept) break
    made.delete(oldest)
  }
  return making
}

/** Pictures made lately: derived data that any other server makes the same. A link that is shared is asked for by many at once. */
const made = new Map<string, Promise<Buffer<ArrayBuffer>>>()
const mostKept = 30

async function draw(
  city: City,
  { cityName, logo }: Pick<Settings, 'cityName' | 'logo'>,
  { content, language }: LiveArticle,
  shown: { readonly picture: ShownPicture; readonly today: string } | null,
): Promise<Buffer<ArrayBuffer>> {
  const size = { width: pictureWidth, height: shareSize.height }
  const cropped = shown ? await cropPicture(city, shown.picture, size, shown.today) : null
  const layers: OverlayOptions[] = []
  if (cropped) {
    const input = await cropped.toBuffer().then((bytes) => sharp(bytes).resize(size).toBuffer())
    layers.push({ input, left: shareSize.width - pictureWidth, top: 0 })
  }
  let logoWidth = 0
  if (logo) {
    const small = sharp(Buffer.from(logo.data, 'base64')).resize({ ...logoSize, fit: 'inside' })
    const { data, info } = await small.png().toBuffer({ resolveWithObject: true })
    logoWidth = info.width
    layers.push({ input: data, left: 64, top: shareSize.height - 64 - Math.round((logoSize.height + info.height) / 2) })
  }
  const credit = cropped && shown ? creditOf(shown.picture, language) : ''
  const words = setWords({
    ...{ city: cityName, credit, kicker: content.kicker, headline: shorten(content.headline, longestHeadline) },
    ...{ language: spokenLanguage(language), wide: cropped === null, logoWidth },
  })
  const bytes = await sharp({ create: { ...shareSize, channels: 3, background: '#ffffff' } })
    .composite([{ input: Buffer.from(words) }, ...layers])
    .png({ compressionLevel: 9 })
    .toBuffer()
  return bytes as Buffer<ArrayBuffer>
}

interface Words {
  readonly city: string
  readonly kicker: string
  readonly headline: string
  /** of the picture: "Bild: …" */
  readonly credit: string
  readonly language: 'de' | 'en'
  /** without a picture the headline has the whole width */
  readonly wide: boolean
  /** pixels the logo takes left of the city's name; 0 = none */
  readonly logoWidth: number
}

/** @returns SVG whose letters are outlines */
function setWords({ wide, logoWidth, language, ...words }: Words): string {
  const fonts = printFonts()
  const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontBlobs: [...fonts.files] }] })
  const content = {
    ...{ font: fonts.family, language, logo: logoWidth },
    width: wide ? shareSize.width : shareSize.width - pictureWidth,
    ...Object.fromEntries(Object.entries(words).map(([name, text]) => [name, drawable(text, fonts)])),
  }
  compiler.mapShadow('/share.json', Buffer.from(JSON.stringify(content)))
  const compiled = compiler.compile({ mainFileContent: template })
  if (!compiled.result) {
    const failure = compiled.takeDiagnostics()
    throw new Error(`The picture could not be set: ${JSON.stringify(failure && compiler.fetchDiagnostics(failure))}`)
  }
  const svg = compiler.plainSvg(compiled.result)
  // the compiler keeps what it remembers in the process, not in the instance
  compiler.evictCache(0)
  return svg
}

/** Without what the fonts cannot draw, emoji say: better nothing than a box. */
function drawable(text: string, { shows }: PrintFonts): string {
  return Array.from(text.toWellFormed())
    .filter((character) => shows(character.codePointAt(0)!))
    .join('')
    .trim()
}

/** Points are pixels. The headline takes the largest size it has room in. */
const template = String.raw`
#let d = json("/share.json")
#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: none)
#set text(font: d.font, lang: d.language, region: if d.language == "de" { "DE" } else { "GB" }, fallback: false, fill: rgb("#171a2b"))
#let room = d.width * 1pt - 128pt
#let lines(size, hyphenate) = block(width: room, {
  set text(size: size, weight: "bold", hyphenate: hyphenate)
  set par(leading: 0.42em)
  d.headline
})
#let fits(height) = {
  let sizes = (72pt, 66pt, 60pt, 54pt, 48pt, 44pt, 40pt, 36pt, 32pt, 28pt)
  // words stay whole as long as letters stay large
  for size in sizes.slice(0, 7) {
    let words = d.headline.split(" ").map(word => measure(text(size: size, weight: "bold", word)).width)
    if calc.max(..words) <= room and measure(lines(size, false)).height <= height { return lines(size, false) }
  }
  for size in sizes {
    if measure(lines(size, true)).height <= height { return lines(size, true) }
  }
  block(width: room, height: height, clip: true, lines(sizes.last(), true))
}
#place(top + left, rect(width: 16pt, height: 630pt, fill: rgb("#26418f")))
#place(top + left, dx: 64pt, dy: 64pt, context {
  let kicker = block(width: room, text(size: 28pt, fill: rgb("#26418f"), weight: "bold", d.kicker))
  if d.kicker == "" { fits(400pt) } else {
    stack(spacing: 26pt, kicker, fits(374pt - measure(kicker).height))
  }
})
#place(bottom + left, dx: 64pt, dy: -22pt, text(size: 16pt, fill: rgb("#565a73"), d.credit))
#place(bottom + left, dx: 64pt, dy: -64pt, block(height: 56pt, width: room, {
  set align(horizon)
  h(if d.logo == 0 { 0pt } else { d.logo * 1pt + 20pt })
  text(size: 30pt, d.city)
}))
`
