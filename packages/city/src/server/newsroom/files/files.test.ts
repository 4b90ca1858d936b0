import { deflateRawSync, crc32 } from 'node:zlib'
import fc from 'fast-check'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callerWith, createTestCity, type TestCity } from '../../database/test-city.ts'
import { phoneJpeg, pictureToKnow } from '../../media/test-photo.ts'
import { createArticle } from '../articles/create-article.ts'
import { publishEdition } from '../articles/publish-edition.ts'
import { lockedArticle } from '../articles/read-article.ts'
import { checkFile } from './check-file.ts'
import { listFiles } from './list-files.ts'
import { readOfficeFile, readPublicFile } from './read-file.ts'
import { removeFile } from './remove-file.ts'
import { storeFile } from './store-file.ts'

interface Part {
  readonly name: string
  readonly text: string
  /** what the archive says of its length */
  readonly claimed?: number
  readonly packed?: boolean
}

/** A ZIP archive as office programs write it. */
function zip(parts: readonly Part[], comment = ''): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, text, claimed, packed = true } of parts) {
    const bytes = Buffer.from(text)
    const data = packed ? deflateRawSync(bytes) : bytes
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(packed ? 8 : 0, 4)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(claimed ?? bytes.length, 18)
    common.writeUInt16LE(Buffer.byteLength(name), 22)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), data])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), common, rest, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...bodies, listed, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)])
}

const types = (main: string): Part => ({
  name: '[Content_Types].xml',
  text: `<Types><Override PartName="/x" ContentType="application/vnd.${main}+xml"/></Types>`,
})
const sheet = types('openxmlformats-officedocument.spreadsheetml.sheet.main')
const word = types('openxmlformats-officedocument.wordprocessingml.document.main')
const openDocument = (kind: string): Part => ({
  ...{ name: 'mimetype', text: `application/vnd.oasis.opendocument.${kind}`, packed: false },
})
const other: Part = { name: 'xl/workbook.xml', text: '<workbook/>' }
const pdf = '%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n'

const endingOf = async (name: string, content: string | Buffer) =>
  (await checkFile(name, Buffer.from(content as string))).ending
const unsupported = { key: 'file.unsupported', status: 400 }

test.each([
  ['x.exe', pdf, 'pdf'],
  ['x', zip([sheet, other]), 'xlsx'],
  ['x', zip([word]), 'docx'],
  ['x', zip([openDocument('spreadsheet'), other]), 'ods'],
  ['x', zip([openDocument('text')]), 'odt'],
  ['a.CSV', 'Ort;Anzahl\nMarkt;3 < 4\n', 'csv'],
  ['a.html', 'Nur ein Text, äöü 🌳\n', 'txt'],
  ['a', '\ufeffText', 'txt'],
  ['termin.txt', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', 'ics'],
] as const)('%s is known by its content', async (name, content, ending) => {
  expect(await endingOf(name, content as string)).toBe(ending)
})

test('pictures are made anew in their own format, without place and camera', async () => {
  const taken = await checkFile('x.pdf', await phoneJpeg(6))
  expect(taken.ending).toBe('jpg')
  const metadata = await sharp(taken.bytes).metadata()
  expect(metadata).toMatchObject({ format: 'jpeg', width: 96, height: 64 })
  expect(metadata.exif ?? metadata.xmp ?? metadata.iptc).toBeUndefined()
  expect(await endingOf('x', await pictureToKnow().png().toBuffer())).toBe('png')
  expect(await endingOf('x', await pictureToKnow().webp().toBuffer())).toBe('webp')
  // something behind the picture does not come along
  const png = await pictureToKnow().png().toBuffer()
  const { bytes } = await checkFile('x.png', Buffer.concat([png, zip([sheet])]))
  expect(bytes.includes('PK\x03\x04')).toBe(false)
})

test.each([
  ['a page', '<!doctype html><p>x'],
  ['a page behind spaces', '\n\n  <html><script>1</script>'],
  ['a page further behind', 'Ort;Anzahl\n<script>alert(1)</script>'],
  ['a vector graphic', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['XML', '<?xml version="1.0"?><x/>'],
  ['PostScript', '%!PS-Adobe-3.0\n'],
  ['a program', '\x7fELF\x02\x01'],
  ['text in another encoding', Buffer.from([0x4d, 0xe4, 0x72, 0x7a])],
  ['text with control characters', 'a\x00b'],
  ['half a PDF', '%PDF-1.7\n1 0 obj'],
  ['something before a PDF', `GIF89a${pdf}`],
  ['a PDF that is an archive, too', Buffer.concat([Buffer.from(pdf), zip([sheet])])],
  ['an archive with a PDF before it', Buffer.concat([Buffer.from(pdf.slice(0, 9)), zip([sheet]), Buffer.from(pdf)])],
  ['an archive of anything', zip([{ name: 'x.txt', text: 'x' }])],
  ['an archive with a page behind it', Buffer.concat([zip([sheet]), Buffer.from('<html>')])],
  ['an archive with a comment', zip([sheet], 'hidden')],
  [
    'an archive that unpacks to more than it says',
    zip([sheet, { name: 'x', text: 'a'.repeat(9_000_000), claimed: 10 }]),
  ],
  ['an archive that unpacks to gigabytes', zip([sheet, { name: 'x', text: '', claimed: 2_000_000_000 }])],
  ['a Java program', zip([{ name: 'META-INF/MANIFEST.MF', text: 'Main-Class: X' }])],
] as const)('refused: %s', async (_, content) => {
  await expect(endingOf('bericht.pdf', content as string)).rejects.toMatchObject(unsupported)
})

test('macros are refused, whatever the ending says', async () => {
  const macros = { key: 'file.macros', status: 400 }
  const programs = [
    zip([sheet, { name: 'xl/vbaProject.bin', text: 'x' }]),
    zip([types('ms-excel.sheet.macroEnabled.main')]),
    zip([word, { name: 'word/activeX/activeX1.xml', text: 'x' }]),
    zip([openDocument('text'), { name: 'Basic/Standard/Module1.xml', text: 'x' }]),
    zip([openDocument('spreadsheet'), { name: 'Scripts/python/x.py', text: 'x' }]),
  ]
  for (const file of programs) await expect(endingOf('x.xlsx', file)).rejects.toMatchObject(macros)
})

test('nothing, too much, and bombs of pixels are refused', async () => {
  await expect(endingOf('x', '')).rejects.toMatchObject({ key: 'file.empty' })
  await expect(endingOf('x', Buffer.alloc(25_000_001, 'a'))).rejects.toMatchObject({ key: 'file.too-large' })
  const broken = (await pictureToKnow().png().toBuffer()).subarray(0, 60)
  await expect(endingOf('x', broken)).rejects.toMatchObject({ key: 'media.broken' })
})

test('whatever comes is known or refused by a known key', async () => {
  const whole = [zip([sheet, other]), Buffer.from(pdf), zip([openDocument('text')])]
  const damage = fc.record({ at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), byte: fc.nat(255) })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...whole),
      fc.array(damage, { maxLength: 5 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (file, damages, cut) => {
        const damaged = Buffer.from(file.subarray(0, Math.ceil(cut * file.length)))
        for (const { at, byte } of damages) damaged[Math.floor(at * damaged.length)] = byte
        await checkFile('x', damaged).catch((error: { key?: string }) => expect(error.key).toMatch(/^(file|media)\./))
      },
    ),
    { numRuns: 500 },
  )
})

