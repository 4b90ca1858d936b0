import sharp from 'sharp'
import { Invalid } from '../errors.ts'

/** Larger files are refused before anything is decoded. */
const mostBytes = 5_000_000

/** A picture with more pixels than this is a bomb or a mistake. */
const mostPixels = 40_000_000

/** As high as it is ever shown, on screens with three dots a pixel. */
const height = 160

/**
 * Makes a small picture of an uploaded file, decoded and encoded anew: nothing of the original file is kept. It travels
 * with the settings of every request, so it has to stay small.
 *
 * @throws Invalid 'settings.no-picture' for anything that is no PNG, JPEG or WebP
 */
export async function readPicture(file: FormDataEntryValue | null): Promise<{ type: 'image/webp'; data: string }> {
  if (!(file instanceof File) || file.size === 0 || file.size > mostBytes)
    throw new Invalid('settings.no-picture', { field: 'picture' })
  try {
    const image = sharp(await file.arrayBuffer(), { limitInputPixels: mostPixels })
    const { format } = await image.metadata()
    if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw new TypeError('another format')
    const small = await image
      .rotate()
      .resize({ height, width: height * 4, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 90 })
      .toBuffer()
    return { type: 'image/webp', data: small.toString('base64') }
  } catch {
    throw new Invalid('settings.no-picture', { field: 'picture' })
  }
}
