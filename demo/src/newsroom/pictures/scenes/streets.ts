import { createRandom } from 'planning/random'
import {
  at,
  backdrop,
  circle,
  clipped,
  ellipse,
  faint,
  glow,
  ink,
  path,
  polygon,
  rect,
  shaded,
  stroke,
  times,
  turned,
} from '../draw.ts'
import { bareTree, hedge, leaf, tree } from '../parts/nature.ts'
import { child, person, shadow, skin } from '../parts/people.ts'
import {
  bench,
  bicycle,
  car,
  cloud,
  house,
  lamp,
  paving,
  scattered,
  skyline,
  steeple,
  tower,
  wheeledBin,
} from '../parts/town.ts'

const walls = ['#d9a98a', '#ead7b5', '#a9b9c9', '#c98d7a', '#dcc39b', '#b9abba'] as const
const roofs = ['#6d4a4a', '#4d5a78', '#54486a', '#52415a', '#3f5170', '#6a4a52'] as const

/** A row of town houses along a street, their feet on the line. */
const row = (base: number, scale: number, seed: number, from = -40, lit?: string) =>
  times(Math.ceil(1700 / (270 * scale)), (i) => {
    const which = (i + seed) % 6
    return at(
      from + i * 272 * scale,
      base,
      house({
        width: 266,
        height: 340 + ((i * 53 + seed * 31) % 110),
        wall: walls[which],
        roof: roofs[which],
        window: '#56709c',
        gable: (i + seed) % 2 === 0,
        seed: seed + i,
        ...(lit ? { lit } : {}),
      }),
      scale,
    )
  })

/** Somebody of the street cleaning sweeps up leaves under the trees. */
export const sweeping = () =>
  backdrop([0, '#a9c0d8'], [0.5, '#e9dccb'], [0.75, '#fbe0b4']) +
  glow(300, 330, 520, '#fff0c8', 0.8) +
  faint(0.5, skyline(560, '#b9b6c2', 41)) +
  row(630, 0.82, 3) +
  shaded(
    [
      [0, '#d8cbbd'],
      [1, '#b2a7a6'],
    ],
    (fill) => rect(0, 622, 1600, 278, fill),
  ) +
  rect(0, 700, 1600, 10, '#9c9299') +
  shaded(
    [
      [0, '#6a7189'],
      [1, '#4a5270'],
    ],
    (fill) => rect(0, 710, 1600, 190, fill),
  ) +
  times(6, (i) => rect(-40 + i * 300, 806, 150, 9, ink.cream, 4, 'opacity="0.55"')) +
  at(250, 690, tree('#d98236', '#a8552f', '#f0ad4b', 3), 1.75) +
  at(1390, 694, tree('#c9652f', '#93392f', '#ec9a3f', 8), 1.9) +
  at(1010, 668, tree('#e0a040', '#b06a34', '#f5c766', 5), 1.05) +
  at(1130, 676, bench(), 0.8) +
  scattered(120, 7, [20, 640, 1560, 66], (x, y, c) =>
    leaf(x, y, 0.45 + c * 0.4, ['#d98236', '#c9652f', '#f0ad4b', '#a8552f'][Math.floor(c * 4)], c * 360),
  ) +
  // the heap
  scattered(150, 15, [0, 0, 1, 1], (x, y, c) => {
    const spread = (1 - y) * 170
    return leaf(
      690 + (x - 0.5) * 2 * spread,
      772 - y * 84,
      0.7 + c * 0.5,
      ['#d98236', '#c9652f', '#f5b548', '#a8552f', '#e8a03f'][Math.floor(c * 5)],
      c * 720,
    )
  }) +
  shadow(900, 800, 110, 0.25) +
  at(
    900,
    802,
    person({
      coat: '#f08a2c',
      trousers: '#f08a2c',
      hat: 'cap',
      hatColour: '#e4762a',
      bands: '#fdf3d8',
      stride: 0.8,
      length: 0.1,
      left: [-34, 44],
      right: [-62, 20],
      hair: '#3a2a28',
    }),
    2.05,
  ) +
  stroke('M830 430 L742 742', ink.wood, 10) +
  polygon(
    [
      [722, 720],
      [770, 734],
      [772, 792],
      [676, 770],
    ],
    '#caa15e',
  ) +
  times(7, (i) => stroke(`M${728 + i * 6} ${734 + i * 2} L${690 + i * 13} ${772 + i * 2.5}`, '#8d6a38', 2.5)) +
  at(1190, 800, wheeledBin('#f08a2c', '#c8651f'), 1.15) +
  stroke('M1240 690 L1290 600', ink.wood, 8) +
  scattered(26, 22, [40, 180, 1500, 440], (x, y, c) =>
    leaf(x, y, 0.6 + c * 0.5, ['#d98236', '#f0ad4b', '#c9652f'][Math.floor(c * 3)], c * 900),
  )

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