let city: TestCity
const press = callerWith('press')
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

const store = (text: string, name = 'Bericht.txt') => storeFile(city, press, { name, bytes: Buffer.from(text) })

async function articleWith(file: string): Promise<string> {
  const download = { type: 'download', attrs: { id: file, title: 'Bericht' } }
  const content = { headline: 'Mit Datei', body: { type: 'doc', content: [download] } }
  return createArticle(city, press, { type: 'news', language: 'de', content })
}

test('the public gets a file only where a live article offers it', async () => {
  const id = await store('eins', String.raw`C:\Ämter\Bericht "März".pdf`)
  expect(await readPublicFile(city.db, id)).toBeNull()
  expect(await readOfficeFile(city, callerWith('head'), id)).toMatchObject({ name: 'Bericht März.txt' })
  const article = await articleWith(id)
  expect(await readPublicFile(city.db, id)).toBeNull()
  expect((await listFiles(city, press, { id }))[0]).toMatchObject({ inUse: true, live: false, title: 'Bericht März' })
  await city.db.transaction().execute(async (trx) => {
    const locked = await lockedArticle(trx, article)
    await publishEdition(trx, city, locked, {
      state: 'published',
      by: press.id,
      at: city.clock.now(),
      correction: null,
    })
  })
  expect(await readPublicFile(city.db, id)).toMatchObject({ name: 'Bericht März.txt', bytes: Buffer.from('eins') })
  await city.db.updateTable('article').set({ visibility: 'withdrawn' }).where('id', '=', article).execute()
  expect(await readPublicFile(city.db, id)).toBeNull()
})

test('only what no article offers can be removed', async () => {
  const [used, unused] = [await store('zwei'), await store('drei')]
  await articleWith(used)
  await expect(removeFile(city, press, { id: used })).rejects.toMatchObject({ key: 'file.in-use' })
  await removeFile(city, press, { id: unused })
  expect(await readOfficeFile(city, press, unused)).toBeNull()
  await expect(removeFile(city, press, { id: unused })).rejects.toMatchObject({ key: 'file.not-found' })
})

test('the same file again is the same, also at one moment', async () => {
  const [first, second] = await Promise.all([store('vier'), store('vier', 'anders.csv')])
  expect(second).toBe(first)
  expect(await listFiles(city, press, { words: 'gibt-es-nicht' })).toEqual([])
})
