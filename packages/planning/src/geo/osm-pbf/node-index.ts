/** Node ids with their coordinates, to be looked up. */
export interface NodeIndex {
  add(id: number, lat: number, lon: number): void
  /** place of the node in `lat` and `lon`, −1 where the file does not hold it */
  find(id: number): number
  lat(at: number): number
  lon(at: number): number
}

/** Grows as needed, 24 bytes a node. Files hold nodes by rising id as a rule; others are sorted at the first look-up. */
export function createNodeIndex(): NodeIndex {
  let ids = new Float64Array(1024)
  let lats = new Float64Array(1024)
  let lons = new Float64Array(1024)
  let size = 0
  let isSorted = true

  function sort(): void {
    const order = Uint32Array.from({ length: size }, (_, i) => i).sort((a, b) => ids[a] - ids[b])
    ids = Float64Array.from(order, (i) => ids[i])
    lats = Float64Array.from(order, (i) => lats[i])
    lons = Float64Array.from(order, (i) => lons[i])
    isSorted = true
  }

  return {
    add(id, lat, lon) {
      if (size === ids.length) {
        ids = grown(ids)
        lats = grown(lats)
        lons = grown(lons)
      }
      if (size > 0 && id < ids[size - 1]) isSorted = false
      ids[size] = id
      lats[size] = lat
      lons[size++] = lon
    },
    find(id) {
      if (!isSorted) sort()
      let low = 0
      let high = size - 1
      while (low <= high) {
        const middle = (low + high) >>> 1
        if (ids[middle] === id) return middle
        if (ids[middle] < id) low = middle + 1
        else high = middle - 1
      }
      return -1
    },
    lat: (at) => lats[at],
    lon: (at) => lons[at],
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(2 * values.length)
  more.set(values)
  return more
}
