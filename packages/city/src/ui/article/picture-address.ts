import type { ShownPicture } from '#server/newsroom/pictures/read-pictures.ts'

/** Where one size of a picture is; its version is in it, so that what was changed has a new address. */
export function pictureAddress(
  { id, version }: Pick<ShownPicture, 'id' | 'version'>,
  width: number,
  format: 'avif' | 'webp' | 'jpeg',
): string {
  return `/newsroom/picture/${id}/${width}.${format}?v=${version}`
}
