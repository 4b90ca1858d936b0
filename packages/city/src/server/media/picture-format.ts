/**
 * What a file is by its first bytes, whatever its name or declared type says: 'JPEG', 'PNG', 'WebP', 'AVIF', another
 * format by its usual name, 'video', or null where it is none of these. Only as sure as a beginning can be: the decoder
 * has the last word.
 *
 * Source: the signatures are those of the formats' specifications; brands after ISO/IEC 23008-12 (HEIF) and the
 * AV1 Image File Format.
 */
export function pictureFormat(bytes: Uint8Array): string | null {
  // one character a byte; a TextDecoder's latin1 is another code page
  const beginning = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  if (beginning.startsWith('ftyp', 4)) return formatOfBrands(bytes, beginning)
  if (beginning.startsWith('RIFF') && beginning.startsWith('WEBP', 8)) return 'WebP'
  if (/^(\xef\xbb\xbf)?\s*<([^]*<)?svg[\s>]/i.test(beginning)) return 'SVG'
  return signatures.find(([signature]) => beginning.startsWith(signature))?.[1] ?? null
}

const signatures: readonly (readonly [signature: string, format: string])[] = [
  ['\xff\xd8\xff', 'JPEG'],
  ['\x89PNG\r\n\x1a\n', 'PNG'],
  ['GIF87a', 'GIF'],
  ['GIF89a', 'GIF'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['%PDF-', 'PDF'],
  ['\0\0\0\x0cJXL \r\n\x87\n', 'JPEG XL'],
  ['\xff\x0a', 'JPEG XL'],
  ['\0\0\0\x0cjP  \r\n\x87\n', 'JPEG 2000'],
  ['8BPS', 'PSD'],
]

/** The family of ISO files says in its first box, major brand first, what is inside: a picture, a sequence, a video. */
function formatOfBrands(bytes: Uint8Array, beginning: string): string {
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const [major = '', , ...compatible] = beginning.slice(8, Math.max(16, size)).match(/[^]{4}/g) ?? []
  const brands = [major, ...compatible]
  if (brands.includes('avif') || brands.includes('avis')) return 'AVIF'
  if (brands.some((brand) => /^(he[iv][cxms]|mif1|msf1)$/.test(brand))) return 'HEIC'
  return 'video'
}