/** A trench, an excavator, barriers before a tunnel. */
export const roadWorks = () =>
  backdrop([0, '#9db6cf'], [0.6, '#e4e3dc'], [1, '#fbe3b8']) +
  glow(1220, 260, 420, '#fff3d0', 0.8) +
  at(420, 150, cloud(ink.white, 0.6)) +
  faint(0.6, skyline(520, '#b3bccb', 51) + at(1180, 520, tower('#a4afc2', '#dfe6ee'), 0.8)) +
  // the portal
  path('M0 380 H700 Q760 380 770 440 L800 640 H0 Z', '#8e8f9c') +
  times(5, (i) => rect(0, 400 + i * 48, 790, 3, ink.night, 0, 'opacity="0.12"')) +
  path('M0 366 H706 V388 H0 Z', '#b9b6b8') +
  path('M120 640 V520 Q120 440 220 440 H480 Q580 440 580 520 V640 Z', '#2a3150') +
  shaded(
    [
      [0, '#12182e'],
      [1, '#3a4166'],
    ],
    (fill) => path('M146 640 V528 Q146 464 226 464 H474 Q554 464 554 528 V640 Z', fill),
  ) +
  times(4, (i) => rect(206 + i * 76, 486, 46, 9, '#ffe6ad', 4)) +
  hedge(0, 720, 372, 60, '#6d8f6a', 2) +
  hedge(0, 660, 374, 42, '#557a5b', 6) +
  shaded(
    [
      [0, '#7d8298'],
      [1, '#4a5170'],
    ],
    (fill) => path('M0 628 H1600 V900 H0 Z', fill),
  ) +
  path('M120 628 H580 L520 900 H-180 Z', '#5b6280', 'opacity="0.6"') +
  // the trench
  path('M850 742 L1480 716 L1600 770 V840 L930 846 Z', '#4a3327') +
  path('M872 752 L1470 728 L1560 768 L936 800 Z', '#2c1f20') +
  stroke('M900 786 L1540 760', '#d8b06a', 18) +
  stroke('M900 780 L1540 754', '#f0cf8c', 5) +
  // the excavator
  ellipse(1180, 716, 220, 18, ink.night, 'opacity="0.3"') +
  rect(1030, 656, 300, 62, ink.night, 30) +
  times(5, (i) => circle(1066 + i * 57, 687, 19, '#5a607a')) +
  path('M1060 660 V560 Q1060 540 1080 540 H1300 Q1330 540 1336 570 L1344 660 Z', ink.amber) +
  path('M1240 660 V540 H1300 Q1330 540 1336 570 L1344 660 Z', ink.night, 'opacity="0.15"') +
  path('M1070 548 V432 Q1070 420 1082 420 H1180 Q1194 420 1198 432 L1222 548 Z', '#2a3150') +
  path('M1088 538 V440 H1172 L1194 538 Z', ink.ice) +
  stroke('M1120 560 L930 360 L800 500', '#d9932c', 40) +
  stroke('M1120 560 L930 360 L800 500', ink.amber, 26) +
  stroke('M1050 540 L950 420', ink.steel, 12) +
  circle(930, 360, 20, ink.night) +
  path('M760 490 L842 500 Q860 590 800 610 Q750 606 734 560 Z', '#5a607a') +
  times(4, (i) =>
    polygon(
      [
        [738 + i * 16, 566 + i * 12],
        [728 + i * 16, 596 + i * 10],
        [752 + i * 16, 584 + i * 10],
      ],
      ink.night,
    ),
  ) +
  path('M660 748 Q740 640 830 700 Q880 710 900 748 Z', '#6d4d36') +
  path('M780 690 Q860 700 900 748 H760 Z', ink.night, 'opacity="0.2"') +
  at(
    1480,
    722,
    person({
      coat: '#f08a2c',
      bands: ink.white,
      hat: 'cap',
      hatColour: ink.amber,
      trousers: ink.navy,
      skin: skin.brown,
      length: 0.05,
      left: [-40, 20],
    }),
    1.05,
  ) +
  // barriers
  [
    [60, 800, 1],
    [420, 826, 1.1],
  ]
    .map(([x, y, s]) =>
      at(
        x,
        y,
        rect(8, -120, 12, 124, '#b9b6b8', 3) +
          rect(292, -120, 12, 124, '#b9b6b8', 3) +
          rect(-10, -2, 50, 12, ink.night, 4) +
          rect(272, -2, 50, 12, ink.night, 4) +
          rect(0, -118, 312, 44, ink.white, 4) +
          times(5, (i) =>
            polygon(
              [
                [8 + i * 64, -118],
                [40 + i * 64, -118],
                [20 + i * 64, -74],
                [-8 + i * 64 < 0 ? 0 : -12 + i * 64, -74],
              ],
              ink.coral,
            ),
          ) +
          rect(0, -54, 312, 18, ink.white, 3) +
          circle(14, -134, 16, ink.amber) +
          glow(14, -134, 60, ink.amber, 0.7),
        s,
      ),
    )
    .join('') +
  times(3, (i) =>
    at(
      810 + i * 130,
      876,
      polygon(
        [
          [-30, 0],
          [0, -96],
          [30, 0],
        ],
        ink.orange,
      ) +
        polygon(
          [
            [-19, -34],
            [-11, -60],
            [11, -60],
            [19, -34],
          ],
          ink.white,
        ) +
        rect(-42, -6, 84, 12, '#b9552b', 4),
    ),
  )

