/** Climbing stairs takes about twice the time of the same way on the level: an assumption, no measurement of patrols is known. */
const stairsFactor = 2

/** Tags of OpenStreetMap the rules below read. */
export const walkTags = ['highway', 'foot', 'access', 'motorroad', 'railway', 'public_transport', 'man_made'] as const

/** Roads and paths of OpenStreetMap (`highway`) that people walk on where nothing else is said. */
const walkedHighways = new Set([
  'primary',
  'primary_link',
  'secondary',
  'secondary_link',
  'tertiary',
  'tertiary_link',
  'unclassified',
  'residential',
  'living_street',
  'service',
  'road',
  'track',
  'pedestrian',
  'footway',
  'path',
  'steps',
  'cycleway',
  'bridleway',
  'corridor',
  'elevator',
  'platform',
  'crossing',
])
const walkersAllowed = new Set(['yes', 'designated', 'permissive', 'official', 'destination'])
const refused = new Set(['no', 'private', 'military'])
/** Open to walkers only where that is said. */
const motorRoads = new Set(['motorway', 'motorway_link', 'trunk', 'trunk_link', 'motorroad'])
/** Classes of vector tiles that are no streets, or not yet. */
const notStreets = new Set([
  'rail',
  'transit',
  'ferry',
  'aerialway',
  'raceway',
  'construction',
  'proposed',
  'abandoned',
  'razed',
])
/** A line of OpenStreetMap with one of these and without `highway` is something else than a street. */
const otherThings = [
  'railway',
  'waterway',
  'aerialway',
  'aeroway',
  'barrier',
  'power',
  'building',
  'natural',
  'man_made',
]

type Properties = Readonly<Record<string, unknown>>

/**
 * How a line with these properties is walked: 0 = not at all, 1 = on the level, 2 = stairs. Reads the tags of
 * OpenStreetMap (`highway`, `foot`, `access`, `motorroad`, platforms and piers) and of its vector tiles (`class`,
 * `subclass`); a line that says nothing of the kind is a street. One-way does not bind walkers. Cycleways are walked
 * unless that is forbidden: patrols cross and follow them.
 *
 * Source: https://wiki.openstreetmap.org/wiki/Key:highway and …/Key:access, as of 2026
 */
export function walkFactor(properties: Properties | null): number {
  if (!properties) return 1
  const foot = text(properties.foot)
  if (refused.has(foot)) return 0
  const kinds = [text(properties.highway), text(properties.class), text(properties.subclass)]
  const isAllowed = walkersAllowed.has(foot)
  if (!isAllowed && refused.has(text(properties.access))) return 0
  if (!isAllowed && (text(properties.motorroad) === 'yes' || kinds.some((kind) => motorRoads.has(kind)))) return 0
  if (kinds.some((kind) => notStreets.has(kind) || kind.endsWith('_construction'))) return 0
  if (kinds[0] !== '') {
    if (!walkedHighways.has(kinds[0]) && !(isAllowed && motorRoads.has(kinds[0]))) return 0
  } else if (!isPlatform(properties) && otherThings.some((key) => !['', 'no'].includes(text(properties[key])))) return 0
  return kinds.includes('steps') ? stairsFactor : 1
}

/** True for what OpenStreetMap says is a street, a path, a platform or a pier; of walkers it says nothing yet. */
export function isStreet(tags: Properties): boolean {
  return text(tags.highway) !== '' || isPlatform(tags)
}

function isPlatform(tags: Properties): boolean {
  return tags.railway === 'platform' || tags.public_transport === 'platform' || tags.man_made === 'pier'
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
