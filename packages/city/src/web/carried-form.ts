/**
 * What somebody had typed when the session ended: it goes through the sign-in page as hidden fields and is sent again
 * afterwards. Nothing of it is kept on the server.
 */
export interface CarriedForm {
  /** address the form was sent to, on this host: path and query */
  readonly target: string
  readonly fields: readonly (readonly [name: string, value: string])[]
  /** files cannot be carried; the person is told to choose them again */
  readonly filesLost: boolean
}

/** Names of fields that are not carried: a password never appears in a page. */
const secret = /password/i

/** @param target path and query of the form's address */
export function carryForm(target: string, form: FormData): CarriedForm {
  const fields: [string, string][] = []
  let filesLost = false
  for (const [name, value] of form) {
    if (typeof value !== 'string') filesLost ||= value.size > 0
    else if (!secret.test(name)) fields.push([name, value])
  }
  return { target, fields, filesLost }
}

/** The one hidden field the sign-in page holds it in. */
export function writeCarried(form: CarriedForm): string {
  return JSON.stringify(form)
}

/** @returns null for anything that is not a form carried to this host */
export function readCarried(text: FormDataEntryValue | null): CarriedForm | null {
  if (typeof text !== 'string' || text === '') return null
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const { target, fields, filesLost } = value as Partial<Record<keyof CarriedForm, unknown>>
  if (typeof target !== 'string' || !isLocal(target) || !Array.isArray(fields)) return null
  const pairs = fields.filter(
    (pair): pair is [string, string] =>
      Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
  )
  return { target, fields: pairs, filesLost: filesLost === true }
}

/**
 * A path on this host as addresses are written, every other character escaped: "//evil.example" and "/\evil.example" lead
 * elsewhere, and a line break would begin another header.
 */
export function isLocal(path: string): boolean {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(path) && URL.parse(path, 'http://here.invalid')?.host === 'here.invalid'
}
