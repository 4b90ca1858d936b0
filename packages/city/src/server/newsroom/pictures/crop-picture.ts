import sharp, { type Sharp } from 'sharp'
import type { City } from '../../city.ts'
import { readPictureFile } from './read-picture-file.ts'
import type { ShownPicture } from './read-pictures.ts'

interface Size {
  /** pixels */
  readonly width: number
  readonly height: number
}

/**
 * A picture cut to a shape around what must stay in sight, never larger than there are pixels.
 *
 * @param today civil date
 * @returns not encoded yet; null where the picture may not be shown
 */
export async function cropPicture(city: City, picture: ShownPicture, size: Size, today: string): Promise<Sharp | null> {
  const width = picture.widths[picture.widths.length - 1]
  const file = await readPictureFile(city.db, { id: picture.id, width, format: 'jpeg', today })
  if (!file) return null
  const { width: wide = 1, height: high = 1 } = await sharp(file.bytes).metadata()
  const scale = Math.min(wide / size.width, high / size.height)
  const part = { width: Math.floor(size.width * scale) || 1, height: Math.floor(size.height * scale) || 1 }
  return sharp(file.bytes)
    .extract({
      ...part,
      left: within(picture.focal.x * wide - part.width / 2, wide - part.width),
      top: within(picture.focal.y * high - part.height / 2, high - part.height),
    })
    .resize({ ...size, fit: 'fill', withoutEnlargement: true })
}

function within(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)))
}
