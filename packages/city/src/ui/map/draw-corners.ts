import type { MapLibre, MapMouseEvent, Marker } from './maplibre.ts'
import { insertCorner, rounded, type Corner } from './corners.ts'

interface Drawing {
  /** the corners as they are now */
  corners(): readonly Corner[]
  /** called with every change */
  change(corners: Corner[]): void
  /** name of a corner for screen readers */
  cornerName(index: number): string
}

/** Metres a corner moves by one press of an arrow key, and with Shift. */
const nudge = { short: 5, long: 50 }

/**
 * Lets somebody draw on a map: a click or tap sets a corner, Enter on the map sets one at its centre; corners are buttons
 * that can be dragged, moved by arrow keys and removed with Delete.
 *
 * @returns update: draw the corners anew; stop: take everything off the map
 */
export function drawCorners(
  map: MapLibre,
  makeMarker: (element: HTMLElement, at: Corner) => Marker,
  drawing: Drawing,
): { update(): void; stop(): void } {
  let markers: Marker[] = []

  function update() {
    const corners = drawing.corners()
    while (markers.length > corners.length) markers.pop()!.remove()
    corners.forEach((corner, index) => {
      const marker = (markers[index] ??= handle(index, corner))
      marker.setLngLat([corner[0], corner[1]])
    })
  }

  function handle(index: number, corner: Corner): Marker {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'map-corner'
    button.setAttribute('aria-label', drawing.cornerName(index))
    button.addEventListener('keydown', (event) => onCornerKey(event, index))
    button.addEventListener('click', (event) => event.stopPropagation())
    const marker = makeMarker(button, corner)
    marker.on('drag', () => {
      const { lng, lat } = marker.getLngLat()
      drawing.change(drawing.corners().with(index, rounded(lng, lat)))
    })
    return marker
  }

  function onCornerKey(event: KeyboardEvent, index: number) {
    const corners = drawing.corners()
    const corner = corners[index]
    if (!corner) return
    const metres = event.shiftKey ? nudge.long : nudge.short
    const north = metres / 111_195
    const east = north / Math.cos((corner[1] * Math.PI) / 180)
    const moves: Record<string, readonly [number, number]> = {
      ArrowUp: [0, north],
      ArrowDown: [0, -north],
      ArrowLeft: [-east, 0],
      ArrowRight: [east, 0],
    }
    const move = moves[event.key]
    if (move) drawing.change(corners.with(index, rounded(corner[0] + move[0], corner[1] + move[1])))
    else if (event.key === 'Delete' || event.key === 'Backspace') drawing.change(corners.toSpliced(index, 1))
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  function onClick(event: MapMouseEvent) {
    drawing.change(insertCorner(drawing.corners(), rounded(event.lngLat.lng, event.lngLat.lat)))
  }

  function onKey(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.target !== map.getCanvas()) return
    const { lng, lat } = map.getCenter()
    drawing.change(insertCorner(drawing.corners(), rounded(lng, lat)))
    event.preventDefault()
  }

  map.on('click', onClick)
  map.getCanvas().addEventListener('keydown', onKey)
  update()
  return {
    update,
    stop() {
      map.off('click', onClick)
      map.getCanvas().removeEventListener('keydown', onKey)
      for (const marker of markers) marker.remove()
      markers = []
    },
  }
}
