import 'maplibre-gl/dist/maplibre-gl.css'
import { addProtocol, setWorkerUrl } from 'maplibre-gl'
import { Protocol } from 'pmtiles'
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { tileProtocol } from './tiles-style.ts'

// Loaded with the first map, and from here only: nothing comes from another address.
setWorkerUrl(worker)
addProtocol(tileProtocol, new Protocol({ metadata: true }).tile)

export { AttributionControl, Map as MapLibre, Marker, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl'
