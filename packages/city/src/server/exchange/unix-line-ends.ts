const LF = 10
const CR = 13

/** The same text with every line ended by LF, whether it was CR LF, CR or LF; of UTF-8, or anything ASCII is a part of. */
export async function* unixLineEnds(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  let endedInCr = false
  for await (const chunk of chunks) {
    // the CR before it already became a line end
    const rest: Buffer = endedInCr && chunk[0] === LF ? chunk.subarray(1) : chunk
    if (chunk.length > 0) endedInCr = rest.at(-1) === CR
    // read byte by byte, so that no character can be cut
    yield rest.includes(CR) ? Buffer.from(unixLineEndsOf(rest.toString('latin1')), 'latin1') : rest
  }
}

/** The same for a text at hand. */
export function unixLineEndsOf(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n')
}
