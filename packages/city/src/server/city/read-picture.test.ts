import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readPicture } from './read-picture.ts'

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: '#0a0' } })

test('a large picture becomes a small one of the same shape', async () => {
  const png = await picture(1200, 800).png().toBuffer()
  const { type, data } = await readPicture(new File([new Uint8Array(png)], 'wappen.png'))
  const metadata = await sharp(Buffer.from(data, 'base64')).metadata()
  expect(type).toBe('image/webp')
  expect(metadata).toMatchObject({ format: 'webp', width: 240, height: 160 })
})

test('what is no picture, or an SVG that could carry script, is refused', async () => {
  const refused = expect.objectContaining({ key: 'settings.no-picture', status: 400 })
  for (const text of [
    '',
    'no picture',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  ]) {
    await expect(readPicture(new File([text], 'logo.png'))).rejects.toEqual(refused)
  }
  await expect(readPicture(null)).rejects.toEqual(refused)
})
