/**
 * Whether whoever asks has this answer already: one of the tags they name is its own, compared weakly, or they name `*`
 * (RFC 9110 §13.1.2).
 *
 * @param ifNoneMatch value of the header `If-None-Match`, null = not sent
 * @param etag        of the answer, as its header `ETag` has it; without a comma
 */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false
  if (ifNoneMatch.trim() === '*') return true
  return ifNoneMatch.split(',').some((candidate) => opaque(candidate) === opaque(etag))
}

function opaque(tag: string): string {
  return tag.trim().replace(/^W\//, '')
}
