/** What the map needs from the style sheet, as colours WebGL understands. */
export const mapTokens = [
  '--paper',
  '--ink',
  '--muted',
  '--action',
  '--line-strong',
  '--map-land',
  '--map-building',
  '--map-green',
  '--map-water',
  '--map-street',
  '--map-rail',
  '--map-label',
  '--ramp-0',
  '--ramp-1',
  '--ramp-2',
  '--ramp-3',
  '--ramp-4',
  '--ramp-5',
  '--ramp-6',
] as const

export type MapColours = Readonly<Record<(typeof mapTokens)[number], string>>

/**
 * The colours in force on an element: light or dark, as chosen. Style sheets may write them in any way (oklch, var,
 * light-dark); painting one pixel gives them as rgb.
 */
export function readColours(element: HTMLElement): MapColours {
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  const colours: Record<string, string> = {}
  for (const token of mapTokens) {
    probe.style.color = `var(${token})`
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = getComputedStyle(probe).color
    context.fillRect(0, 0, 1, 1)
    const [r, g, b] = context.getImageData(0, 0, 1, 1).data
    colours[token] = `rgb(${r}, ${g}, ${b})`
  }
  probe.remove()
  return colours as Record<keyof MapColours, string>
}
