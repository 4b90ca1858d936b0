import fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { phoneJpeg, pictureToKnow, segment } from '../../media/test-photo.ts'
import type { PhotoInfo } from './model.ts'
import { readPhotoInfo } from './read-photo-info.ts'
import { withPhotoInfo } from './write-photo-info.ts'

const none: PhotoInfo = { altDe: '', altEn: '', captionDe: '', captionEn: '', credit: '', rights: '' }
const jpeg = await pictureToKnow().jpeg().toBuffer()

/** XMP as an agency's program writes it: properties as attributes and as lists. */
const agencyXmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
  <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
      xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
      xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="51,30.8N" photoshop:Credit="Agentur Ypsilon">
      <dc:creator><rdf:Seq><rdf:li>Anna Beispiel</rdf:li></rdf:Seq></dc:creator>
      <dc:description><rdf:Alt><rdf:li xml:lang="x-default">Markt am &lt;Morgen&gt;</rdf:li><rdf:li xml:lang="en-GB">Market in the morning</rdf:li></rdf:Alt></dc:description>
      <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Stände auf einem Platz</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
      <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">nur redaktionell</rdf:li></rdf:Alt></xmpRights:UsageTerms>
    </rdf:Description>
  </rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('what an agency wrote into a %s is read', async (format) => {
  const file = await pictureToKnow().withXmp(agencyXmp)[format]().toBuffer()
  expect(await readPhotoInfo(file)).toEqual({
    altDe: 'Stände auf einem Platz',
    altEn: '',
    captionDe: 'Markt am <Morgen>',
    captionEn: 'Market in the morning',
    credit: 'Anna Beispiel / Agentur Ypsilon',
    rights: 'nur redaktionell',
  })
})

function iim(fields: readonly (readonly [record: number, number: number, value: string | Buffer])[]): Buffer {
  const block = Buffer.concat(
    fields.map(([record, number, value]) => {
      const bytes = Buffer.from(value as string)
      return Buffer.concat([Buffer.from([0x1c, record, number, bytes.length >> 8, bytes.length & 255]), bytes])
    }),
  )
  const length = Buffer.alloc(4)
  length.writeUInt32BE(block.length)
  const photoshop = Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0', 'latin1'), length, block])
  return Buffer.concat([jpeg.subarray(0, 2), segment(0xed, photoshop), jpeg.subarray(2)])
}

test('older programs write IPTC-IIM, in UTF-8 where they say so, else in Latin-1', async () => {
  const utf8 = iim([
    [1, 90, '\x1b%G'],
    [2, 120, 'Märkte'],
    [2, 80, 'Anna Beispiel'],
    [2, 110, 'dpa'],
    [2, 116, 'Alle Rechte'],
  ])
  const read = { ...none, captionDe: 'Märkte', credit: 'Anna Beispiel / dpa', rights: 'Alle Rechte' }
  expect(await readPhotoInfo(utf8)).toEqual(read)
  const latin1 = iim([[2, 120, Buffer.from('Märkte', 'latin1')]])
  expect(await readPhotoInfo(latin1)).toEqual({ ...none, captionDe: 'Märkte' })
})

test('place and camera of a phone are not looked at', async () => {
  expect(Object.values(await readPhotoInfo(await phoneJpeg())).join('')).not.toMatch(/13|52|phone/i)
})

test('entities that swell, broken XML and endless texts are nothing', async () => {
  const swelling = agencyXmp.replace('?>', '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>')
  for (const xmp of [swelling, agencyXmp.slice(0, 900), `${agencyXmp}${' '.repeat(400_000)}`])
    expect(await readPhotoInfo(await pictureToKnow().withXmp(xmp).webp().toBuffer())).toEqual(none)
})

test('what we write into a picture is read again as it was, and the pixels are as they were', async () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 }).map((raw) =>
    raw
      .normalize('NFC')
      .replaceAll(/[\s\p{C}\ufffd\ufffe\uffff]+/gu, ' ')
      .normalize('NFC')
      .trim(),
  )
  const pixels = await sharp(jpeg).raw().toBuffer()
  await fc.assert(
    fc.asyncProperty(
      fc.record({ altDe: text, altEn: text, captionDe: text, captionEn: text, rights: text }),
      async (texts) => {
        const info = { ...texts, credit: 'Anna Beispiel / Stadt Musterstadt' }
        const written = withPhotoInfo(jpeg, info)
        const expected = { ...info }
        // the default of other readers is what there is
        if (!info.altDe || info.altDe === info.altEn) expected.altDe = ''
        if (!info.captionDe || info.captionDe === info.captionEn) expected.captionDe = ''
        expect(await readPhotoInfo(written)).toEqual(expected)
        expect((await sharp(written).raw().toBuffer()).equals(pixels)).toBe(true)
      },
    ),
    { numRuns: 100 },
  )
})

test('whatever stands in a damaged block, reading it throws nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isIim) => {
      const content = isIim
        ? Buffer.concat([Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\xff\x1c', 'latin1'), bytes])
        : Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>'), bytes])
      const file = Buffer.concat([jpeg.subarray(0, 2), segment(isIim ? 0xed : 0xe1, content), jpeg.subarray(2)])
      expect(Object.keys(await readPhotoInfo(file))).toHaveLength(6)
    }),
    { numRuns: 200 },
  )
})
