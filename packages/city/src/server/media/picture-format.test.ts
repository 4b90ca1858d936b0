import { expect, test } from 'vitest'
import { pictureFormat } from './picture-format.ts'

const formatOf = (text: string) => pictureFormat(Buffer.from(text, 'latin1'))

test('pictures that name themselves by a brand are told apart, whichever brand comes first', () => {
  expect(formatOf('\0\0\0\x1cftypavif\0\0\0\0mif1avifmiaf')).toBe('AVIF')
  expect(formatOf('\0\0\0\x18ftypmif1\0\0\0\0avifmif1')).toBe('AVIF')
  expect(formatOf('\0\0\0\x18ftypmif1\0\0\0\0mif1heic')).toBe('HEIC')
  expect(formatOf('\0\0\0\x14ftypheix\0\0\0\0heix')).toBe('HEIC')
  expect(formatOf('\0\0\0\x18ftypmp42\0\0\0\0isommp42')).toBe('video')
  // a brand behind the first box is none
  expect(formatOf('\0\0\0\x14ftypqt  \0\0\0\0qt  avif')).toBe('video')
  expect(formatOf('\xff\xff\xff\xffftyp')).toBe('video')
})

test('an SVG is one behind byte order mark, declaration, comment and document type too', () => {
  for (const text of [
    '<svg>',
    '\xef\xbb\xbf <?xml version="1.0"?>\n<!-- by hand -->\n<!DOCTYPE svg>\n<svg xmlns="http://www.w3.org/2000/svg">',
    ' \n<SVG width="1">',
  ])
    expect(formatOf(text)).toBe('SVG')
})

test('text that begins like nothing known is no picture', () => {
  for (const text of ['', 'ftyp', 'GIF', 'an <svg> in a sentence', 'RIFF....WAVE']) expect(formatOf(text)).toBeNull()
})
