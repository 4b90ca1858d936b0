import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl'
import { rampSteps } from '../ramp.ts'
import { mapFont } from './base-style.ts'
import type { MapColours } from './colours.ts'
import type { MapLayer } from './layers.ts'

const chosen: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false]
const muted: ExpressionSpecification = ['boolean', ['get', 'muted'], false]
const outlined: ExpressionSpecification = ['boolean', ['get', 'outlined'], false]
const emphasised = (kind: 'strong' | 'ring'): ExpressionSpecification => ['==', ['get', 'emphasis'], kind]

/** The colour of a feature's step; features without one take `otherwise`. */
function rampColour(colours: MapColours, otherwise: string): ExpressionSpecification {
  const steps = Array.from({ length: rampSteps }, (_, step) => [step, colours[`--ramp-${step as 0}`]])
  return ['match', ['coalesce', ['get', 'step'], -1], ...steps.flat(), otherwise] as unknown as ExpressionSpecification
}

/** Name of the hatching for "cannot tell", an image the map component paints. */
export const hatching = 'hatching'

/** The style layers of one kind of data, bottom first; `labels` go above the names of the base map. */
export function dataStyle(
  layer: MapLayer,
  colours: MapColours,
): { shapes: LayerSpecification[]; labels: LayerSpecification[] } {
  const source = layer.id
  const base = { source }
  switch (layer.kind) {
    case 'hexagons':
      return {
        shapes: [
          {
            ...base,
            id: `${source}-fill`,
            type: 'fill',
            filter: ['!=', ['coalesce', ['get', 'step'], -1], -1],
            paint: {
              'fill-color': rampColour(colours, colours['--ramp-0']),
              'fill-opacity': 0.78,
              'fill-antialias': false,
            },
          },
          unknown(source),
          {
            ...base,
            id: `${source}-line`,
            type: 'line',
            minzoom: 14,
            paint: {
              'line-color': colours['--paper'],
              'line-width': ['interpolate', ['linear'], ['zoom'], 14, 0, 15.5, 1],
            },
          },
          chosenLine(source, colours),
        ],
        labels: [],
      }
    case 'outlines':
      return {
        shapes: [
          {
            ...base,
            id: `${source}-fill`,
            type: 'fill',
            paint: {
              'fill-color': rampColour(colours, colours['--action']),
              // nearly nothing where there is no step: enough to be chosen by, and what lies beneath stays visible
              'fill-opacity': ['case', outlined, 0.04, ['has', 'step'], 0.6, 0.02],
            },
          },
          {
            ...base,
            id: `${source}-line`,
            type: 'line',
            filter: ['!', outlined] as FilterSpecification,
            paint: { 'line-color': colours['--ink'], 'line-width': 1.25, 'line-opacity': ['case', muted, 0.35, 1] },
          },
          {
            ...base,
            id: `${source}-dashed`,
            type: 'line',
            filter: outlined as unknown as FilterSpecification,
            paint: { 'line-color': colours['--ink'], 'line-width': 2, 'line-dasharray': [2, 1.5] },
          },
          chosenLine(source, colours),
        ],
        labels: numbers(source, colours),
      }
    case 'lines':
      return {
        shapes: [
          {
            ...base,
            id: `${source}-casing`,
            type: 'line',
            filter: ['!', muted] as FilterSpecification,
            layout: { 'line-cap': 'round', 'line-join': 'round' },
            paint: { 'line-color': colours['--paper'], 'line-width': 7 },
          },
          {
            ...base,
            id: `${source}-line`,
            type: 'line',
            layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': ['case', muted, 0, 1] },
            paint: {
              'line-color': ['case', muted, colours['--muted'], colours['--action']],
              'line-opacity': ['case', muted, 0.35, 1],
              'line-width': ['case', chosen, 6, muted, 1.5, 4],
            },
          },
        ],
        labels: [
          {
            ...base,
            id: `${source}-direction`,
            type: 'symbol',
            filter: ['!', muted] as FilterSpecification,
            layout: {
              'symbol-placement': 'line',
              'symbol-spacing': 90,
              'text-field': '›',
              'text-font': mapFont,
              'text-size': 22,
              'text-keep-upright': false,
              'text-allow-overlap': true,
              'text-ignore-placement': true,
            },
            paint: { 'text-color': colours['--paper'], 'text-halo-color': colours['--action'], 'text-halo-width': 2 },
          },
        ],
      }
    case 'points':
      return { shapes: [], labels: numbers(source, colours) }
    case 'area':
      return {
        shapes: [
          {
            ...base,
            id: `${source}-fill`,
            type: 'fill',
            paint: { 'fill-color': colours['--action'], 'fill-opacity': 0.05 },
          },
          {
            ...base,
            id: `${source}-line`,
            type: 'line',
            paint: { 'line-color': colours['--action'], 'line-width': 2, 'line-dasharray': [3, 2] },
          },
        ],
        labels: [],
      }
  }
}

function unknown(source: string): LayerSpecification {
  return {
    id: `${source}-unknown`,
    source,
    type: 'fill',
    filter: ['==', ['get', 'step'], null],
    paint: { 'fill-pattern': hatching },
  }
}

function chosenLine(source: string, colours: MapColours): LayerSpecification {
  return {
    id: `${source}-chosen`,
    source,
    type: 'line',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colours['--action'], 'line-width': ['case', chosen, 4, 0] },
  }
}

/** A number in a disc, always legible whatever lies beneath. */
function numbers(source: string, colours: MapColours): LayerSpecification[] {
  const labels = `${source}-labels`
  return [
    {
      id: `${source}-disc`,
      source: labels,
      type: 'circle',
      paint: {
        'circle-radius': ['case', chosen, 14, 11],
        'circle-color': [
          'case',
          chosen,
          colours['--action'],
          emphasised('strong'),
          colours['--ink'],
          colours['--paper'],
        ],
        'circle-stroke-width': ['case', emphasised('ring'), 3.5, 1.5],
        'circle-stroke-color': ['case', chosen, colours['--paper'], colours['--ink']],
      },
    },
    {
      id: `${source}-number`,
      source: labels,
      type: 'symbol',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': mapFont,
        'text-size': 12,
        'text-allow-overlap': true,
        // the disc around it counts: names of the base map make room for it
        'text-padding': 10,
      },
      paint: {
        'text-color': ['case', chosen, colours['--paper'], emphasised('strong'), colours['--paper'], colours['--ink']],
      },
    },
  ]
}
