import { Invalid } from '../server/errors.ts'

/**
 * The fields of a posted form.
 *
 * @throws Invalid 'form.unreadable' for a body that is no form, and for characters no keyboard has and no database takes
 */
export async function readBody(request: Request): Promise<FormData> {
  const form = await request.formData().catch((error: unknown) => {
    // of another kind is what says that the body is too large
    throw error instanceof TypeError ? new Invalid('form.unreadable') : error
  })
  for (const [name, value] of form) {
    if (name.includes('\0') || (typeof value === 'string' && value.includes('\0'))) throw new Invalid('form.unreadable')
  }
  return form
}
