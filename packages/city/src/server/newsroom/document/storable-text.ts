/**
 * Text as the database takes it and a page can show it: line feeds and tabs are the only control characters, and there are no
 * halves of characters.
 */
export function storableText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
}
