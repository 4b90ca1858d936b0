/**
 * Where one size of a picture is; its version is in it, so that it may be kept for ever. It lies here because server and pages
 * need it.
 */
export function pictureAddress(
  { id, version }: { readonly id: string; readonly version: number },
  width: number,
  format: 'avif' | 'webp' | 'jpeg',
): string {
  return `/newsroom/picture/${id}/${width}.${format}?v=${version}`
}
