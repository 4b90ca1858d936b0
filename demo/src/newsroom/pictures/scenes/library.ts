import { createRandom } from 'planning/random'
import {
  at,
  backdrop,
  circle,
  clipped,
  ellipse,
  glow,
  ink,
  path,
  rect,
  shaded,
  stroke,
  times,
  turned,
} from '../draw.ts'
import { person } from '../parts/people.ts'
import { skyline, tower } from '../parts/town.ts'

/** A shelf full of books, its upper left corner at the origin. */
function shelf(width: number, boards: number, seed: number): string {
  const random = createRandom(seed)
  const colours = [
    '#d6503f',
    '#284478',
    '#f5b548',
    '#5c8a63',
    '#54759f',
    '#93392f',
    '#ecd0a0',
    '#2b5650',
    '#ea8136',
    '#4b2b45',
  ]
  const height = 150
  let books = ''
  for (let board = 0; board < boards; board++) {
    for (let x = 12; x < width - 40;) {
      const thick = 16 + random.next() * 22
      const tall = 88 + random.next() * 40
      const colour = colours[random.below(colours.length)]
      const y = board * height + height - tall
      if (random.next() < 0.1) x += 26
      else {
        books +=
          rect(x, y, thick - 2, tall, colour, 3) +
          rect(x, y + 14, thick - 2, 5, ink.white, 0, 'opacity="0.55"') +
          (random.next() < 0.5 ? rect(x + thick / 2 - 3, y + 34, 4, tall * 0.35, ink.white, 2, 'opacity="0.4"') : '') +
          rect(x + thick - 6, y, 4, tall, ink.night, 0, 'opacity="0.14"')
        x += thick
      }
    }
    books +=
      rect(0, board * height + height, width, 14, '#8a5c40') +
      rect(0, board * height + height + 14, width, 8, ink.night, 0, 'opacity="0.3"')
  }
  return (
    rect(-14, -40, width + 28, boards * height + 60, '#5e3d2b', 6) +
    rect(0, -22, width, boards * height + 30, '#3c2722') +
    books
  )
}

/** A reading room in the evening. */
export const library = () =>
  backdrop([0, '#e9d2a6'], [1, '#d9b988']) +
  at(50, 60, shelf(500, 4, 4)) +
  at(1110, 60, shelf(500, 4, 9)) +
  rect(606, 70, 450, 500, '#8a5c40', 10) +
  clipped(
    'pane',
    rect(624, 88, 414, 464, '#fff', 4),
    shaded(
      [
        [0, '#16254a'],
        [0.6, '#6a5f92'],
        [1, '#f0a673'],
      ],
      (fill) => rect(624, 88, 414, 464, fill),
    ) +
      at(820, 540, tower('#3a3f70', '#ffd98f'), 0.85) +
      skyline(560, '#2a3362', 12, '#ffd58a') +
      circle(960, 170, 26, '#ffe9bd'),
  ) +
  rect(824, 88, 12, 464, '#8a5c40') +
  rect(624, 306, 414, 12, '#8a5c40') +
  rect(596, 560, 470, 22, '#a57248', 6) +
  shaded(
    [
      [0, '#a06a48'],
      [1, '#7a4a36'],
    ],
    (fill) => rect(0, 700, 1600, 200, fill),
  ) +
  times(9, (i) => rect(0, 716 + i * 24, 1600, 2, ink.night, 0, 'opacity="0.14"')) +
  ellipse(800, 812, 560, 66, '#93392f') +
  ellipse(800, 810, 500, 54, '#b8473f') +
  // the lamp and its light
  glow(1060, 420, 380, '#ffd88a', 0.75) +
  rect(1054, 400, 12, 400, ink.night) +
  ellipse(1060, 802, 60, 12, ink.night) +
  path('M990 420 L1024 320 H1096 L1130 420 Z', ink.amber) +
  path('M1060 320 H1096 L1130 420 H1070 Z', ink.night, 'opacity="0.14"') +
  // armchair with somebody reading
  at(800, 800, person({ coat: '#3f5f58', hair: '#6b3f28', right: [10, 20], left: [-10, 20] }), 1.6) +
  path(
    'M640 800 V620 Q640 560 700 556 H900 Q960 560 960 620 V800 Q960 812 948 812 H652 Q640 812 640 800 Z',
    '#284478',
  ) +
  path('M860 556 H900 Q960 560 960 620 V800 Q960 812 948 812 H880 Z', ink.night, 'opacity="0.2"') +
  rect(612, 660, 70, 152, '#345892', 30) +
  rect(918, 660, 70, 152, '#1d3465', 30) +
  rect(640, 806, 22, 30, ink.night, 4) +
  rect(938, 806, 22, 30, ink.night, 4) +
  stroke('M720 600 H880', '#345892', 6) +
  // a small table with books
  ellipse(480, 700, 120, 20, '#8a5c40') +
  rect(472, 704, 16, 110, '#6a4533') +
  ellipse(480, 816, 70, 12, '#6a4533') +
  rect(420, 668, 110, 20, ink.coral, 4) +
  rect(430, 648, 96, 20, ink.pine, 4) +
  rect(416, 688, 118, 10, ink.amber, 4) +
  path('M520 690 h44 v-10 q0 -14 -10 -26 h-24 q-10 12 -10 26 Z', ink.white) +
  stroke('M534 640 q-8 -12 0 -24 M548 640 q-8 -12 0 -24', ink.white, 4, 'opacity="0.7"') +
  at(1270, 800, plant(), 1.2)

const plant = () =>
  path('M-40 -70 H40 L30 0 H-30 Z', ink.coral) +
  times(7, (i) =>
    turned(0, -68, -66 + i * 22, path('M0 0 Q-26 -70 0 -150 Q26 -70 0 0 Z', i % 2 ? '#5c8a63' : '#3d6b5a')),
  )
