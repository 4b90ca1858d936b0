const fileName = /^(\d{1,4})\.(avif|webp|jpeg)$/

/** "640.webp" → width and format; null for what is no such name. */
export function pictureFileName(text: string): { readonly width: number; readonly format: string } | null {
  const [, width, format] = fileName.exec(text) ?? []
  return width === undefined ? null : { width: Number(width), format }
}
