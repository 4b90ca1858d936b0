/**
 * Shapes of the demo's illustrations as SVG text: flat, few colours, light from the left. The sheet is 1600 × 900; no
 * letters stand in a picture, so no font is needed.
 */

export const sheet = { width: 1600, height: 900 } as const

/** The one palette of all pictures: the dark blue of the pages, warm accents, quiet greens. */
export const ink = {
  night: '#0d1730',
  navy: '#16254a',
  blue: '#284478',
  steel: '#54759f',
  mist: '#9fb8d3',
  ice: '#d9e5f0',
  white: '#fffaf0',
  cream: '#fbecd0',
  sand: '#ecd0a0',
  clay: '#b98a62',
  amber: '#f5b548',
  orange: '#ea8136',
  coral: '#d6503f',
  rust: '#93392f',
  plum: '#4b2b45',
  sage: '#9db98c',
  leaf: '#5c8a63',
  pine: '#2b5650',
  moss: '#1d3d40',
  wood: '#7a5138',
} as const

type Point = readonly [x: number, y: number]
/** colour and where it lies between 0 and 1, and how much of it is seen */
export type Stop = readonly [at: number, colour: string, opacity?: number]

const n = (value: number) => String(Math.round(value * 10) / 10)

export const rect = (x: number, y: number, width: number, height: number, fill: string, round = 0, more = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="${fill}"${round ? ` rx="${n(round)}"` : ''} ${more}/>`

export const circle = (x: number, y: number, radius: number, fill: string, more = '') =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}" ${more}/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${more}/>`

export const polygon = (points: readonly Point[], fill: string, more = '') =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}" ${more}/>`

export const path = (d: string, fill: string, more = '') => `<path d="${d}" fill="${fill}" ${more}/>`

/** A line with round ends. */
export const stroke = (d: string, colour: string, width: number, more = '') =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`

export const at = (x: number, y: number, content: string, scale = 1, mirrored = false) =>
  `<g transform="translate(${n(x)} ${n(y)}) scale(${mirrored ? -scale : scale} ${scale})">${content}</g>`

export const turned = (x: number, y: number, degrees: number, content: string) =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(degrees)})">${content}</g>`

export const faint = (opacity: number, content: string) => `<g opacity="${opacity}">${content}</g>`

/** What `make` draws for each of `count`. */
export const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('')

/** Filled with a gradient; `shape` is given what to fill with. The same stops give the same id, wherever they stand. */
export function shaded(
  stops: readonly Stop[],
  shape: (fill: string) => string,
  way: 'down' | 'right' | 'round' = 'down',
) {
  const id =
    `${way}${stops.map(([where, colour, opacity = 1]) => `-${where}${colour.slice(1)}${opacity}`).join('')}`.replaceAll(
      '.',
      '_',
    )
  const inner = stops
    .map(([where, colour, opacity = 1]) => `<stop offset="${where}" stop-color="${colour}" stop-opacity="${opacity}"/>`)
    .join('')
  const gradient =
    way === 'round'
      ? `<radialGradient id="${id}">${inner}</radialGradient>`
      : `<linearGradient id="${id}" ${way === 'down' ? 'x2="0" y2="1"' : 'x2="1" y2="0"'}>${inner}</linearGradient>`
  return `<defs>${gradient}</defs>${shape(`url(#${id})`)}`
}

/** Light that fades outwards. */
export const glow = (x: number, y: number, radius: number, colour: string, strength = 0.6, flat = 1) =>
  shaded(
    [
      [0, colour, strength],
      [0.35, colour, strength * 0.42],
      [1, colour, 0],
    ],
    (fill) => ellipse(x, y, radius, radius * flat, fill),
    'round',
  )

/** The whole sheet from top to bottom. */
export const backdrop = (...stops: readonly Stop[]) =>
  shaded(stops, (fill) => rect(0, 0, sheet.width, sheet.height, fill))

/** The sky of a bright day. */
export const blueSky = () => backdrop([0, '#84b0d3'], [0.55, '#d7e7ee'], [0.85, '#fbeccb'])

/** Cut to a shape. */
export const clipped = (id: string, shape: string, content: string) =>
  `<defs><clipPath id="${id}">${shape}</clipPath></defs><g clip-path="url(#${id})">${content}</g>`

export const svg = (content: string, width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * sheet.height) / sheet.width}" viewBox="0 0 ${sheet.width} ${sheet.height}">${content}</svg>`
