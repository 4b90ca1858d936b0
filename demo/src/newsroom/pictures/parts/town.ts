import { createRandom } from 'planning/random'
import { circle, ellipse, glow, ink, path, polygon, rect, stroke, times } from '../draw.ts'

/** Roofs and towers far away: a city of the Ruhr that is none in particular. */
export function skyline(base: number, colour: string, seed: number, lit: string | null = null): string {
  const random = createRandom(seed)
  const parts: string[] = []
  for (let x = -20; x < 1620;) {
    const width = 34 + random.next() * 62
    const height = 50 + random.next() * 105
    const top = base - height
    parts.push(rect(x, top, width + 1, height + 60, colour))
    const roof = random.next()
    if (roof < 0.42)
      parts.push(
        polygon(
          [
            [x - 3, top + 1],
            [x + width / 2, top - width * 0.34],
            [x + width + 3, top + 1],
          ],
          colour,
        ),
      )
    else if (roof < 0.55) parts.push(rect(x + width * 0.6, top - 20, 8, 24, colour))
    if (lit)
      for (let wx = x + 9; wx < x + width - 10; wx += 14)
        for (let wy = top + 14; wy < base - 12; wy += 20)
          if (random.next() < 0.32) parts.push(rect(wx, wy, 5, 8, lit, 1, 'opacity="0.8"'))
    x += width
  }
  return parts.join('')
}

/** A broad brewery-like tower with a stepped top. */
export const tower = (colour: string, lit: string) =>
  rect(-58, -250, 116, 250, colour) +
  rect(-46, -292, 92, 44, colour) +
  rect(-32, -326, 64, 36, colour) +
  rect(-36, -332, 72, 8, lit) +
  times(4, (i) => rect(-44 + i * 24, -228, 12, 190, ink.night, 2, 'opacity="0.22"')) +
  times(3, (i) => rect(-32 + i * 25, -284, 14, 24, lit, 2, 'opacity="0.9"'))

export const steeple = (colour: string) =>
  rect(-26, -190, 52, 190, colour) +
  polygon(
    [
      [-30, -188],
      [0, -340],
      [30, -188],
    ],
    colour,
  ) +
  rect(-1.5, -366, 3, 30, colour) +
  rect(20, -90, 96, 90, colour) +
  polygon(
    [
      [14, -88],
      [68, -136],
      [122, -88],
    ],
    colour,
  )

/** A pit's winding tower. */
export const windingTower = (colour: string) =>
  stroke(
    'M-40 0 L-16 -210 M16 -210 L74 0 M-30 -90 L38 -90 M-22 -150 L26 -150 M-40 0 L38 -90 M-30 -90 L26 -150',
    colour,
    7,
  ) +
  rect(-24, -218, 48, 10, colour) +
  `<circle cx="-4" cy="-236" r="26" fill="none" stroke="${colour}" stroke-width="6"/>` +
  stroke('M-4 -262 L-4 -210 M-30 -236 L22 -236', colour, 3)

interface House {
  readonly width: number
  readonly height: number
  readonly wall: string
  readonly roof: string
  readonly window: string
  readonly lit?: string
  readonly gable?: boolean
  readonly shop?: string
  readonly seed: number
}

/** A town house, its foot at the origin, to the right of it. */
export function house({ width, height, wall, roof, window, lit, gable = true, shop, seed }: House): string {
  const random = createRandom(seed)
  const columns = Math.max(2, Math.round(width / 58))
  const gap = width / columns
  const ground = shop ? 96 : 20
  const rows = Math.floor((height - ground - 16) / 70)
  let windows = ''
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const isLit = lit !== undefined && random.next() < 0.45
      const x = column * gap + gap / 2 - 13
      const y = -height + 24 + row * 70
      windows +=
        rect(x - 3, y - 3, 32, 46, ink.white, 2, 'opacity="0.5"') +
        rect(x, y, 26, 40, isLit ? lit : window, 1) +
        rect(x + 12, y, 2, 40, wall) +
        rect(x, y + 15, 26, 2, wall) +
        rect(x - 5, y + 43, 36, 4, ink.night, 1, 'opacity="0.18"')
    }
  const top = gable
    ? polygon(
        [
          [-6, -height + 1],
          [width / 2, -height - width * 0.36],
          [width + 6, -height + 1],
        ],
        roof,
      ) + circle(width / 2, -height - width * 0.13, 9, window)
    : polygon(
        [
          [-6, -height + 1],
          [14, -height - 58],
          [width - 14, -height - 58],
          [width + 6, -height + 1],
        ],
        roof,
      ) +
      times(
        columns - 1,
        (i) =>
          rect((i + 1) * gap - 11, -height - 42, 22, 28, window, 3) +
          rect((i + 1) * gap - 14, -height - 46, 28, 6, wall, 2),
      )
  return (
    top +
    rect(0, -height, width, height, wall) +
    rect(width * 0.8, -height, width * 0.2, height, ink.night, 0, 'opacity="0.08"') +
    windows +
    (shop
      ? shopFront(width, shop, lit ?? window)
      : rect(width / 2 - 17, -62, 34, 62, roof, 3) + rect(0, -10, width, 10, ink.night, 0, 'opacity="0.12"'))
  )
}

function shopFront(width: number, awning: string, light: string): string {
  const stripes = Math.round(width / 22)
  const step = width / stripes
  return (
    rect(0, -92, width, 92, ink.night, 0, 'opacity="0.55"') +
    rect(10, -70, width - 70, 60, light, 2) +
    rect(width - 50, -72, 36, 72, light, 2, 'opacity="0.85"') +
    rect(10, -30, width - 70, 20, ink.night, 0, 'opacity="0.25"') +
    times(stripes, (i) =>
      path(`M${i * step} -96 h${step} v24 a${step / 2} 9 0 0 1 ${-step} 0 Z`, i % 2 ? ink.white : awning),
    )
  )
}

