import { DOMParser, type Element } from '@xmldom/xmldom'
import sharp from 'sharp'
import { houseCredit } from './house-credit.ts'
import { longestText, type PhotoInfo } from './model.ts'
import { namespaces } from './xmp-namespaces.ts'

/** Bytes; what a person writes about a picture is far shorter. */
const longestBlock = 300_000

/**
 * What a picture's file says of alternative text, caption, credit and rights, in XMP (IPTC Core and Extension) or, where that
 * is silent, in IPTC-IIM. Everything else in the file, place and camera among it, is not looked at. What cannot be read is
 * nothing: the file is only asked for a proposal.
 *
 * @param bytes a file `cleanPhoto` has taken
 */
export async function readPhotoInfo(bytes: Uint8Array): Promise<PhotoInfo> {
  const { xmp, iptc } = await sharp(bytes, { limitInputPixels: false }).metadata()
  const read = xmp && xmp.length <= longestBlock ? readXmp(xmp) : nothing
  const older = iptc && iptc.length <= longestBlock ? readIim(iptc) : nothing
  const first = (of: (info: Read) => string, longest: number) => plain(of(read) || of(older), longest)
  return {
    altDe: first(({ alt }) => alt.de, longestText.altDe),
    altEn: first(({ alt }) => alt.en, longestText.altEn),
    captionDe: first(({ caption }) => caption.de, longestText.captionDe),
    captionEn: first(({ caption }) => caption.en, longestText.captionEn),
    credit: houseCredit(
      first(({ creator, credit }) => [creator, credit].filter((part) => part !== '').join(' / '), longestText.credit),
    ),
    rights: first(({ rights }) => rights, longestText.rights),
  }
}

interface InLanguages {
  readonly de: string
  readonly en: string
}

interface Read {
  readonly alt: InLanguages
  readonly caption: InLanguages
  readonly creator: string
  readonly credit: string
  readonly rights: string
}

const silent: InLanguages = { de: '', en: '' }
const nothing: Read = { alt: silent, caption: silent, creator: '', credit: '', rights: '' }

function plain(text: string, longest: number): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{C}\ufffd]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trim()
}

function readXmp(xmp: Buffer): Read {
  const text = xmp.toString('utf8')
  // entities that swell
  if (/<!(doctype|entity)/i.test(text)) return nothing
  let root: Element | null
  try {
    root = new DOMParser({ onError: (level, message) => refuse(level, message) }).parseFromString(
      text,
      'text/xml',
    ).documentElement
  } catch {
    return nothing
  }
  if (!root) return nothing
  const of = (space: keyof typeof namespaces, name: string) => valuesOf(root, namespaces[space], name)
  const joined = (space: keyof typeof namespaces, name: string) => of(space, name).map(({ text }) => text)
  return {
    alt: inLanguages(of('Iptc4xmpCore', 'AltTextAccessibility')),
    caption: inLanguages(of('dc', 'description')),
    creator: joined('dc', 'creator').join(' / '),
    credit: joined('photoshop', 'Credit')[0] ?? joined('photoshop', 'Source')[0] ?? '',
    rights: [
      ...[joined('dc', 'rights')[0], joined('xmpRights', 'UsageTerms')[0]],
      ...[joined('xmpRights', 'WebStatement')[0], joined('plus', 'LicensorURL')[0]],
    ]
      .filter((part) => part)
      .join(' · '),
  }
}

function refuse(level: string, message: string): void {
  if (level !== 'warning') throw new SyntaxError(message)
}

interface Value {
  /** "x-default", "en-GB", '' */
  readonly language: string
  readonly text: string
}

/** A property is an attribute of its description, an element with text, or an element with a list in it. */
function valuesOf(root: Element, space: string, name: string): Value[] {
  const found: Value[] = []
  for (const description of root.getElementsByTagNameNS(namespaces.rdf, 'Description')) {
    const short = description.getAttributeNS(space, name)
    if (short) found.push({ language: '', text: short })
  }
  for (const property of root.getElementsByTagNameNS(space, name)) {
    const items = [...property.getElementsByTagNameNS(namespaces.rdf, 'li')]
    for (const item of items.length > 0 ? items : [property])
      found.push({ language: item.getAttribute('xml:lang') ?? '', text: (item.textContent ?? '').trim() })
  }
  return found.filter(({ text }) => text !== '')
}

/** What bears no language is taken for German, which the house writes first. */
function inLanguages(values: readonly Value[]): InLanguages {
  const en = values.find(({ language }) => /^en\b/i.test(language))?.text ?? ''
  const de =
    values.find(({ language }) => /^de\b/i.test(language)) ??
    values.find(({ language }) => /^(x-default)?$/.test(language))
  // a file that repeats its English as the default says nothing in German
  return { de: de && de.text !== en ? de.text : '', en }
}

/** Fields of IPTC-IIM 4.2, record 2. */
const fields = { byLine: 80, credit: 110, source: 115, copyright: 116, caption: 120 } as const

/** Fields stand one behind the other: 0x1C, record, number, length in two bytes, text. */
function readIim(block: Buffer): Read {
  const values = new Map<number, string[]>()
  // the block around them, if there is one, is Photoshop's
  let at = block.indexOf(Buffer.from([0x1c]))
  let isUtf8 = false
  for (; at >= 0 && at + 5 <= block.length && block[at] === 0x1c;) {
    const [record, number, length] = [block[at + 1], block[at + 2], block.readUInt16BE(at + 3)]
    // longer than 32 kB: another way of writing lengths, which nobody uses for these
    if (length > 0x7fff || at + 5 + length > block.length) break
    const value = block.subarray(at + 5, at + 5 + length)
    // coded character set: ESC % G
    if (record === 1 && number === 90) isUtf8 = value.equals(Buffer.from('\x1b%G'))
    if (record === 2) values.set(number, [...(values.get(number) ?? []), value.toString(isUtf8 ? 'utf8' : 'latin1')])
    at += 5 + length
  }
  const of = (number: number) => values.get(number)?.join(' / ') ?? ''
  return {
    alt: silent,
    caption: { de: of(fields.caption), en: '' },
    creator: of(fields.byLine),
    credit: of(fields.credit) || of(fields.source),
    rights: of(fields.copyright),
  }
}
