/** The inbox with a filter, some of it changed; written as in German. */
export function inboxAddress(query: string, change: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(query)
  for (const [name, value] of Object.entries(change)) params.set(name, value)
  return withQuery(params)
}

/**
 * The address of what is chosen in the filter's form: what is empty or the default is left out.
 *
 * @param several the states that "several" in the form stands for
 */
export function filteredAddress(form: FormData, several: readonly string[]): string {
  const params = new URLSearchParams()
  for (const [name, value] of form) {
    if (typeof value !== 'string' || value === '') continue
    if (name === 'state' && value === 'several') for (const state of several) params.append('state', state)
    else if (!(name === 'state' && value === 'open') && !(name === 'sort' && value === 'deadline'))
      params.append(name, value)
  }
  return withQuery(params)
}

function withQuery(params: URLSearchParams): string {
  const query = params.toString()
  return query ? `/inbox?${query}` : '/inbox'
}