/** New stands with bicycles before a brick hall. */
export const bikeStands = () =>
  backdrop([0, '#8db4d2'], [0.6, '#dbe8ee'], [1, '#fbecd0']) +
  at(300, 170, cloud(ink.white, 0.75)) +
  at(1260, 120, cloud(ink.white, 0.6), 0.8) +
  // the hall
  shaded(
    [
      [0, '#b5614c'],
      [1, '#9a4e41'],
    ],
    (fill) => path('M160 640 V300 H1440 V640 Z', fill),
  ) +
  times(12, (i) => rect(160, 318 + i * 28, 1280, 2, ink.night, 0, 'opacity="0.08"')) +
  path('M130 306 Q800 60 1470 306 L1470 280 Q800 24 130 280 Z', ink.navy) +
  path('M160 304 Q800 76 1440 304 Z', '#3a5a8c') +
  clipped(
    'arch',
    path('M160 304 Q800 76 1440 304 Z', '#fff'),
    times(15, (i) => rect(240 + i * 80, 100, 4, 204, ink.navy, 0, 'opacity="0.35"')),
  ) +
  times(
    5,
    (i) =>
      path(
        `M${220 + i * 250} 640 V470 Q${220 + i * 250} 390 ${300 + i * 250} 390 Q${380 + i * 250} 390 ${380 + i * 250} 470 V640 Z`,
        '#7c3c38',
      ) +
      shaded(
        [
          [0, '#ffdf9a'],
          [1, '#f3b66a'],
        ],
        (fill) =>
          path(
            `M${234 + i * 250} 640 V474 Q${234 + i * 250} 404 ${300 + i * 250} 404 Q${366 + i * 250} 404 ${366 + i * 250} 474 V640 Z`,
            fill,
          ),
      ) +
      stroke(`M${300 + i * 250} 404 V640 M${234 + i * 250} 510 H${366 + i * 250}`, '#7c3c38', 6),
  ) +
  circle(800, 226, 44, ink.cream) +
  circle(800, 226, 36, ink.white) +
  stroke('M800 226 V202 M800 226 L816 236', ink.night, 5) +
  shaded(
    [
      [0, '#d8cec2'],
      [1, '#b3aab0'],
    ],
    (fill) => rect(0, 636, 1600, 264, fill),
  ) +
  paving(636, 800, ink.navy, 0.14) +
  at(80, 672, tree('#7fa86f', '#5c8a63', '#b3cc8c', 4), 1.35) +
  at(1530, 672, tree('#7fa86f', '#5c8a63', '#b3cc8c', 9), 1.35) +
  at(620, 690, person({ coat: ink.coral, bag: ink.sand, stride: 0.8 }), 0.9) +
  at(980, 684, person({ coat: '#3d5a8a', hair: '#c9a06a' }), 0.84) +
  times(7, (i) => {
    const x = 150 + i * 220
    const bike = ['#d6503f', '', '#284478', '#f5b548', '', '#5c8a63', '#ea8136'][i]
    return (
      ellipse(x + 26, 826, 120, 12, ink.night, 'opacity="0.16"') +
      (bike ? at(x - 4, 826, bicycle(bike), 1.12, i % 3 === 2) : '') +
      stroke(`M${x - 34} 832 V738 Q${x - 34} 706 ${x} 706 Q${x + 34} 706 ${x + 34} 738 V832`, '#f4f6f8', 13) +
      stroke(`M${x - 34} 832 V738 Q${x - 34} 706 ${x} 706 Q${x + 34} 706 ${x + 34} 738 V832`, '#8b9bb0', 5) +
      rect(x - 46, 828, 24, 8, ink.night, 3) +
      rect(x + 22, 828, 24, 8, ink.night, 3)
    )
  })

