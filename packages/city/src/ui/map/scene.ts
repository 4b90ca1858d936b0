import type { FeatureCollection } from 'geojson'
import type { Language } from '#language/translate.ts'
import { emptyStyle, labelsLayer, schematicStyle, type BaseMap } from './base-style.ts'
import { readColours, type MapColours } from './colours.ts'
import { dataStyle, hatching } from './data-style.ts'
import { prepare, type MapLayer } from './layers.ts'
import type { GeoJSONSource, MapLibre } from './maplibre.ts'
import { tilesStyle } from './tiles-style.ts'

/** What is drawn at the moment: layer ids by source, so that they can be taken off again. */
interface Drawn {
  readonly kind: MapLayer['kind']
  readonly layers: readonly string[]
}

/** The data on one map, kept up to date with what the page wants to show. */
export class Scene {
  readonly #map: MapLibre
  readonly #drawn = new Map<string, Drawn>()
  #colours: MapColours
  #chosen: string | null = null

  constructor(map: MapLibre) {
    this.#map = map
    this.#colours = readColours(map.getContainer())
  }

  /** Call after the style is loaded, and again after every change of the style. */
  begin(): void {
    this.#colours = readColours(this.#map.getContainer())
    this.#drawn.clear()
    if (!this.#map.hasImage(hatching)) this.#map.addImage(hatching, hatchImage(this.#colours['--muted']))
  }

  /** Draws these layers, bottom first; those that were drawn before and are no longer wanted go. */
  show(layers: readonly MapLayer[]): void {
    for (const [id, drawn] of this.#drawn) {
      const wanted = layers.find((layer) => layer.id === id)
      if (wanted?.kind !== drawn.kind) this.#remove(id, drawn)
    }
    for (const layer of layers) {
      const { shapes, labels } = prepare(layer.features)
      if (this.#drawn.has(layer.id)) {
        void this.#source(layer.id).setData(shapes)
        void this.#source(labelSource(layer.id)).setData(labels)
      } else this.#add(layer, shapes, labels)
    }
    this.#markChosen(this.#chosen, true)
  }

  choose(id: string | null): void {
    if (id === this.#chosen) return
    this.#markChosen(this.#chosen, false)
    this.#chosen = id
    this.#markChosen(id, true)
  }

  /** The topmost feature at a point of the screen that can be chosen; null where there is none. */
  at(point: { x: number; y: number }): string | null {
    const layers = [...this.#drawn.values()].filter(({ kind }) => kind !== 'area').flatMap((drawn) => drawn.layers)
    const reach = 4
    const box: [[number, number], [number, number]] = [
      [point.x - reach, point.y - reach],
      [point.x + reach, point.y + reach],
    ]
    const id: unknown = this.#map.queryRenderedFeatures(box, { layers })[0]?.properties.id
    return typeof id === 'string' && id !== '' ? id : null
  }

  #add(layer: MapLayer, shapes: FeatureCollection, labels: FeatureCollection): void {
    const style = dataStyle(layer, this.#colours)
    this.#map.addSource(layer.id, { type: 'geojson', data: shapes, promoteId: 'id' })
    this.#map.addSource(labelSource(layer.id), { type: 'geojson', data: labels, promoteId: 'id' })
    const below = this.#firstLabels()
    for (const shape of style.shapes) this.#map.addLayer(shape, below)
    for (const label of style.labels) this.#map.addLayer(label)
    this.#drawn.set(layer.id, { kind: layer.kind, layers: [...style.shapes, ...style.labels].map(({ id }) => id) })
  }

  #remove(id: string, drawn: Drawn): void {
    for (const layer of drawn.layers) this.#map.removeLayer(layer)
    this.#map.removeSource(id)
    this.#map.removeSource(labelSource(id))
    this.#drawn.delete(id)
  }

  /** The names of the base map stay above the data; in a foreign style the first layer with text. */
  #firstLabels(): string | undefined {
    if (this.#map.getLayer(labelsLayer)) return labelsLayer
    return this.#map.getStyle().layers.find((layer) => layer.type === 'symbol')?.id
  }

  #source(id: string): GeoJSONSource {
    return this.#map.getSource(id) as GeoJSONSource
  }

  #markChosen(id: string | null, chosen: boolean): void {
    if (id === null) return
    for (const source of this.#drawn.keys()) {
      this.#map.setFeatureState({ source, id }, { chosen })
      this.#map.setFeatureState({ source: labelSource(source), id }, { chosen })
    }
  }
}

/** The style to begin with: the city's own drawing, its tile file, a style at an address, or plain ground. */
export function styleOf(base: BaseMap | null, container: HTMLElement, language: Language) {
  if (base?.kind === 'style') return base.url
  const colours = readColours(container)
  if (base?.kind === 'tiles') return tilesStyle(`${location.origin}/map/tiles`, colours, language)
  return base ? schematicStyle(base.features, colours) : emptyStyle(colours)
}

function labelSource(id: string): string {
  return `${id}-labels`
}

/** Thin diagonal lines, 8 × 8. */
function hatchImage(colour: string): ImageData {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 8
  const context = canvas.getContext('2d')!
  context.strokeStyle = colour
  context.lineWidth = 1
  for (const offset of [-8, 0, 8]) {
    context.moveTo(offset, 8)
    context.lineTo(offset + 8, 0)
  }
  context.stroke()
  return context.getImageData(0, 0, 8, 8)
}
