const canonical = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether text from an address or a form can be an id at all: the database refuses anything else as an error. */
export function isUuid(text: string): boolean {
  return canonical.test(text)
}
