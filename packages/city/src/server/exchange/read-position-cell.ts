/** Two numbers that stand in one cell, in the order east (longitude), north (latitude). */
export interface EastNorth {
  readonly east: number
  readonly north: number
}

const number = String.raw`[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?`
const wellKnownText = new RegExp(
  String.raw`^(?:SRID=\d+;)?POINT\s*Z?\s*\(\s*(${number})\s+(${number})(?:\s+${number})?\s*\)$`,
  'i',
)
const geoJson = new RegExp(String.raw`"coordinates"\s*:\s*\[\s*(${number})\s*,\s*(${number})`)
const pair = new RegExp(String.raw`^[(\[]?\s*(${number})\s*[,; ]\s*(${number})\s*[)\]]?$`)

/**
 * A position written in one cell: "POINT(7.46 51.51)", a GeoJSON point, or two numbers "51.51, 7.46", latitude first as
 * open data portals write them. Null for anything else.
 */
export function readPositionCell(cell: string): EastNorth | null {
  const text = cell.trim()
  const eastFirst = wellKnownText.exec(text) ?? geoJson.exec(text)
  if (eastFirst) return { east: Number(eastFirst[1]), north: Number(eastFirst[2]) }
  const northFirst = pair.exec(text)
  return northFirst ? { east: Number(northFirst[2]), north: Number(northFirst[1]) } : null
}
