/** Walking on streets and paths: build the network once, then ask for distances and ways. */
export { buildNetwork, type Network } from './network/build.ts'
export { walkDistances, walkDistancesWithoutNetwork } from './network/distances.ts'
export { createPaths, walkPath } from './network/path.ts'
export { snap, type Snapped } from './network/snap.ts'
