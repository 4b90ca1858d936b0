import sharp from 'sharp'

/** Bits of 64 in which two hashes may differ and the pictures still look alike to a person. */
export const mostDifferentBits = 6

/** Difference hash: whether each of 8 × 8 points is lighter than its right neighbour; 16 hexadecimal digits. */
export async function likenessOf(jpeg: Buffer): Promise<string> {
  const data = await sharp(jpeg).greyscale().resize(9, 8, { fit: 'fill' }).raw().toBuffer()
  let bits = 0n
  for (let row = 0; row < 8; row++)
    for (let column = 0; column < 8; column++) {
      const at = row * 9 + column
      bits = (bits << 1n) | (data[at] > data[at + 1] ? 1n : 0n)
    }
  return bits.toString(16).padStart(16, '0')
}
