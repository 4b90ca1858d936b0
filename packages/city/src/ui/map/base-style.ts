import type { FeatureCollection } from 'geojson'
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { MapColours } from './colours.ts'

/** What `/map/base` answers: the city's own drawing, or the address of a style. */
export type BaseMap =
  | { readonly kind: 'schematic'; readonly features: FeatureCollection }
  | { readonly kind: 'style'; readonly url: string }
  | { readonly kind: 'tiles' }

/** The web font of the page, drawn by the browser: no font file is asked of anybody. */
export const mapFont = ['Fira Sans Medium', 'Fira Sans']

/** Names stand above all data: MapLibre puts a layer before the one with this id. */
export const labelsLayer = 'base-labels'

/** The schematic base map (demo/src/centre/base-map.ts says which kinds there are) in quiet colours. */
export function schematicStyle(features: FeatureCollection, colours: MapColours): StyleSpecification {
  const kind = (...kinds: string[]): LayerSpecification['filter' & keyof LayerSpecification] =>
    ['in', ['get', 'kind'], ['literal', kinds]] as never
  const fill = (id: string, kinds: string[], token: keyof MapColours): LayerSpecification => ({
    id,
    type: 'fill',
    source: 'base',
    filter: kind(...kinds),
    paint: { 'fill-color': colours[token] },
  })
  const line = (
    id: string,
    kinds: string[],
    token: keyof MapColours,
    widths: number[],
    dash?: number[],
  ): LayerSpecification => ({
    id,
    type: 'line',
    source: 'base',
    filter: kind(...kinds),
    layout: { 'line-cap': dash ? 'butt' : 'round', 'line-join': 'round' },
    paint: {
      'line-color': colours[token],
      'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 12, widths[0]!, 15, widths[1]!, 18, widths[2]!],
      ...(dash ? { 'line-dasharray': dash } : {}),
    },
  })
  return {
    version: 8,
    sources: { base: { type: 'geojson', data: features } },
    layers: [
      { id: 'background', type: 'background', paint: { 'background-color': colours['--map-land'] } },
      fill('green', ['green'], '--map-green'),
      fill('water', ['water'], '--map-water'),
      fill('square', ['square'], '--map-street'),
      fill('landmark', ['landmark', 'building'], '--map-building'),
      {
        id: 'district-line',
        type: 'line',
        source: 'base',
        filter: kind('district'),
        paint: { 'line-color': colours['--map-rail'], 'line-width': 1, 'line-dasharray': [4, 3] },
      },
      line('railway', ['railway'], '--map-rail', [1.5, 3, 6], [3, 1.5]),
      line('path', ['path', 'steps'], '--map-street', [0.4, 1.5, 4], [2, 1]),
      line('street', ['street'], '--map-street', [0.8, 4, 12]),
      line('mall', ['mall'], '--map-street', [1.5, 7, 20]),
      line('road', ['road', 'wall'], '--map-street', [2, 8, 24]),
      {
        id: labelsLayer,
        type: 'symbol',
        source: 'base',
        filter: kind('label'),
        layout: {
          'text-field': ['get', 'name'],
          'text-font': mapFont,
          'text-size': ['match', ['get', 'rank'], 1, 14, 2, 12.5, 11.5],
          'text-max-width': 8,
          'text-padding': 6,
          'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
          'text-radial-offset': 0.9,
          'symbol-sort-key': ['get', 'rank'],
        },
        paint: {
          'text-color': colours['--map-label'],
          'text-halo-color': colours['--map-land'],
          'text-halo-width': 1.75,
          'text-opacity': [
            'step',
            ['zoom'],
            ['match', ['get', 'rank'], 1, 1, 0],
            12.6,
            ['match', ['get', 'rank'], 3, 0, 1],
            14.6,
            1,
          ],
        },
      },
    ],
  }
}

/** Where no base map can be had: the data on plain ground. */
export function emptyStyle(colours: MapColours): StyleSpecification {
  return schematicStyle({ type: 'FeatureCollection', features: [] }, colours)
}
