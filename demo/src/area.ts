import type { Area, Place } from 'planning/model'

/** [latitude, longitude] around the Wall ring and the main station's southern side. */
const corners: readonly (readonly [number, number])[] = [
  [51.5136, 7.4548],
  [51.5152, 7.4546],
  [51.5166, 7.4559],
  [51.5172, 7.458],
  [51.5181, 7.459],
  [51.5181, 7.4612],
  [51.5184, 7.4642],
  [51.5182, 7.4666],
  [51.5175, 7.469],
  [51.5167, 7.4716],
  [51.5157, 7.4734],
  [51.5138, 7.4735],
  [51.5121, 7.4733],
  [51.511, 7.4719],
  [51.5099, 7.4698],
  [51.5094, 7.4682],
  [51.5095, 7.463],
  [51.5097, 7.4616],
  [51.5111, 7.4596],
  [51.5123, 7.4573],
]

/** Where the demo's operations take place: the centre inside the Wall, with the Wall itself. */
export const operationArea = {
  type: 'Polygon',
  coordinates: [[...corners, corners[0]].map(([lat, lon]) => [lon, lat])],
} as const satisfies Area

/** Where patrols start and end. The square is real; that the order service has a station there is invented. */
export const station: Place = { name: 'Wache am Friedensplatz (erfunden)', position: { lat: 51.51104, lon: 7.46672 } }
