import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Language } from '#language/translate.ts'
import { labelsLayer, mapFont } from './base-style.ts'
import type { MapColours } from './colours.ts'

/** The protocol under which the reader of tile files is known to the map. */
export const tileProtocol = 'pmtiles'

const kind = (...kinds: string[]): ExpressionSpecification => ['in', ['get', 'kind'], ['literal', kinds]]

/**
 * A tile file with the layers of the Protomaps basemap (version 4: earth, landuse, water, buildings, roads, places) in
 * the same quiet colours as the schematic map.
 *
 * @param address of the file, absolute
 */
export function tilesStyle(address: string, colours: MapColours, language: Language): StyleSpecification {
  const fill = (
    id: string,
    layer: string,
    token: keyof MapColours,
    filter?: ExpressionSpecification,
  ): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'tiles',
    'source-layer': layer,
    ...(filter ? { filter } : {}),
    paint: { 'fill-color': colours[token] },
  })
  const road = (
    id: string,
    kinds: string[],
    widths: [number, number, number],
    minzoom: number,
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'tiles',
    'source-layer': 'roads',
    minzoom,
    filter: kind(...kinds),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': colours['--map-street'],
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 11, widths[0], 15, widths[1], 18, widths[2]],
    },
  })
  const name: ExpressionSpecification = ['coalesce', ['get', `name:${language}`], ['get', 'name']]
  const text = {
    'text-color': colours['--map-label'],
    'text-halo-color': colours['--map-land'],
    'text-halo-width': 1.75,
  }
  return {
    version: 8,
    sources: { tiles: { type: 'vector', url: `${tileProtocol}://${address}` } },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': colours['--map-land'] } },
      fill(
        'green',
        'landuse',
        '--map-green',
        kind('park', 'cemetery', 'forest', 'wood', 'grass', 'garden', 'nature_reserve', 'pitch'),
      ),
      fill('water', 'water', '--map-water', ['==', ['geometry-type'], 'Polygon']),
      fill('building', 'buildings', '--map-building'),
      {
        id: 'rail',
        type: 'line',
        source: 'tiles',
        'source-layer': 'roads',
        filter: kind('rail'),
        paint: { 'line-color': colours['--map-rail'], 'line-width': 1.5, 'line-dasharray': [3, 1.5] },
      },
      road('path', ['path', 'other'], [0.3, 1.2, 4], 14),
      road('minor', ['minor_road'], [0.5, 4, 14], 12),
      road('major', ['major_road', 'highway'], [1.5, 8, 24], 6),
      {
        id: 'street-names',
        type: 'symbol',
        source: 'tiles',
        'source-layer': 'roads',
        minzoom: 14.5,
        filter: kind('major_road', 'minor_road', 'highway'),
        layout: { 'symbol-placement': 'line', 'text-field': name, 'text-font': mapFont, 'text-size': 11.5 },
        paint: text,
      },
      {
        id: labelsLayer,
        type: 'symbol',
        source: 'tiles',
        'source-layer': 'places',
        layout: { 'text-field': name, 'text-font': mapFont, 'text-size': 13, 'text-max-width': 8, 'text-padding': 6 },
        paint: text,
      },
    ],
  }
}
