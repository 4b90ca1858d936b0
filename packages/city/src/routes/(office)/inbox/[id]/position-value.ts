/** How a position travels in the correction's form: "51.51423,7.46532", or "none". */
export function positionValue(position: { readonly lat: number; readonly lon: number } | null): string {
  return position ? `${fixed(position.lat)},${fixed(position.lon)}` : 'none'
}

/** For people: five digits are about a metre. */
export function positionText(value: string): string {
  return value
    .split(',')
    .map((part) => Number(part).toFixed(5))
    .join(', ')
}

/** A centimetre; never in the form 1e-7. */
function fixed(degrees: number): string {
  return degrees.toFixed(7)
}