/** Children walk to school along a street without cars. */
export const schoolStreet = () =>
  backdrop([0, '#93b7d6'], [0.55, '#e2e9e6'], [0.8, '#fde6b6']) +
  glow(1300, 240, 420, '#fff2c4', 0.9) +
  circle(1300, 240, 62, '#fff0c0') +
  at(330, 150, cloud(ink.white, 0.8)) +
  at(900, 110, cloud(ink.white, 0.55), 0.7) +
  at(1280, 586, steeple('#b7c3cf'), 0.8) +
  faint(0.55, skyline(590, '#b7c3cf', 61)) +
  // the school
  rect(330, 250, 880, 370, '#e7cf9f') +
  rect(330, 250, 880, 22, '#c9a873') +
  polygon(
    [
      [300, 254],
      [420, 160],
      [1120, 160],
      [1240, 254],
    ],
    '#8d4a4a',
  ) +
  polygon(
    [
      [680, 206],
      [770, 106],
      [860, 206],
    ],
    '#7d3f42',
  ) +
  rect(700, 200, 140, 80, '#e7cf9f') +
  circle(770, 190, 30, ink.white) +
  stroke('M770 190 V172 M770 190 L782 198', ink.night, 5) +
  times(8, (i) =>
    i === 3 || i === 4
      ? ''
      : [0, 1, 2]
          .map(
            (r) =>
              rect(364 + i * 108, 296 + r * 104, 66, 72, '#6f94b8', 3) +
              rect(395 + i * 108, 296 + r * 104, 4, 72, ink.white) +
              rect(364 + i * 108, 328 + r * 104, 66, 4, ink.white) +
              rect(358 + i * 108, 366 + r * 104, 78, 6, '#c9a873'),
          )
          .join(''),
  ) +
  rect(696, 296, 148, 130, '#6f94b8', 4) +
  rect(766, 296, 6, 130, ink.white) +
  rect(704, 470, 132, 150, '#5a3d3f', 4) +
  rect(714, 480, 52, 140, '#3f6a86', 3) +
  rect(774, 480, 52, 140, '#3f6a86', 3) +
  rect(684, 452, 172, 16, '#c9a873', 4) +
  hedge(0, 330, 628, 70, '#6d9a6a', 4) +
  hedge(1210, 1620, 628, 70, '#6d9a6a', 8) +
  at(170, 630, tree('#e0a040', '#b8743a', '#f5c766', 2), 1.3) +
  at(1420, 632, tree('#d98236', '#a8552f', '#f0ad4b', 6), 1.4) +
  shaded(
    [
      [0, '#8d93a8'],
      [1, '#666e8c'],
    ],
    (fill) => path('M0 620 H1600 V900 H0 Z', fill),
  ) +
  path('M0 620 H1600 V646 H0 Z', '#d5cabd') +
  // painted on the road: hopping squares and colour
  [
    [700, 690],
    [760, 690],
    [700, 730],
    [640, 780],
    [760, 780],
    [700, 838],
  ]
    .map(([x, y], i) =>
      polygon(
        [
          [x, y],
          [x + 64 + i * 3, y],
          [x + 72 + i * 4, y + 34 + i * 4],
          [x - 6, y + 34 + i * 4],
        ],
        [ink.amber, ink.coral, ink.white, ink.amber, ink.sage, ink.coral][i],
        'opacity="0.75"',
      ),
    )
    .join('') +
  // planters that close it
  [60, 1260]
    .map(
      (x) =>
        rect(x, 720, 270, 90, ink.wood, 8) +
        times(5, (i) => rect(x + i * 54, 720, 3, 90, ink.night, 0, 'opacity="0.2"')) +
        hedge(x + 30, x + 240, 730, 62, '#5c8a63', 5) +
        times(8, (i) => circle(x + 30 + i * 30, 690 + (i % 3) * 14, 9, [ink.coral, ink.amber, ink.white][i % 3])),
    )
    .join('') +
  shadow(560, 812, 40, 0.22) +
  shadow(950, 826, 44, 0.22) +
  shadow(1080, 802, 40, 0.22) +
  shadow(470, 846, 60, 0.22) +
  at(470, 850, person({ coat: '#4c6a7c', hair: '#7a4a2f', length: 0.6, right: [30, 52] }), 1.5) +
  at(570, 846, child(ink.coral, '#284478', { hair: '#7a4a2f', left: [-30, 40] }), 1.5) +
  at(950, 836, child('#5c8a63', ink.orange, { skin: skin.brown, hair: '#2b211f', stride: 0.9 }), 1.5) +
  at(1060, 810, child(ink.amber, '#93392f', { hair: '#c9a06a', hat: 'beanie', hatColour: ink.coral }), 1.4) +
  at(640, 662, child('#3f6a86', ink.coral), 0.8) +
  at(880, 660, child(ink.coral, ink.pine, { hair: '#c9a06a' }), 0.78) +
  at(915, 664, child('#7e5a86', ink.amber), 0.8)

