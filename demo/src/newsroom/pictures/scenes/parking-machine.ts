import { createRandom } from 'planning/random'
import {
  at,
  backdrop,
  circle,
  ellipse,
  faint,
  ink,
  path,
  polygon,
  rect,
  shaded,
  stroke,
  times,
  turned,
} from '../draw.ts'
import { skin } from '../parts/people.ts'
import { car, cloud } from '../parts/town.ts'
import { row } from '../parts/house-row.ts'

/** A field of small squares that looks like a code and is none. */
function code(x: number, y: number, cell: number, seed: number, colour: string): string {
  const random = createRandom(seed)
  const size = 17
  const eye = (cx: number, cy: number) =>
    rect(x + cx * cell, y + cy * cell, 5 * cell, 5 * cell, colour) +
    rect(x + (cx + 1) * cell, y + (cy + 1) * cell, 3 * cell, 3 * cell, ink.white) +
    rect(x + (cx + 1.75) * cell, y + (cy + 1.75) * cell, 1.5 * cell, 1.5 * cell, colour)
  const inEye = (c: number, r: number) => (c < 6 && r < 6) || (c > 10 && r < 6) || (c < 6 && r > 10)
  return (
    times(size * size, (i) => {
      const c = i % size
      const r = Math.floor(i / size)
      return random.next() < 0.5 && !inEye(c, r) ? rect(x + c * cell, y + r * cell, cell + 0.3, cell + 0.3, colour) : ''
    }) +
    eye(0, 0) +
    eye(12, 0) +
    eye(0, 12)
  )
}

/** A parking machine with a sticker over it, a phone held before it. */
export const parkingMachine = () =>
  backdrop([0, '#8fb0d0'], [0.6, '#dfe6ea'], [1, '#fbecd0']) +
  at(1250, 190, cloud(ink.white, 0.7), 1.1) +
  at(240, 140, cloud(ink.white, 0.5), 0.8) +
  faint(0.55, row(590, 0.86, 1)) +
  rect(0, 586, 1600, 20, '#c6bcb4') +
  shaded(
    [
      [0, '#7a8099'],
      [1, '#555d7b'],
    ],
    (fill) => rect(0, 604, 1600, 296, fill),
  ) +
  at(230, 690, car('#b7564b'), 1.35) +
  at(1330, 690, car('#3f6a86'), 1.35) +
  shaded(
    [
      [0, '#d3c8bc'],
      [1, '#b5aaa6'],
    ],
    (fill) => rect(0, 742, 1600, 158, fill),
  ) +
  rect(0, 738, 1600, 12, '#e8ded0') +
  ellipse(730, 880, 240, 22, ink.night, 'opacity="0.25"') +
  // the machine
  rect(600, 690, 120, 195, '#26365f', 6) +
  rect(572, 868, 176, 18, ink.night, 6) +
  shaded(
    [
      [0, '#34508a'],
      [0.7, '#284478'],
      [1, '#1d3260'],
    ],
    (fill) => rect(500, 90, 320, 620, fill, 34),
    'right',
  ) +
  rect(500, 90, 320, 86, '#1b2f5c', 34) +
  rect(500, 140, 320, 40, '#1b2f5c') +
  circle(660, 134, 30, ink.white) +
  stroke('M660 116 V134 L674 144', '#1b2f5c', 6) +
  rect(536, 206, 248, 118, ink.night, 12) +
  shaded(
    [
      [0, '#cfe3c9'],
      [1, '#9fc3a3'],
    ],
    (fill) => rect(550, 220, 220, 90, fill, 6),
  ) +
  times(3, (i) => rect(566, 236 + i * 22, [150, 110, 176][i], 9, '#4d7a62', 4)) +
  times(12, (i) =>
    rect(
      548 + (i % 3) * 42,
      352 + Math.floor(i / 3) * 38,
      32,
      28,
      i === 11 ? ink.leaf : i === 9 ? ink.coral : '#dfe6ee',
      6,
    ),
  ) +
  rect(706, 352, 74, 14, ink.night, 6) +
  rect(706, 388, 74, 30, ink.night, 6) +
  circle(743, 468, 24, ink.night) +
  circle(743, 468, 11, ink.amber) +
  rect(560, 610, 200, 62, ink.night, 12) +
  rect(580, 622, 160, 34, '#0a1224', 6) +
  // the sticker that does not belong there
  turned(
    560,
    500,
    -7,
    rect(4, 8, 150, 170, ink.night, 8, 'opacity="0.3"') +
      path('M0 8 Q0 0 8 0 H142 Q150 0 150 8 V128 L112 170 H8 Q0 170 0 162 Z', ink.white) +
      path('M150 128 Q120 126 118 140 Q116 158 112 170 Z', '#d8cbb2') +
      code(20, 18, 6.4, 77, ink.night) +
      rect(20, 140, 82, 10, ink.coral, 5),
  ) +
  // the phone
  path(
    'M1180 900 Q1200 760 1120 640 Q1080 590 1104 566 Q1132 548 1172 606 L1300 720 Q1390 800 1420 900 Z',
    skin.light,
  ) +
  turned(
    1040,
    380,
    8,
    rect(8, 12, 230, 430, ink.night, 34, 'opacity="0.25"') +
      rect(0, 0, 230, 430, ink.night, 34) +
      shaded(
        [
          [0, '#35507f'],
          [1, '#1d2f5a'],
        ],
        (fill) => rect(12, 14, 206, 402, fill, 24),
      ) +
      polygon(
        [
          [115, 92],
          [176, 198],
          [54, 198],
        ],
        ink.amber,
      ) +
      rect(109, 126, 12, 40, ink.night, 5) +
      circle(115, 180, 7, ink.night) +
      rect(44, 236, 142, 12, ink.ice, 6) +
      rect(64, 262, 102, 12, ink.ice, 6, 'opacity="0.6"') +
      rect(40, 320, 150, 44, ink.coral, 22) +
      rect(90, 22, 50, 8, ink.night, 4),
  ) +
  stroke('M1052 606 Q1030 590 1046 566', skin.light, 34) +
  stroke('M1046 676 Q1016 660 1030 634', skin.light, 34) +
  stroke('M1050 744 Q1022 730 1034 706', skin.light, 32) +
  path('M1160 900 Q1180 820 1212 800 L1410 790 Q1440 840 1450 900 Z', '#8d3f42')
