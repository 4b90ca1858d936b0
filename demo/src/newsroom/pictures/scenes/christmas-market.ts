import { at, backdrop, circle, faint, glow, ink, path, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { person, shadow, skin } from '../parts/people.ts'
import { fir, star } from '../parts/nature.ts'
import { paving, scattered, skyline, steeple } from '../parts/town.ts'

/** A string of lights that hangs between two points. */
function lightString(fromX: number, fromY: number, toX: number, toY: number, sag: number): string {
  const count = Math.round(Math.abs(toX - fromX) / 38)
  const middle = (share: number) => [
    fromX + (toX - fromX) * share,
    fromY + (toY - fromY) * share + sag * 4 * share * (1 - share),
  ]
  return (
    stroke(`M${fromX} ${fromY} Q${(fromX + toX) / 2} ${(fromY + toY) / 2 + sag * 2} ${toX} ${toY}`, ink.night, 2.5) +
    times(count, (i) => {
      const [x, y] = middle((i + 0.5) / count)
      return glow(x, y + 8, 34, ink.amber, 0.55) + circle(x, y + 8, 5.5, '#ffe6ad')
    })
  )
}

interface Stall {
  readonly roof: string
  readonly wares: string
}

/** A wooden market stall, 300 wide, its foot at the origin. */
const stall = ({ roof, wares }: Stall) =>
  rect(-140, -210, 280, 210, '#6a4533') +
  times(13, (i) => rect(-140 + i * 22, -210, 2, 210, ink.night, 0, 'opacity="0.2"')) +
  shaded(
    [
      [0, '#fff0c4'],
      [1, '#f7b653'],
    ],
    (fill) => rect(-118, -196, 236, 108, fill, 4),
  ) +
  times(6, (i) => circle(-95 + i * 38, -172, 10 + (i % 3) * 3, wares) + rect(-97 + i * 38, -196, 3, 20, ink.wood)) +
  times(5, (i) => rect(-108 + i * 46, -122 + (i % 2) * 8, 34, 34 - (i % 2) * 8, i % 2 ? ink.rust : wares, 4)) +
  rect(-150, -92, 300, 16, '#8a5c40', 3) +
  polygon(
    [
      [-180, -204],
      [-96, -318],
      [96, -318],
      [180, -204],
    ],
    roof,
  ) +
  polygon(
    [
      [20, -318],
      [96, -318],
      [180, -204],
      [60, -204],
    ],
    ink.night,
    'opacity="0.22"',
  ) +
  path(
    'M-184 -204 Q-150 -236 -120 -276 Q-96 -324 -60 -322 L70 -322 Q100 -322 120 -286 Q100 -300 70 -300 Q40 -280 10 -300 Q-30 -278 -60 -298 Q-90 -292 -104 -262 Q-130 -236 -184 -204 Z',
    ink.white,
  ) +
  times(9, (i) => glow(-160 + i * 40, -198, 24, ink.amber, 0.5) + circle(-160 + i * 40, -198, 5, '#ffe6ad'))

const snowfall = (seed: number, count = 150) =>
  scattered(count, seed, [0, 0, 1600, 900], (x, y, chance) =>
    circle(x, y, 1.2 + chance * 2.6, ink.white, `opacity="${(0.35 + chance * 0.5).toFixed(2)}"`),
  )

/** Stalls, lights and people at a Christmas market. */
export const christmasMarket = () =>
  backdrop([0, '#0d1936'], [0.45, '#22356a'], [0.8, '#5b5f96'], [1, '#8a7ba5']) +
  faint(0.8, skyline(560, '#2f3f75', 6, '#ffd58a') + at(1240, 580, steeple('#2f3f75'), 1.25)) +
  glow(800, 620, 760, '#ffbe66', 0.5, 0.6) +
  at(800, 690, fir('#2b5650', '#1d3d40', null), 1.5) +
  scattered(46, 9, [690, 330, 220, 310], (x, y, c) =>
    Math.abs(x - 800) < (y - 250) * 0.2
      ? glow(x, y, 20, ink.amber, 0.6) + circle(x, y, 4.5, c > 0.6 ? '#ffb0a0' : '#ffe6ad')
      : '',
  ) +
  star(800, 238, 30, '#ffe6ad') +
  glow(800, 238, 90, ink.amber, 0.6) +
  shaded(
    [
      [0, '#54588d'],
      [0.4, '#333f74'],
      [1, '#1a2550'],
    ],
    (fill) => rect(0, 672, 1600, 228, fill),
  ) +
  paving(672, 800, '#ffd9a0', 0.14) +
  at(420, 700, stall({ roof: '#8d4a4a', wares: ink.coral }), 0.82) +
  at(1180, 700, stall({ roof: '#365a66', wares: ink.amber }), 0.82) +
  at(130, 760, stall({ roof: '#3b5a57', wares: ink.orange }), 1.12) +
  at(1480, 760, stall({ roof: '#7f4348', wares: ink.coral }), 1.12) +
  glow(130, 780, 330, '#ffc56b', 0.6, 0.2) +
  glow(1470, 780, 330, '#ffc56b', 0.6, 0.2) +
  glow(420, 715, 240, '#ffc56b', 0.6, 0.18) +
  glow(1180, 715, 240, '#ffc56b', 0.6, 0.18) +
  lightString(-20, 250, 560, 190, 70) +
  lightString(560, 190, 1060, 190, 46) +
  lightString(1060, 190, 1620, 250, 70) +
  at(640, 742, person({ coat: '#8d3f42', hat: 'beanie', hatColour: ink.sand, trousers: '#20264a' }), 0.95) +
  at(700, 748, at(0, 0, person({ coat: ink.amber, hat: 'beanie', hatColour: '#3b5a57', trousers: '#20264a' }), 0.62)) +
  at(970, 744, person({ coat: '#3d5a6a', trousers: '#20264a', hair: '#c9a06a', scarf: ink.coral }), 0.95) +
  shadow(330, 884, 70) +
  shadow(450, 886, 70) +
  shadow(1215, 888, 70) +
  at(
    340,
    886,
    person({ coat: '#2d3c6c', hat: 'beanie', hatColour: ink.coral, scarf: ink.sand, length: 0.7, trousers: ink.night }),
    1.62,
  ) +
  at(
    456,
    892,
    person({
      coat: '#a4524a',
      hair: '#3a2a28',
      skin: skin.brown,
      scarf: ink.cream,
      length: 0.85,
      trousers: ink.night,
      left: [-22, 50],
    }),
    1.55,
  ) +
  at(
    1215,
    892,
    person({
      coat: '#4c6a5c',
      hair: '#c8c2bd',
      hat: 'cap',
      hatColour: '#33473f',
      length: 0.7,
      trousers: ink.night,
      right: [26, 34],
    }),
    1.62,
  ) +
  snowfall(4)
