/** The page's address with another time band, the rest of the filter as it stands. */
export function situationAddress(filter: Iterable<[string, string]>, band: string | null): string {
  const params = new URLSearchParams([...filter])
  if (band === null || band === 'all-day') params.delete('band')
  else params.set('band', band)
  const query = params.toString()
  return query ? `/situation?${query}` : '/situation'
}
