import { localise } from '../../language/address.ts'
import { spokenLanguage, type ArticleLanguage } from './content.ts'
import type { ShownPicture } from './pictures/read-pictures.ts'

/** Where an article is; to be put behind the city's origin for machines. */
export function articlePath({ slug, language }: { readonly slug: string; readonly language: ArticleLanguage }): string {
  return localise(`/newsroom/${slug}`, spokenLanguage(language))
}

/** Where one size of a picture is; its version is in it, so that it may be kept for ever. */
export function pictureAddress(
  { id, version }: Pick<ShownPicture, 'id' | 'version'>,
  width: number,
  format: 'avif' | 'webp' | 'jpeg',
): string {
  return `/newsroom/picture/${id}/${width}.${format}?v=${version}`
}
