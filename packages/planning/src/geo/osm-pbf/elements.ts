import { Message } from './message.ts'

/** One block's contents, found but not yet read. */
export interface Elements {
  /** raw bytes of the texts that tags point to; number 0 is not used */
  readonly texts: readonly Uint8Array[]
  readonly groups: readonly Uint8Array[]
  /** degrees = 1e-9 · (offset + granularity · stored) */
  readonly granularity: number
  readonly latOffset: number
  readonly lonOffset: number
}

/** A way with the numbers of its tags' texts and the ids of its nodes. */
export interface Way {
  readonly keys: readonly number[]
  readonly values: readonly number[]
  readonly nodes: readonly number[]
  /** stored coordinates beside the ids, where the file has them (LocationsOnWays); else empty */
  readonly lat: readonly number[]
  readonly lon: readonly number[]
}

/** Source: PrimitiveBlock of osmformat.proto, https://wiki.openstreetmap.org/wiki/PBF_Format */
export function readElements(block: Uint8Array): Elements {
  const message = new Message(block)
  const texts: Uint8Array[] = []
  const groups: Uint8Array[] = []
  let [granularity, latOffset, lonOffset] = [100, 0, 0]
  while (message.next()) {
    if (message.field === 1) {
      const table = message.inner()
      while (table.next()) {
        if (table.field === 1) texts.push(table.raw())
        else table.skip()
      }
    } else if (message.field === 2) groups.push(message.raw())
    else if (message.field === 17) granularity = message.signed()
    else if (message.field === 19) latOffset = message.signed()
    else if (message.field === 20) lonOffset = message.signed()
    else message.skip()
  }
  return { texts, groups, granularity, latOffset, lonOffset }
}

/**
 * Calls `found` for every node of a group, with its stored coordinates.
 *
 * @returns true where the group holds ways too
 */
export function eachNode(group: Uint8Array, found: (id: number, lat: number, lon: number) => void): boolean {
  const message = new Message(group)
  let hasWays = false
  while (message.next()) {
    if (message.field === 1) plainNode(message.inner(), found)
    else if (message.field === 2) denseNodes(message.inner(), found)
    else {
      if (message.field === 3) hasWays = true
      message.skip()
    }
  }
  return hasWays
}

export function eachWay(group: Uint8Array, found: (way: Way) => void): void {
  const message = new Message(group)
  while (message.next()) {
    if (message.field === 3) found(readWay(message.inner()))
    else message.skip()
  }
}

function plainNode(node: Message, found: (id: number, lat: number, lon: number) => void): void {
  let [id, lat, lon] = [0, NaN, NaN]
  while (node.next()) {
    if (node.field === 1) id = node.zigzag()
    else if (node.field === 8) lat = node.zigzag()
    else if (node.field === 9) lon = node.zigzag()
    else node.skip()
  }
  found(id, lat, lon)
}

/** Nodes stored as differences, one list for each of id, latitude and longitude. */
function denseNodes(dense: Message, found: (id: number, lat: number, lon: number) => void): void {
  let ids = new Message(new Uint8Array())
  let lats = ids
  let lons = ids
  while (dense.next()) {
    if (dense.field === 1) ids = dense.inner()
    else if (dense.field === 8) lats = dense.inner()
    else if (dense.field === 9) lons = dense.inner()
    else dense.skip()
  }
  let [id, lat, lon] = [0, 0, 0]
  while (ids.more()) {
    id += ids.zigzag()
    lat += lats.zigzag()
    lon += lons.zigzag()
    found(id, lat, lon)
  }
}

function readWay(message: Message): Way {
  let keys: number[] = []
  let values: number[] = []
  let nodes: number[] = []
  let lat: number[] = []
  let lon: number[] = []
  while (message.next()) {
    if (message.field === 2) keys = numbers(message.inner())
    else if (message.field === 3) values = numbers(message.inner())
    else if (message.field === 8) nodes = running(message.inner())
    else if (message.field === 9) lat = running(message.inner())
    else if (message.field === 10) lon = running(message.inner())
    else message.skip()
  }
  return { keys, values, nodes, lat, lon }
}

function numbers(list: Message): number[] {
  const all: number[] = []
  while (list.more()) all.push(list.unsigned())
  return all
}

/** A list stored as differences. */
function running(list: Message): number[] {
  const all: number[] = []
  let value = 0
  while (list.more()) all.push((value += list.zigzag()))
  return all
}
