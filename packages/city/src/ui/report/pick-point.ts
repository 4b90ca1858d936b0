import { languageOf } from '#language/address.ts'
import { emptyStyle, schematicStyle, type BaseMap } from '../map/base-style.ts'
import { readColours } from '../map/colours.ts'
import { boundsOf } from '../map/layers.ts'
import { AttributionControl, MapLibre } from '../map/maplibre.ts'
import { tilesStyle } from '../map/tiles-style.ts'

/**
 * A map under a pin that stays in its middle: moved by finger, mouse or arrow keys, it chooses a point.
 *
 * @param frame holds the canvas, the buttons and where a schematic map is from; `data-lat`, `data-lon`: where it begins
 * @param pick what to do with the point, degrees
 * @returns when the map can be used
 */
export async function pickPoint(frame: HTMLElement, pick: (lat: number, lon: number) => void): Promise<void> {
  const container = frame.querySelector<HTMLElement>('[data-canvas]')!
  const base = await loadBase()
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  const { lat, lon } = frame.dataset
  const whole = base?.kind === 'schematic' ? boundsOf([base.features]) : null
  const map = new MapLibre({
    container,
    style: styleOf(base, container),
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: still ? 0 : 150,
    ...(lat && lon ? { center: [Number(lon), Number(lat)], zoom: 15.5 } : whole ? { bounds: [...whole] } : {}),
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  if (base && base.kind !== 'schematic') map.addControl(new AttributionControl({ compact: true }))
  if (base?.kind === 'schematic' && base.features.features.length > 0)
    frame.querySelector<HTMLElement>('[data-source]')!.hidden = false
  map.getCanvas().setAttribute('aria-label', frame.dataset.label ?? '')
  map.on('click', ({ lngLat }) => map.easeTo({ center: lngLat, duration: still ? 0 : 150 }))
  let styled = false
  map.on('style.load', () => (styled = true))
  // a base map that cannot be had must not take the map with it
  map.on('error', () => {
    if (styled) return
    styled = true
    map.setStyle(styleOf(null, container))
  })
  const zoom = { in: () => map.zoomIn({ duration: 150 }), out: () => map.zoomOut({ duration: 150 }) }
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-map]')) {
    button.addEventListener('click', () => {
      const { map: what } = button.dataset
      if (what === 'in' || what === 'out') zoom[what]()
      else pick(map.getCenter().lat, map.getCenter().lng)
    })
  }
  await map.once('idle')
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-map]')) button.disabled = false
}

async function loadBase(): Promise<BaseMap | null> {
  const response = await fetch('/map/base')
  return response.ok ? ((await response.json()) as BaseMap) : null
}

function styleOf(base: BaseMap | null, container: HTMLElement) {
  if (base?.kind === 'style') return base.url
  const colours = readColours(container)
  if (base?.kind === 'tiles') return tilesStyle(`${location.origin}/map/tiles`, colours, languageOf(location.pathname))
  return base ? schematicStyle(base.features, colours) : emptyStyle(colours)
}
