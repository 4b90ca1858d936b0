const restart0 = 0xd0
const restart7 = 0xd7
const endOfImage = 0xd9
const startOfScan = 0xda

/**
 * How often a JPEG passes over its pixels. A camera needs one scan, a progressive picture about ten; the format allows
 * thousands, each a few bytes long and each as much work as the whole picture.
 *
 * Source: ITU-T T.81, annex B. Where a file breaks its rules the number may be wrong; the decoder refuses such a file.
 */
export function countJpegScans(bytes: Uint8Array): number {
  let scans = 0
  let at = bytes.indexOf(0xff, 2)
  while (at >= 0 && at + 3 < bytes.length) {
    const marker = bytes[at + 1]!
    if (marker === endOfImage) break
    if (marker === startOfScan) scans++
    at = bytes.indexOf(0xff, at + lengthOf(marker, bytes, at))
  }
  return scans
}

/** Bytes to go on by: an 0xff among the pixels is followed by 0, a second one is padding, the rest says its length. */
function lengthOf(marker: number, bytes: Uint8Array, at: number): number {
  if (marker === 0xff) return 1
  if (marker <= 1 || (marker >= restart0 && marker <= restart7)) return 2
  return 2 + bytes[at + 2]! * 256 + bytes[at + 3]!
}
