type Fields = Record<string, string | number | boolean | null>

/** Mistakes in the program describe code, never data: their message may be logged. Range and syntax errors quote data. */
const ownWords = new Set(['TypeError', 'ReferenceError'])

/**
 * What the log may keep of an error nobody foresaw: its class, its code and where it was thrown. Not the message of a
 * database or a library: it may quote what somebody typed.
 */
export function describeError(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error }
  const fields: Fields = { error: error.name, at: frames(error) }
  if (ownWords.has(error.name)) fields.message = error.message
  if ('code' in error && (typeof error.code === 'string' || typeof error.code === 'number')) fields.code = error.code
  return fields
}

function frames(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return lines
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' | ')
}
