import type { Position } from 'planning/model'
import { outlineOf } from './districts/outlines.ts'

/** A Stadtbezirk (parent null) or one of its Ortsteile. */
export interface District {
  /** stable, for addresses and joins: "innenstadt-west", "innenstadt-west/city" */
  readonly key: string
  readonly name: string
  /** key of the Stadtbezirk */
  readonly parent: string | null
  /** schematic outline, drawn for this project; null for Ortsteile */
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: [number, number][][] } | null
  /** where its name is written; null for Ortsteile */
  readonly centre: Position | null
}

/** The twelve Stadtbezirke with the place their name is written at, and their Ortsteile (statistische Bezirke). */
const stadtbezirke: readonly { key: string; name: string; centre: [number, number]; ortsteile: readonly string[] }[] = [
  {
    key: 'innenstadt-west',
    name: 'Innenstadt-West',
    centre: [51.506, 7.43],
    ortsteile: ['City', 'Westfalenhalle', 'Dorstfelder Brücke', 'Dorstfeld'],
  },
  {
    key: 'innenstadt-nord',
    name: 'Innenstadt-Nord',
    centre: [51.534, 7.468],
    ortsteile: ['Hafen', 'Nordmarkt', 'Borsigplatz'],
  },
  {
    key: 'innenstadt-ost',
    name: 'Innenstadt-Ost',
    centre: [51.505, 7.492],
    ortsteile: ['Kaiserbrunnen', 'Westfalendamm', 'Ruhrallee'],
  },
  {
    key: 'eving',
    name: 'Eving',
    centre: [51.565, 7.47],
    ortsteile: ['Brechten', 'Eving', 'Holthausen', 'Lindenhorst'],
  },
  {
    key: 'scharnhorst',
    name: 'Scharnhorst',
    centre: [51.561, 7.55],
    ortsteile: ['Alt-Scharnhorst', 'Derne', 'Hostedde', 'Kirchderne', 'Kurl-Husen', 'Lanstrop', 'Scharnhorst-Ost'],
  },
  { key: 'brackel', name: 'Brackel', centre: [51.527, 7.567], ortsteile: ['Asseln', 'Brackel', 'Wambel', 'Wickede'] },
  {
    key: 'aplerbeck',
    name: 'Aplerbeck',
    centre: [51.49, 7.56],
    ortsteile: ['Aplerbeck', 'Berghofen', 'Schüren', 'Sölde', 'Sölderholz'],
  },
  {
    key: 'hoerde',
    name: 'Hörde',
    centre: [51.461, 7.505],
    ortsteile: ['Benninghofen', 'Hacheney', 'Holzen', 'Hörde', 'Syburg', 'Wellinghofen', 'Wichlinghofen'],
  },
  {
    key: 'hombruch',
    name: 'Hombruch',
    centre: [51.466, 7.437],
    ortsteile: [
      'Barop',
      'Bittermark',
      'Brünninghausen',
      'Eichlinghofen',
      'Hombruch',
      'Kirchhörde-Löttringhausen',
      'Menglinghausen',
      'Persebeck-Kruckel-Schnee',
      'Rombergpark-Lücklemberg',
    ],
  },
  {
    key: 'luetgendortmund',
    name: 'Lütgendortmund',
    centre: [51.502, 7.353],
    ortsteile: ['Bövinghausen', 'Kley', 'Lütgendortmund', 'Marten', 'Oespel', 'Westrich'],
  },
  {
    key: 'huckarde',
    name: 'Huckarde',
    centre: [51.532, 7.395],
    ortsteile: ['Deusen', 'Huckarde', 'Jungferntal-Rahm', 'Kirchlinde'],
  },
  {
    key: 'mengede',
    name: 'Mengede',
    centre: [51.566, 7.388],
    ortsteile: ['Bodelschwingh', 'Mengede', 'Nette', 'Oestrich', 'Schwieringhausen', 'Westerfilde'],
  },
]

/** All Stadtbezirke of Dortmund, each followed by its Ortsteile. */
export const districts: readonly District[] = stadtbezirke.flatMap(({ key, name, centre, ortsteile }): District[] => [
  {
    key,
    name,
    parent: null,
    geometry: { type: 'Polygon', coordinates: [outlineOf(key)] },
    centre: { lat: centre[0], lon: centre[1] },
  },
  ...ortsteile.map((ortsteil): District => ({
    key: `${key}/${keyOf(ortsteil)}`,
    name: ortsteil,
    parent: key,
    geometry: null,
    centre: null,
  })),
])

function keyOf(name: string): string {
  const plain: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }
  return name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => plain[letter])
    .replaceAll(' ', '-')
}
