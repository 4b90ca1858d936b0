/** OpenStreetMap extracts (`.osm.pbf`): the streets and paths of a city as lines for its walking network. */
export { isOsmPbf } from './osm-pbf/blocks.ts'
export { readStreets, type Box } from './osm-pbf/read-streets.ts'
export { UnreadableOsm, type OsmProblem } from './osm-pbf/unreadable.ts'
