import sharp from 'sharp'
import { Invalid, Unavailable } from '../errors.ts'
import { countJpegScans } from './jpeg-scans.ts'
import { pictureFormat } from './picture-format.ts'

/** A picture that may be kept and shown: upright, small, and with nothing in it but its pixels. */
export interface CleanPhoto {
  readonly bytes: Buffer
  readonly type: 'image/jpeg'
  /** pixels */
  readonly width: number
  readonly height: number
}

const mostMegabytes = 10
/** The longer side of a clean photo, pixels: enough for a full screen and for print. */
const longSide = 2048
/** No phone and no panorama is longer; a picture of one pixel times fifty million costs the decoder eight seconds. */
const mostSide = 20_000
/** The largest phone sensors that still fit into the megabytes give 50 megapixels. AVIF takes 19 bytes a pixel to decode. */
const mostMegapixels = { JPEG: 60, PNG: 60, WebP: 60, AVIF: 24 } as const
const mostScans = 100
const mostSeconds = 20

type Format = keyof typeof mostMegapixels

/**
 * Makes a photo of an uploaded file, decoded and encoded anew: upright, at most 2048 pixels on the longer side, sRGB,
 * on white where it was transparent. Place, time, camera, thumbnail, comments, whatever else was written into the file or
 * behind the picture is gone.
 *
 * Takes JPEG, PNG, WebP and AVIF by content. HEIC is not among them: the decoder (HEVC) is patented and missing in sharp's
 * libraries; Safari sends JPEG instead where the form's `accept` names image/jpeg first and no HEIC. Moving WebP and AVIF are refused;
 * of a moving PNG the still picture every one contains is taken.
 *
 * Pictures are made one after another in each process: one at its limits takes about half a gigabyte and seconds, and
 * sharp's threads are those that Node reads files and checks passwords with.
 *
 * @param bytes the file, ≤ 10 MB
 * @throws Invalid 'media.too-large', 'media.not-a-picture', 'media.unsupported-format', 'media.too-many-pixels',
 *   'media.broken' (also where 20 seconds were not enough), Unavailable 'media.busy'
 */
export async function cleanPhoto(bytes: Uint8Array): Promise<CleanPhoto> {
  if (bytes.length > mostMegabytes * 1e6) throw new Invalid('media.too-large', { megabytes: mostMegabytes })
  const format = requireFormat(bytes)
  return inTurn(async () => {
    await requireSize(bytes, format)
    return encodeAnew(bytes, format)
  })
}

// every picture comes once: a cache would only keep people's photos in memory
sharp.cache(false)

// what this process is busy with; another server has its own
let lastInLine: Promise<unknown> = Promise.resolve()
let waiting = 0
/** More would wait longer than anybody does, each with its picture in memory. */
const mostWaiting = 12

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting >= mostWaiting) throw new Unavailable('media.busy')
  waiting++
  const turn = lastInLine.then(work).finally(() => waiting--)
  lastInLine = turn.catch(() => undefined)
  return turn
}

/** Before anything is decoded: what is not taken never reaches a decoder. */
function requireFormat(bytes: Uint8Array): Format {
  const format = pictureFormat(bytes)
  if (format === null) throw new Invalid('media.not-a-picture')
  if (!Object.hasOwn(mostMegapixels, format)) throw new Invalid('media.unsupported-format', { format })
  if (format === 'JPEG' && countJpegScans(bytes) > mostScans) throw new Invalid('media.broken')
  return format as Format
}

/** Asks the file's header only, so a bomb costs nothing. */
async function requireSize(bytes: Uint8Array, format: Format): Promise<void> {
  const { width, height, pages = 1 } = await orBroken(sharp(bytes, { limitInputPixels: false }).metadata())
  if (pages > 1) throw new Invalid('media.unsupported-format', { format: 'animation' })
  const megapixels = mostMegapixels[format]
  if (Math.max(width, height) > mostSide || width * height > megapixels * 1e6)
    throw new Invalid('media.too-many-pixels', { megapixels, side: mostSide })
}

async function encodeAnew(bytes: Uint8Array, format: Format): Promise<CleanPhoto> {
  const picture = sharp(bytes, { limitInputPixels: mostMegapixels[format] * 1e6, failOn: 'error' })
    .timeout({ seconds: mostSeconds })
    .autoOrient()
    .resize({ width: longSide, height: longSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .jpeg({ quality: 80, mozjpeg: true })
  const { data, info } = await orBroken(picture.toBuffer({ resolveWithObject: true }))
  return { bytes: data, type: 'image/jpeg', width: info.width, height: info.height }
}

/** The decoder's reasons are many and in its own words; to a person they are one. */
function orBroken<T>(decoded: Promise<T>): Promise<T> {
  return decoded.catch(() => {
    throw new Invalid('media.broken')
  })
}
