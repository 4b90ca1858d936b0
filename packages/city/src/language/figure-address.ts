/**
 * One name for a figure wherever it stands: the same query, parameters and key give the same one. It lies here because both
 * the server, which freezes figures, and the pages, which look them up, need it.
 */
export function figureAddress({
  query,
  key,
  parameters,
}: {
  readonly query: string
  readonly key: string
  readonly parameters: Readonly<Record<string, string | number | boolean | null>>
}): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([query, key, sorted])
}
