import sharp from 'sharp'
import { expect, test } from 'vitest'
import { countJpegScans } from './jpeg-scans.ts'
import { phoneJpeg, pictureToKnow, segment } from './test-photo.ts'

test('one scan in a plain JPEG, ten in a progressive one, as libjpeg’s standard script has them', async () => {
  expect(countJpegScans(await pictureToKnow().jpeg().toBuffer())).toBe(1)
  expect(countJpegScans(await pictureToKnow().jpeg({ progressive: true }).toBuffer())).toBe(10)
})

test('scans of a thumbnail and of what follows the picture are not counted', async () => {
  const jpeg = await phoneJpeg()
  expect(jpeg.toString('latin1').split('\xff\xda').length - 1).toBe(2)
  expect(countJpegScans(jpeg)).toBe(1)
  expect(countJpegScans(Buffer.concat([jpeg, jpeg]))).toBe(1)
})

test('every scan of a noisy picture of many pixels is found again', async () => {
  const noise = { width: 600, height: 400, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 60 } } as const
  const jpeg = await sharp({ create: { ...noise, background: 'white' } })
    .jpeg({ quality: 100 })
    .toBuffer()
  const scan = jpeg.subarray(jpeg.indexOf(Buffer.from([0xff, 0xda])), -2)
  const thrice = Buffer.concat([jpeg.subarray(0, -2), scan, scan, jpeg.subarray(-2)])
  expect(countJpegScans(jpeg)).toBe(1)
  expect(countJpegScans(thrice)).toBe(3)
})

test('it ends on whatever comes', () => {
  expect(countJpegScans(Buffer.alloc(0))).toBe(0)
  expect(countJpegScans(Buffer.alloc(1000, 0xff))).toBe(0)
  expect(countJpegScans(segment(0xe1, Buffer.alloc(0)))).toBe(0)
  expect(countJpegScans(Buffer.from([0xff, 0xd8, 0xff, 0xda, 0, 0, 0xff, 0xda]))).toBe(1)
})
