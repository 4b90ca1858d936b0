import { afterAll, beforeAll, expect, test } from 'vitest'
import { getSettings } from '#server/city/settings.ts'
import { callerWith, createTestCity, type TestCity } from '#server/database/test-city.ts'
import { phoneJpeg, pictureToKnow } from '#server/media/test-photo.ts'
import { actions } from './+page.server.ts'
import { POST as choose } from './choices/+server.ts'

let city: TestCity
beforeAll(async () => {
  city = await createTestCity()
})
afterAll(() => city.close())

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

async function eventWith(files: readonly File[], field: string) {
  const body = new FormData()
  body.set('idempotencyKey', 'key:upload')
  for (const file of files) body.append(field, file)
  const url = new URL('http://127.0.0.1:3000/press/pictures')
  const locals = { city, caller: callerWith('press'), language: 'de', settings: await getSettings(city.db) }
  return { url, locals, request: new Request(url, { method: 'POST', body }), params: {} }
}

const upload = async (files: readonly File[]) =>
  (await actions.upload((await eventWith(files, 'files')) as never)) as {
    uploads?: readonly { name: string; id?: string; isNew?: boolean; refused?: string }[]
    data?: object
  }

test('of many files each is judged on its own, by its content', async () => {
  const photo = new Uint8Array(await phoneJpeg())
  const { uploads } = await upload([
    new File([photo], 'eins.jpg'),
    new File([photo], 'zwei.jpg'),
    new File([svg], 'drei.jpg', { type: 'image/jpeg' }),
    new File(['<html>'], 'vier.png', { type: 'image/png' }),
    new File([new Uint8Array(await pictureToKnow(64, 200).png().toBuffer())], 'fünf.gif'),
    new File([photo.subarray(0, 400)], 'sechs.jpg'),
  ])
  expect(uploads?.map(({ name, isNew, refused }) => [name, isNew ?? refused?.slice(0, 24)])).toEqual([
    ['eins.jpg', true],
    ['zwei.jpg', false],
    ['drei.jpg', 'Dateien im Format SVG we'],
    ['vier.png', 'Diese Datei ist kein Bil'],
    ['fünf.gif', true],
    ['sechs.jpg', 'Das Bild ist beschädigt '],
  ])
  expect(uploads?.[1].id).toBe(uploads?.[0].id)
})

test('none and too many are told', async () => {
  expect(await upload([])).toMatchObject({ status: 400, data: { problem: { field: 'files' } } })
  const many = Array.from({ length: 21 }, (_, index) => new File(['x'], `${index}.jpg`))
  expect(await upload(many)).toMatchObject({ status: 400, data: { problem: { field: 'files' } } })
})

test('whoever writes an article sends one and gets it as a choice, or a sentence', async () => {
  const send = async (file: File) => choose((await eventWith([file], 'file')) as never)
  const kept = await send(new File([new Uint8Array(await pictureToKnow(120, 80).webp().toBuffer())], 'x.webp'))
  expect(await kept.json()).toMatchObject({
    width: 120,
    height: 80,
    problems: ['no-alt', 'no-credit', 'persons-unknown'],
  })
  const refused = await send(new File([svg], 'x.png'))
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ message: expect.stringContaining('SVG') })
})
