import { z } from 'zod'
import { Invalid } from '../server/errors.ts'

/**
 * The fields of a form as the schema wants them: a name that comes once is a string, one that comes several times an
 * array; where the schema asks for an array, one value is an array too.
 *
 * @throws Invalid 'form.check-field' with the name of the first field that does not fit
 */
export function readForm<S extends z.ZodObject>(form: FormData, schema: S): z.output<S> {
  const input: Record<string, FormDataEntryValue | FormDataEntryValue[]> = {}
  for (const name of Object.keys(schema.shape)) {
    const values = form.getAll(name)
    if (values.length > 1 || wantsArray(schema.shape[name])) input[name] = values
    else if (values[0] !== undefined) input[name] = values[0]
  }
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw new Invalid('form.check-field', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
}

/** A number somebody entered: an empty field is none, not 0. */
export const enteredNumber = z.string().trim().min(1).pipe(z.coerce.number())

/** Looks through optional and default to what lies beneath. */
function wantsArray(schema: unknown): boolean {
  let inner = schema as { type?: string; def?: { innerType?: unknown } } | undefined
  while (inner && (inner.type === 'optional' || inner.type === 'default')) inner = inner.def?.innerType as typeof inner
  return inner?.type === 'array'
}
