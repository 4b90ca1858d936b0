/** Addresses both the server and pages make; plain text in, plain text out. */

/** One name for a figure wherever it stands: the same query, parameters and key give the same one. */
export function figureAddress({
  query,
  key,
  parameters,
}: {
  readonly query: string
  readonly key: string
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>
}): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([query, key, sorted])
}

/** Where one size of a picture is; its version is in it, so that it may be kept for ever. */
export function pictureAddress(
  { id, version }: { readonly id: string; readonly version: number },
  width: number,
  format: 'avif' | 'webp' | 'jpeg',
): string {
  return `/newsroom/picture/${id}/${width}.${format}?v=${version}`
}
