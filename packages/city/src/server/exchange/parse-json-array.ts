import { Tokenizer, TokenizerError, TokenParser, TokenParserError, TokenType } from '@streamparser/json'

/** One object of a long JSON array. */
export interface JsonElement {
  /** line it starts in, from 1 on */
  readonly line: number
  readonly value: Readonly<Record<string, unknown>>
}

/** The text is no JSON, or the array asked for is not in it. */
export class NotThisJson extends Error {
  readonly reason: 'broken' | 'no-array' | 'ends-early' | 'too-long'
  readonly line: number

  constructor(reason: NotThisJson['reason'], line: number) {
    super(`${reason} (line ${line})`)
    this.name = 'NotThisJson'
    this.reason = reason
    this.line = line
  }
}

/** Longest object in bytes; a feature of a city is far shorter. */
const LONGEST_ELEMENT = 16_000_000

const LF = 10

/**
 * The objects of an array in JSON, batch by batch, so that a file of any length needs the memory of its longest object
 * only. The array is the whole text, or the value of one of `keys` in the object that is the whole text.
 *
 * @param chunks UTF-8
 * @param keys without dots
 * @throws NotThisJson after the objects before it
 */
export async function* parseJsonArray(
  chunks: AsyncIterable<Buffer>,
  keys: readonly string[],
): AsyncIterable<readonly JsonElement[]> {
  const reader = createReader(keys)
  // the tokenizer stops at bytes that are no UTF-8, which a damaged file may hold within its texts
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunks) {
    const failure = reader.write(Buffer.from(decoder.decode(chunk, { stream: true })))
    const elements = reader.takeElements()
    if (elements.length > 0) yield elements
    if (failure) throw failure
  }
  reader.end()
}

function createReader(keys: readonly string[]) {
  let elements: JsonElement[] = []
  let line = 1
  let bytes = 0
  let depth = 0
  /** depth of the array's elements */
  let elementDepth = 1
  /** the last text in the object that is the whole: before the array its key */
  let key = ''
  let inArray = false
  let hasArray = false
  /** since where nothing could be let go: the start of an element, or of a text outside of one */
  let held = { line, bytes }
  let parser: TokenParser | null = null

  function createParser(isArray: boolean): TokenParser {
    elementDepth = isArray ? 1 : 2
    const paths = isArray ? ['$.*'] : keys.map((one) => `$.${one}.*`)
    const created = new TokenParser({ paths, keepStack: false })
    created.onValue = ({ value }) => {
      if (inArray && isObject(value)) elements.push({ line: held.line, value })
    }
    return created
  }

  const tokenizer = new Tokenizer()
  tokenizer.onToken = (info) => {
    const { token, value } = info
    parser ??= createParser(token === TokenType.LEFT_BRACKET)
    if (token === TokenType.STRING && depth === 1) key = String(value)
    else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--
    if (depth < elementDepth) inArray = false
    parser.write(info)
    if (!inArray || depth === elementDepth) held = { line, bytes }
    if (token === TokenType.LEFT_BRACKET && depth === elementDepth - 1 && (depth === 0 || keys.includes(key))) {
      inArray = true
      hasArray = true
    }
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++
  }

  /** Line by line, so that each token is met in its line. */
  function writeLines(text: Buffer): void {
    for (let from = 0; from < text.length;) {
      const lineEnd = text.indexOf(LF, from)
      const to = lineEnd < 0 ? text.length : lineEnd + 1
      tokenizer.write(text.subarray(from, to))
      bytes += to - from
      if (bytes - held.bytes > LONGEST_ELEMENT) throw new NotThisJson('too-long', held.line)
      if (lineEnd >= 0) line++
      from = to
    }
  }

  return {
    /** @returns why reading cannot go on; the elements before are there all the same */
    write(text: Buffer): NotThisJson | null {
      try {
        writeLines(text)
        return null
      } catch (error) {
        if (error instanceof NotThisJson) return error
        if (error instanceof TokenizerError || error instanceof TokenParserError) return new NotThisJson('broken', line)
        throw error
      }
    },
    takeElements(): readonly JsonElement[] {
      const taken = elements
      elements = []
      return taken
    },
    /** @throws NotThisJson where something is missing */
    end(): void {
      if (!parser?.isEnded) throw new NotThisJson('ends-early', line)
      if (!hasArray) throw new NotThisJson('no-array', line)
    },
  }
}

/** True for an object of JSON, which is no array and not null. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