/** A street lamp, its foot at the origin. */
export const lamp = (height: number, lit: boolean, colour: string = ink.night) =>
  (lit ? glow(0, -height + 6, height * 0.62, ink.amber, 0.62) : '') +
  rect(-3, -height + 16, 6, height - 16, colour) +
  rect(-7, -22, 14, 22, colour, 3) +
  path(`M-14 ${-height + 22} L-9 ${-height} h18 L14 ${-height + 22} Z`, lit ? '#ffe2a3' : ink.ice) +
  path(`M-15 ${-height} Q0 ${-height - 20} 15 ${-height} Z`, colour) +
  rect(-16, -height + 20, 32, 4, colour, 2)

/** Slabs that run towards a point. */
export function paving(horizon: number, towards: number, colour: string, opacity = 0.25): string {
  const across = [0.06, 0.15, 0.27, 0.43, 0.64, 0.9].map((share) => horizon + share * (900 - horizon))
  return `<g stroke="${colour}" stroke-width="2.5" opacity="${opacity}">${times(19, (i) => `<path d="M${towards + (i - 9) * 26} ${horizon} L${towards + (i - 9) * 250} 900"/>`)}${across.map((y) => `<path d="M0 ${y} H1600"/>`).join('')}</g>`
}

/** A bench from the front, its feet on the line. */
export const bench = (colour: string = ink.wood) =>
  times(3, (i) => rect(-80, -84 + i * 15, 160, 10, colour, 3)) +
  rect(-86, -40, 172, 11, colour, 3) +
  times(2, (i) => rect(-68 + i * 126, -84, 8, 84, ink.night, 2))

/** A car from the side, its wheels on the line. */
export const car = (colour: string, glass: string = ink.ice) =>
  ellipse(4, 2, 150, 10, ink.night, 'opacity="0.25"') +
  path(
    'M-140 -22 Q-146 -58 -104 -64 L-66 -106 Q-58 -114 -44 -114 L36 -114 Q50 -114 60 -104 L92 -68 Q140 -62 142 -24 L140 -14 L-138 -14 Z',
    colour,
  ) +
  path(
    'M-86 -66 L-56 -99 Q-52 -103 -46 -103 L-12 -103 L-12 -66 Z M-2 -103 L32 -103 Q42 -103 48 -96 L74 -66 L-2 -66 Z',
    glass,
  ) +
  path('M-140 -22 Q-144 -40 -132 -50 L136 -46 Q142 -38 142 -24 L140 -14 L-138 -14 Z', ink.night, 'opacity="0.16"') +
  rect(-142, -48, 16, 12, ink.amber, 4) +
  rect(128, -50, 14, 12, ink.coral, 4) +
  [-86, 86]
    .map((x) => circle(x, -16, 27, ink.night) + circle(x, -16, 13, ink.mist) + circle(x, -16, 5, ink.night))
    .join('')

/** A bicycle from the side, wheels on the line. */
export function bicycle(colour: string): string {
  const wheel = (x: number) =>
    `<circle cx="${x}" cy="-44" r="42" fill="none" stroke="${ink.night}" stroke-width="6"/><circle cx="${x}" cy="-44" r="36" fill="none" stroke="${ink.mist}" stroke-width="1.5"/>` +
    times(8, (i) =>
      stroke(
        `M${x} -44 L${x + 37 * Math.cos((i * Math.PI) / 4)} ${-44 + 37 * Math.sin((i * Math.PI) / 4)}`,
        ink.steel,
        1,
        'opacity="0.6"',
      ),
    )
  return (
    wheel(-66) +
    wheel(68) +
    stroke('M-66 -44 L-26 -104 L38 -108 L2 -44 L-26 -104 M2 -44 L-66 -44 M36 -118 L68 -44', colour, 7) +
    stroke('M-26 -104 L-32 -122', ink.night, 5) +
    stroke('M-48 -124 L-16 -124', ink.night, 9) +
    stroke('M36 -112 L32 -132 L54 -138', ink.night, 6) +
    circle(2, -44, 11, ink.night) +
    stroke('M2 -44 L12 -26 M6 -26 h14', ink.night, 5) +
    stroke('M-106 -70 Q-66 -104 -28 -74', ink.night, 4, 'opacity="0.7"')
  )
}

/** Flakes that fall, or leaves that lie. */
export function scattered(
  count: number,
  seed: number,
  area: readonly [x: number, y: number, width: number, height: number],
  make: (x: number, y: number, chance: number) => string,
): string {
  const random = createRandom(seed)
  return times(count, () => make(area[0] + random.next() * area[2], area[1] + random.next() * area[3], random.next()))
}

export const cloud = (colour: string, opacity = 1) =>
  `<g opacity="${opacity}">${path('M-120 20 Q-150 20 -146 -6 Q-142 -28 -114 -28 Q-100 -66 -56 -58 Q-30 -92 14 -74 Q44 -84 58 -48 Q104 -58 112 -22 Q146 -20 142 4 Q140 20 116 20 Z', colour)}</g>`

/** A bin on wheels, 150 high, its foot at the origin. */
export const wheeledBin = (colour: string, dark: string) =>
  path('M-46 -132 L46 -132 L38 0 L-36 0 Z', colour) +
  path('M14 -132 L46 -132 L38 0 L12 0 Z', ink.night, 'opacity="0.16"') +
  path('M-56 -146 Q0 -166 56 -146 L56 -130 L-56 -130 Z', dark) +
  circle(-24, 0, 13, ink.night) +
  rect(-56, -138, 112, 5, ink.night, 2, 'opacity="0.2"')
