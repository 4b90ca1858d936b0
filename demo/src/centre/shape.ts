/** A named outline or line drawn by hand. */
export interface Shape {
  readonly name: string
  /** [longitude, latitude], as GeoJSON wants it */
  readonly points: readonly (readonly [number, number])[]
}

/** @param corners "latitude longitude" pairs, separated by commas. @throws RangeError if one is no pair of numbers */
export function shape(name: string, corners: string): Shape {
  return {
    name,
    points: corners.split(',').map((corner) => {
      const [lat, lon] = corner.trim().split(/\s+/).map(Number)
      if (!Number.isFinite(lat) || !Number.isFinite(lon))
        throw new RangeError(`${name}: no position "${corner.trim()}"`)
      return [lon, lat] as const
    }),
  }
}