/** A snow plough at work before dawn. */
export const snowPlough = () =>
  backdrop([0, '#1a2c57'], [0.45, '#4a639a'], [0.7, '#a9a3c2'], [1, '#e6c3b0']) +
  faint(0.6, skyline(560, '#6b7aab', 71, '#ffdf9a')) +
  row(610, 0.8, 2, -90, '#ffd07a') +
  faint(0.85, at(210, 640, bareTree('#2a2f4f', 3), 1.25) + at(1490, 640, bareTree('#2a2f4f', 12), 1.3)) +
  shaded(
    [
      [0, '#c9d3ea'],
      [1, '#f1f4fb'],
    ],
    (fill) => rect(0, 606, 1600, 294, fill),
  ) +
  path('M0 690 Q400 676 800 684 T1600 676 V838 Q1100 856 700 842 T0 852 Z', '#5a678f') +
  path('M0 690 Q300 680 600 682 V846 Q300 846 0 852 Z', '#7886ad', 'opacity="0.5"') +
  at(1180, 650, lamp(330, true)) +
  at(420, 650, lamp(330, true)) +
  // its light
  shaded(
    [
      [0, '#ffe9b8', 0.75],
      [1, '#ffe9b8', 0],
    ],
    (fill) =>
      polygon(
        [
          [1090, 650],
          [1600, 560],
          [1600, 830],
          [1090, 700],
        ],
        fill,
      ),
    'right',
  ) +
  ellipse(760, 806, 420, 26, ink.night, 'opacity="0.35"') +
  // body
  path('M400 560 L760 560 L740 690 L420 690 Z', '#c8651f') +
  path('M392 548 H768 V570 H392 Z', ink.orange) +
  path('M420 548 Q480 480 560 520 Q640 470 740 548 Z', '#e7dccb') +
  rect(400, 690, 560, 56, ink.night, 8) +
  path('M770 720 V440 Q770 420 790 420 H930 Q952 420 962 444 L1010 566 Q1016 580 1016 596 V720 Z', ink.orange) +
  path('M770 720 V600 H1016 V720 Z', ink.night, 'opacity="0.14"') +
  path('M850 446 H926 Q938 446 944 460 L982 560 H850 Z', '#cfe0ee') +
  path('M890 446 L860 560 H890 L920 446 Z', ink.white, 'opacity="0.5"') +
  rect(790, 446, 44, 114, '#cfe0ee', 5) +
  rect(770, 620, 246, 14, ink.white) +
  times(6, (i) =>
    polygon(
      [
        [780 + i * 42, 620],
        [800 + i * 42, 620],
        [790 + i * 42, 634],
        [770 + i * 42, 634],
      ],
      ink.coral,
    ),
  ) +
  rect(824, 396, 60, 24, ink.night, 6) +
  rect(834, 376, 40, 28, ink.amber, 8) +
  glow(854, 388, 150, ink.amber, 0.85) +
  circle(1002, 662, 15, '#fff3c8') +
  glow(1002, 662, 90, '#fff0c0', 0.9) +
  [480, 620, 900]
    .map((x) => circle(x, 748, 54, '#141a30') + circle(x, 748, 25, '#8a93ad') + circle(x, 748, 9, '#141a30'))
    .join('') +
  // the blade
  stroke('M1010 716 L1080 740', ink.steel, 16) +
  path('M1064 622 Q1150 650 1150 740 Q1150 786 1120 800 L1064 800 Q1100 720 1064 622 Z', ink.amber) +
  path('M1064 622 Q1100 720 1064 800 L1050 800 Q1084 720 1052 626 Z', '#b9782a') +
  path(
    'M1090 806 Q1120 690 1200 650 Q1190 690 1230 668 Q1226 716 1290 706 Q1270 748 1330 758 Q1300 790 1350 806 Z',
    '#f4f7fd',
  ) +
  path('M1160 806 Q1190 740 1260 740 Q1250 770 1330 806 Z', '#c9d3ea') +
  // behind it
  path('M0 842 Q380 832 700 836 L420 900 H0 Z', '#f6f8fd') +
  scattered(240, 31, [0, 0, 1600, 900], (x, y, c) =>
    circle(x, y, 1.5 + c * 3.4, ink.white, `opacity="${(0.4 + c * 0.5).toFixed(2)}"`),
  )
