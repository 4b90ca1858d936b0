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
  const properties = [
    alternatives('Iptc4xmpCore:AltTextAccessibility', altDe, altEn),
    alternatives('dc:description', captionDe, captionEn),
    credit && `<dc:creator><rdf:Seq><rdf:li>${escape(credit.split(' / ')[0])}</rdf:li></rdf:Seq></dc:creator>`,
    credit && `<photoshop:Credit>${escape(credit)}</photoshop:Credit>`,
    rights && alternatives('dc:rights', rights, ''),
  ]
  const spaces = (['Iptc4xmpCore', 'dc', 'photoshop'] as const).map((name) => ` xmlns:${name}="${namespaces[name]}"`)
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    `<rdf:RDF xmlns:rdf="${namespaces.rdf}"><rdf:Description rdf:about=""${spaces.join('')}>`,
    ...properties,
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join('')
}

function alternatives(name: string, de: string, en: string): string {
  const items = [
    (de || en) && `<rdf:li xml:lang="x-default">${escape(de || en)}</rdf:li>`,
    de && `<rdf:li xml:lang="de">${escape(de)}</rdf:li>`,
    en && `<rdf:li xml:lang="en">${escape(en)}</rdf:li>`,
  ]
  return items.some((item) => item !== '') ? `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>` : ''
}

function escape(text: string): string {
  return (
    text
      .toWellFormed()
      // what XML 1.0 cannot hold
      // eslint-disable-next-line no-control-regex
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  )
}
