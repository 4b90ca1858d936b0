import { createRandom } from 'planning/random'
import { circle, ellipse, ink, path, polygon, rect, stroke, times } from '../draw.ts'

/** A broad tree, its foot at the origin, 300 high. */
export function tree(crown: string, shade: string, light: string, seed = 1): string {
  const random = createRandom(seed)
  const blob = (colour: string, dx: number, dy: number, size: number) =>
    times(7, (i) => {
      const angle = (i / 7) * Math.PI * 2
      return circle(
        dx + Math.cos(angle) * 62 * size,
        -205 + dy + Math.sin(angle) * 52 * size,
        (44 + random.next() * 22) * size,
        colour,
      )
    }) + circle(dx, -205 + dy, 66 * size, colour)
  return (
    path('M-11 0 Q-6 -70 -14 -140 L12 -140 Q7 -70 13 0 Z', ink.wood) +
    path('M2 0 Q3 -70 2 -140 L12 -140 Q7 -70 13 0 Z', ink.night, 'opacity="0.3"') +
    stroke('M-2 -110 Q-30 -140 -46 -176 M2 -120 Q26 -150 44 -186', ink.wood, 8) +
    blob(shade, 10, 10, 1) +
    blob(crown, -6, -4, 0.9) +
    blob(light, -26, -24, 0.5)
  )
}

/** A tree without leaves, 300 high. */
export function bareTree(colour: string, seed: number): string {
  const random = createRandom(seed)
  const branch = (x: number, y: number, angle: number, length: number, width: number): string => {
    if (length < 12) return ''
    const toX = x + Math.cos(angle) * length
    const toY = y + Math.sin(angle) * length
    const bend = (random.next() - 0.5) * length * 0.3
    const own = stroke(
      `M${x.toFixed(1)} ${y.toFixed(1)} Q${((x + toX) / 2 + bend).toFixed(1)} ${((y + toY) / 2).toFixed(1)} ${toX.toFixed(1)} ${toY.toFixed(1)}`,
      colour,
      width,
    )
    const turn = 0.36 + random.next() * 0.22
    return (
      own +
      branch(toX, toY, angle - turn, length * (0.66 + random.next() * 0.12), width * 0.64) +
      branch(toX, toY, angle + turn, length * (0.66 + random.next() * 0.12), width * 0.64)
    )
  }
  return branch(0, 0, -Math.PI / 2, 92, 17)
}

/** A fir, 300 high. */
export const fir = (colour: string, shade: string, snow: string | null = null) =>
  rect(-9, -34, 18, 34, ink.wood) +
  [0, 1, 2, 3]
    .map((tier) => {
      const base = -24 - tier * 62
      const half = 104 - tier * 22
      const top = base - 92
      return (
        path(
          `M${-half} ${base} Q${-half * 0.3} ${base - 34} 0 ${top} Q${half * 0.3} ${base - 34} ${half} ${base} Q${half * 0.5} ${base + 12} ${half * 0.25} ${base - 2} Q0 ${base + 14} ${-half * 0.25} ${base - 2} Q${-half * 0.5} ${base + 12} ${-half} ${base} Z`,
          colour,
        ) +
        path(
          `M0 ${top} Q${half * 0.3} ${base - 34} ${half} ${base} Q${half * 0.5} ${base + 12} ${half * 0.25} ${base - 2} Q${half * 0.2} ${base - 40} 0 ${top} Z`,
          shade,
        ) +
        (snow
          ? path(
              `M${-half * 0.62} ${base - 18} Q${-half * 0.22} ${base - 44} 0 ${top} Q${half * 0.1} ${top + 24} ${-half * 0.1} ${base - 40} Q${-half * 0.34} ${base - 18} ${-half * 0.62} ${base - 18} Z`,
              snow,
              'opacity="0.9"',
            )
          : '')
      )
    })
    .join('')

/** Grass, a bush, a hedge: a row of half rounds. */
export function hedge(from: number, to: number, base: number, height: number, colour: string, seed: number): string {
  const random = createRandom(seed)
  let shapes = rect(from, base - height * 0.5, to - from, height * 0.5, colour)
  for (let x = from; x <= to; x += height * 0.55)
    shapes += ellipse(
      x,
      base - height * 0.45,
      height * (0.42 + random.next() * 0.16),
      height * (0.4 + random.next() * 0.2),
      colour,
    )
  return shapes
}

export const hill = (left: number, peak: number, right: number, colour: string) =>
  path(`M0 ${left} Q500 ${peak} 900 ${(peak + right) / 2} T1600 ${right} V900 H0 Z`, colour)

/** A leaf that lies there. */
export const leaf = (x: number, y: number, size: number, colour: string, degrees: number) =>
  `<g transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${degrees.toFixed(0)}) scale(${size.toFixed(2)})">${path('M-14 0 Q-4 -11 14 0 Q-4 11 -14 0 Z', colour)}${stroke('M-18 0 L8 0', ink.rust, 1.2, 'opacity="0.5"')}</g>`

/** A dog from the side, looking right, its paws on the line, 100 long. */
export const dog = (colour: string, dark: string) =>
  stroke('M-44 -46 Q-66 -64 -62 -84', colour, 9) +
  [
    [-38, dark],
    [26, dark],
    [-26, colour],
    [38, colour],
  ]
    .map(([x, fill]) =>
      path(
        `M${Number(x) - 7} -40 L${Number(x) + 9} -40 L${Number(x) + 5} -4 Q${Number(x) + 12} -4 ${Number(x) + 12} 0 H${Number(x) - 4} Z`,
        String(fill),
      ),
    )
    .join('') +
  path(
    'M-50 -44 Q-54 -70 -26 -70 L24 -72 Q40 -84 44 -66 L50 -38 Q44 -28 20 -32 Q-8 -30 -24 -28 Q-46 -26 -50 -44 Z',
    colour,
  ) +
  path('M30 -66 Q34 -100 58 -102 Q72 -102 78 -92 L96 -86 Q102 -78 92 -72 L72 -70 Q60 -56 46 -52 Z', colour) +
  path('M50 -100 Q40 -100 38 -82 Q38 -70 48 -70 Q58 -78 58 -96 Z', dark) +
  circle(94, -84, 4.5, ink.night) +
  circle(70, -90, 2.6, ink.night) +
  stroke('M36 -62 Q48 -54 58 -58', ink.coral, 6)

export const bird = (x: number, y: number, size: number, colour: string) =>
  stroke(
    `M${x - size} ${y - size * 0.3} Q${x - size * 0.4} ${y - size * 0.6} ${x} ${y} Q${x + size * 0.4} ${y - size * 0.6} ${x + size} ${y - size * 0.3}`,
    colour,
    size * 0.16,
  )

export const star = (x: number, y: number, radius: number, colour: string) =>
  polygon(
    Array.from(
      { length: 10 },
      (_, i) =>
        [
          x + Math.sin((i * Math.PI) / 5) * radius * (i % 2 ? 0.42 : 1),
          y - Math.cos((i * Math.PI) / 5) * radius * (i % 2 ? 0.42 : 1),
        ] as const,
    ),
    colour,
  )
