import { element, type Xml } from '../../exchange/write-xml.ts'
import type { PhotoInfo } from './model.ts'
import { namespaces } from './xmp-namespaces.ts'

const heading = Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1')

/**
 * A JPEG that says itself what its alternative text, caption, credit and rights are (XMP in an APP1 segment behind its JFIF
 * header): so they stay with the picture when somebody takes it along. Its pixels are as they were.
 *
 * @param jpeg without XMP, as we make them
 */
export function withPhotoInfo(jpeg: Buffer, info: PhotoInfo): Buffer {
  const content = Buffer.concat([heading, Buffer.from(xmpOf(info), 'utf8')])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  // the longest texts there can be are a sixth of the 65,533 bytes a segment takes
  head.writeUInt16BE(content.length + 2, 2)
  const at = jpeg[3] === 0xe0 ? 4 + jpeg.readUInt16BE(4) : 2
  return Buffer.concat([jpeg.subarray(0, at), head, content, jpeg.subarray(at)])
}

function xmpOf({ altDe, altEn, captionDe, captionEn, credit, rights }: PhotoInfo): string {
  const spaces = (['Iptc4xmpCore', 'dc', 'photoshop'] as const).map((name) => [`xmlns:${name}`, namespaces[name]])
  const description = element(
    'rdf:Description',
    { 'rdf:about': '', ...Object.fromEntries(spaces) },
    alternatives('Iptc4xmpCore:AltTextAccessibility', altDe, altEn),
    alternatives('dc:description', captionDe, captionEn),
    credit === ''
      ? null
      : element('dc:creator', {}, element('rdf:Seq', {}, element('rdf:li', {}, credit.split(' / ')[0]))),
    credit === '' ? null : element('photoshop:Credit', {}, credit),
    alternatives('dc:rights', rights, ''),
  )
  const rdf = element('rdf:RDF', { 'xmlns:rdf': namespaces.rdf }, description)
  const meta = element('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, rdf)
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>${meta.source}<?xpacket end="r"?>`
}

function alternatives(name: string, de: string, en: string): Xml | null {
  if (de === '' && en === '') return null
  const texts = { 'x-default': de || en, de, en }
  const items = Object.entries(texts).map(([language, text]) =>
    text === '' ? null : element('rdf:li', { 'xml:lang': language }, text),
  )
  return element(name, {}, element('rdf:Alt', {}, ...items))
}
