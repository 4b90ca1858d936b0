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
import { hedge } from '../parts/nature.ts'
import { officer, person, shadow, skin } from '../parts/people.ts'
import { cloud, scattered, skyline, tower, wheeledBin } from '../parts/town.ts'

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

/** A form with boxes to tick and a pencil. */
export const surveyForm = () =>
  shaded(
    [
      [0, '#2f5088'],
      [1, '#1b2f5c'],
    ],
    (fill) => rect(0, 0, 1600, 900, fill),
  ) +
  times(24, (i) => rect(0, i * 38, 1600, 2, ink.night, 0, 'opacity="0.12"')) +
  turned(470, 80, 4, rect(14, 18, 640, 830, ink.night, 12, 'opacity="0.35"') + rect(0, 0, 640, 830, ink.cream, 10)) +
  turned(
    440,
    70,
    -4,
    rect(14, 18, 640, 830, ink.night, 12, 'opacity="0.3"') +
      rect(0, 0, 640, 830, ink.white, 10) +
      rect(0, 0, 640, 92, '#284478', 10) +
      rect(0, 70, 640, 22, '#284478') +
      rect(44, 34, 250, 20, ink.white, 10) +
      circle(580, 46, 24, ink.amber) +
      times(4, (q) =>
        at(
          44,
          130 + q * 168,
          rect(0, 0, [420, 360, 450, 390][q], 16, '#3d4a6b', 8) +
            rect(0, 28, [250, 300, 200, 280][q], 12, '#b7bfcc', 6) +
            times(
              5,
              (i) =>
                rect(
                  i * 112,
                  66,
                  52,
                  52,
                  ink.white,
                  12,
                  `stroke="${i === [3, 1, 2, -1][q] ? ink.coral : '#54759f'}" stroke-width="5"`,
                ) +
                rect(i * 112 + 6, 130, 40, 9, '#b7bfcc', 4) +
                (i === [3, 1, 2, -1][q] ? stroke(`M${i * 112 + 8} 88 l16 20 l34 -46`, ink.coral, 10) : ''),
            ),
        ),
      ),
  ) +
  // pencil
  turned(
    1010,
    690,
    -42,
    rect(18, 14, 470, 44, ink.night, 8, 'opacity="0.25"') +
      polygon(
        [
          [-70, 22],
          [0, 0],
          [0, 44],
        ],
        '#ecd0a0',
      ) +
      polygon(
        [
          [-70, 22],
          [-44, 14],
          [-44, 30],
        ],
        ink.night,
      ) +
      rect(0, 0, 380, 15, '#f7c463') +
      rect(0, 15, 380, 15, ink.amber) +
      rect(0, 30, 380, 14, '#d9932c') +
      rect(380, 0, 34, 44, ink.mist) +
      rect(414, 0, 46, 44, ink.coral, 10),
  ) +
  // cup
  circle(1330, 250, 190, ink.night, 'opacity="0.18"') +
  circle(1316, 238, 184, ink.cream) +
  circle(1316, 238, 150, '#f3ddb8') +
  stroke('M1420 350 Q1520 420 1500 330', ink.coral, 26) +
  circle(1316, 238, 116, ink.coral) +
  circle(1316, 238, 98, '#5a3527') +
  ellipse(1290, 214, 44, 26, '#8a5a3f', 'opacity="0.8"') +
  // envelope and leaf
  turned(
    60,
    500,
    -12,
    rect(10, 14, 330, 220, ink.night, 8, 'opacity="0.3"') +
      rect(0, 0, 330, 220, '#f0d9b0', 8) +
      polygon(
        [
          [0, 6],
          [165, 130],
          [330, 6],
        ],
        '#dcbf8e',
      ) +
      stroke('M0 6 L165 130 L330 6', '#c7a673', 3) +
      circle(165, 122, 24, ink.coral),
  ) +
  turned(
    150,
    190,
    24,
    path('M-90 0 Q-30 -66 90 0 Q-30 66 -90 0 Z', '#d98236') +
      stroke('M-120 0 H70 M-40 0 L-10 -26 M-40 0 L-10 26 M0 0 L28 -20 M0 0 L28 20', ink.rust, 4),
  )

/** Tea, cups and blankets stand ready in an open van on a cold evening. */
export const winterHelp = () =>
  backdrop([0, '#101c3c'], [0.55, '#31457c'], [1, '#6d78a8']) +
  faint(0.75, skyline(610, '#283a6e', 22, '#ffd58a')) +
  shaded(
    [
      [0, '#b8c4e0'],
      [1, '#e8eef8'],
    ],
    (fill) => path('M0 706 Q500 690 900 704 T1600 698 V900 H0 Z', fill),
  ) +
  // the van
  ellipse(800, 822, 660, 30, ink.night, 'opacity="0.35"') +
  path('M180 800 V270 Q180 210 240 210 H1240 Q1290 210 1316 250 L1420 470 Q1440 500 1440 540 V800 Z', '#f0e4cc') +
  path('M180 640 H1440 V800 H180 Z', '#c9553f') +
  rect(180, 632, 1260, 12, ink.white) +
  path('M1250 262 Q1276 262 1288 284 L1378 470 H1210 V262 Z', '#8fb0d0') +
  circle(1424, 640, 26, '#fff0c0') +
  glow(1424, 640, 110, '#fff0c0', 0.6) +
  // the hatch
  shaded(
    [
      [0, '#fff0c4'],
      [1, '#f6bd62'],
    ],
    (fill) => rect(280, 290, 800, 330, fill, 10),
  ) +
  polygon(
    [
      [262, 290],
      [1098, 290],
      [1140, 180],
      [220, 180],
    ],
    '#284478',
  ) +
  polygon(
    [
      [262, 290],
      [1098, 290],
      [1106, 268],
      [254, 268],
    ],
    ink.white,
  ) +
  rect(300, 320, 760, 10, '#a5713f') +
  times(9, (i) => path(`M${330 + i * 50} 320 v-8 h28 v8 Z`, ink.clay)) +
  glow(680, 440, 480, '#fff3d0', 0.6, 0.5) +
  // thermos flasks, cups, blankets on the counter
  rect(240, 612, 880, 30, '#8a5c40', 6) +
  rect(240, 636, 880, 10, ink.night, 0, 'opacity="0.25"') +
  at(400, 612, thermos('#284478')) +
  at(500, 612, thermos('#93392f')) +
  [600, 672, 744]
    .map((x, i) =>
      at(
        x,
        612,
        path('M-26 -52 H26 L20 0 H-20 Z', [ink.white, ink.coral, ink.white][i]) +
          ellipse(0, -52, 26, 7, '#7a4a2f') +
          stroke('M26 -42 q22 2 18 20 q-4 14 -22 12', [ink.white, ink.coral, ink.white][i], 6) +
          stroke('M-8 -72 q-12 -18 0 -36 q12 -18 0 -36 M10 -72 q-12 -18 0 -36', ink.white, 5, 'opacity="0.75"'),
      ),
    )
    .join('') +
  at(
    930,
    612,
    times(
      4,
      (i) =>
        rect(-110 + i * 4, -46 - i * 42, 220 - i * 8, 42, ['#b8473f', '#3f6a86', '#5c8a63', '#f0c777'][i], 16) +
        times(4, (j) => rect(-84 + j * 48, -46 - i * 42, 10, 42, ink.white, 0, 'opacity="0.28"')) +
        rect(-110 + i * 4, -16 - i * 42, 220 - i * 8, 10, ink.night, 5, 'opacity="0.14"'),
    ),
  ) +
  at(
    840,
    612,
    path('M-34 -40 Q-44 -74 -20 -80 Q0 -92 20 -80 Q44 -74 34 -40 L30 0 H-30 Z', '#3a4b6f') +
      stroke('M-20 -80 Q0 -64 20 -80', ink.amber, 5),
    0.9,
  ) +
  [380, 1230]
    .map((x) => circle(x, 800, 74, '#141a30') + circle(x, 800, 36, '#8a93ad') + circle(x, 800, 12, '#141a30'))
    .join('') +
  glow(680, 760, 520, '#ffd58a', 0.4, 0.2) +
  scattered(190, 44, [0, 0, 1600, 900], (x, y, c) =>
    circle(x, y, 1.4 + c * 3, ink.white, `opacity="${(0.35 + c * 0.5).toFixed(2)}"`),
  )

const thermos = (colour: string) =>
  rect(-30, -150, 60, 150, colour, 10) +
  rect(8, -150, 22, 150, ink.night, 10, 'opacity="0.2"') +
  rect(-24, -184, 48, 38, ink.mist, 8) +
  rect(-30, -116, 60, 8, ink.white, 0, 'opacity="0.6"') +
  stroke('M30 -128 q26 4 26 34 q0 30 -26 34', ink.night, 8)

/** Containers, bins and somebody with a box at a recycling centre. */
export const recyclingCentre = () =>
  backdrop([0, '#93b4d0'], [0.6, '#e2e8e6'], [1, '#fbe6bd']) +
  at(360, 140, cloud(ink.white, 0.8)) +
  at(1210, 190, cloud(ink.white, 0.6), 0.8) +
  faint(0.6, skyline(520, '#b4c2cd', 33)) +
  hedge(0, 1600, 560, 60, '#86a878', 3) +
  // roof over the yard
  rect(90, 220, 20, 380, ink.steel) +
  rect(790, 220, 20, 380, ink.steel) +
  rect(1490, 220, 20, 380, ink.steel) +
  polygon(
    [
      [40, 226],
      [40, 196],
      [1560, 160],
      [1560, 226],
    ],
    '#284478',
  ) +
  rect(40, 226, 1520, 10, ink.night, 0, 'opacity="0.3"') +
  shaded(
    [
      [0, '#b9b2b0'],
      [1, '#8f8a96'],
    ],
    (fill) => rect(0, 590, 1600, 310, fill),
  ) +
  polygon(
    [
      [0, 740],
      [1600, 720],
      [1600, 900],
      [0, 900],
    ],
    '#787589',
    'opacity="0.35"',
  ) +
  container(70, 620, '#4f7f62', 'wood') +
  container(560, 620, '#c9553f', 'metal') +
  container(1050, 620, '#3f6a9a', 'paper') +
  [150, 270, 390]
    .map((x, i) =>
      at(x, 850, wheeledBin(['#f5b548', '#284478', '#5c8a63'][i], ['#d9932c', '#16254a', '#2b5650'][i]), 1.05),
    )
    .join('') +
  shadow(870, 852, 80, 0.22) +
  shadow(1150, 840, 70, 0.22) +
  // the box is carried before the body: it is seen at both sides
  rect(760, 586, 220, 130, '#c99a62', 4) +
  rect(856, 586, 26, 130, '#e6c894') +
  rect(930, 586, 50, 130, ink.night, 0, 'opacity="0.14"') +
  at(
    870,
    856,
    person({ coat: '#3d5a8a', hair: '#7a4a2f', stride: 0.9, left: [-26, 44], right: [26, 44], length: 0.2 }),
    1.8,
  ) +
  at(
    1160,
    844,
    person({
      coat: '#f08a2c',
      bands: ink.white,
      trousers: '#22305a',
      hat: 'cap',
      hatColour: '#e4762a',
      hair: '#2b211f',
      skin: skin.dark,
      left: [-64, 18],
      length: 0.1,
    }),
    1.7,
  ) +
  at(
    1400,
    850,
    rect(-70, -56, 140, 56, '#c99a62', 3) +
      rect(-50, -104, 100, 48, '#b98850', 3) +
      rect(-8, -56, 16, 56, '#e6c894') +
      rect(-6, -104, 12, 48, '#d9b87f'),
    1.1,
  ) +
  at(
    1540,
    850,
    path('M-40 0 V-80 H40 V0 Z M-40 -80 V-140 H-20 V-80', '#6a4533') + rect(-44, -86, 88, 12, '#8a5c40'),
    0.9,
  )

function container(x: number, y: number, colour: string, what: 'wood' | 'metal' | 'paper'): string {
  const heap = {
    wood: times(6, (i) =>
      turned(70 + i * 54, -210 + (i % 2) * 18, -24 + i * 9, rect(-60, -10, 150, 16, i % 2 ? '#a5713f' : '#c99a62', 3)),
    ),
    metal:
      times(
        4,
        (i) =>
          circle(90 + i * 84, -206, 34 - (i % 2) * 8, i % 2 ? '#9fb0c2' : '#6b7c93') +
          circle(90 + i * 84, -206, 14, '#4a5670'),
      ) + rect(190, -256, 60, 70, '#c3ced8', 6),
    paper: times(5, (i) =>
      turned(
        70 + i * 72,
        -204,
        -14 + i * 7,
        rect(-44, -40, 88, 60, i % 2 ? '#c99a62' : '#dcb983', 3) + rect(-6, -40, 12, 60, '#ead2a4'),
      ),
    ),
  }[what]
  return at(
    x,
    y,
    heap +
      path('M0 -196 H420 L400 0 H20 Z', colour) +
      path('M300 -196 H420 L400 0 H290 Z', ink.night, 'opacity="0.15"') +
      rect(-8, -204, 436, 18, colour, 4) +
      times(6, (i) => rect(40 + i * 66, -178, 10, 170, ink.night, 3, 'opacity="0.16"')) +
      rect(40, 0, 60, 14, ink.night, 4) +
      rect(320, 0, 60, 14, ink.night, 4),
  )
}

/** Two of a patrol listen to a trader before her shop. */
export const talkAtTheShop = () =>
  shaded(
    [
      [0, '#e3c7a2'],
      [1, '#c9a683'],
    ],
    (fill) => rect(0, 0, 1600, 900, fill),
  ) +
  times(14, (i) => rect(0, i * 52, 1600, 3, ink.rust, 0, 'opacity="0.1"')) +
  // the shop
  rect(120, 180, 920, 560, '#3f5f58', 8) +
  shaded(
    [
      [0, '#fff0c4'],
      [1, '#f3bd6c'],
    ],
    (fill) => rect(150, 290, 560, 390, fill, 4),
  ) +
  shaded(
    [
      [0, '#ffe9b4'],
      [1, '#e9ae5f'],
    ],
    (fill) => rect(760, 290, 240, 450, fill, 4),
  ) +
  rect(874, 290, 12, 450, '#3f5f58') +
  circle(900, 530, 9, ink.amber) +
  rect(150, 470, 560, 12, '#a5713f') +
  times(6, (i) =>
    at(
      200 + i * 88,
      470,
      path('M-26 0 H26 L20 -40 H-20 Z', i % 2 ? ink.coral : '#54759f') +
        times(4, (j) =>
          turned(
            0,
            -38,
            -36 + j * 24,
            path('M0 0 Q-10 -34 0 -66 Q10 -34 0 0 Z', '#5c8a63') +
              circle(0, -66, 11, [ink.coral, ink.amber, ink.white, '#d98fa0'][j]),
          ),
        ),
    ),
  ) +
  times(7, (i) =>
    at(
      190 + i * 80,
      680,
      rect(-30, -54, 60, 54, '#a5713f', 4) +
        times(3, (j) => circle(-16 + j * 16, -62, 14, [ink.amber, ink.coral, '#8fb877'][(i + j) % 3])),
    ),
  ) +
  times(16, (i) => path(`M${110 + i * 59} 190 h59 v66 a29.5 20 0 0 1 -59 0 Z`, i % 2 ? ink.white : ink.coral)) +
  rect(100, 172, 964, 26, '#93392f', 6) +
  rect(1180, 120, 300, 330, ink.white, 6) +
  rect(1198, 138, 264, 294, '#6f94b8', 4) +
  rect(1324, 138, 12, 294, ink.white) +
  rect(1198, 262, 264, 10, ink.white) +
  rect(1160, 446, 340, 20, '#b08a6a', 4) +
  hedge(1180, 1480, 448, 40, '#5c8a63', 4) +
  times(8, (i) => circle(1190 + i * 40, 424 + (i % 2) * 10, 9, i % 2 ? ink.coral : ink.amber)) +
  shaded(
    [
      [0, '#cbbcb0'],
      [1, '#a2989d'],
    ],
    (fill) => rect(0, 740, 1600, 160, fill),
  ) +
  rect(0, 736, 1600, 10, '#8f8480') +
  times(9, (i) => stroke(`M${i * 200 - 40} 900 L${i * 180 + 40} 746`, ink.navy, 2, 'opacity="0.15"')) +
  shadow(840, 862, 90, 0.25) +
  shadow(1150, 872, 90, 0.25) +
  shadow(1400, 866, 90, 0.25) +
  at(
    840,
    866,
    person({
      coat: '#b8473f',
      trousers: '#3a4b6f',
      hair: '#5d3c26',
      right: [30, 6],
      left: [-16, 60],
      stride: 0.2,
      length: 0.1,
    }),
    2.3,
  ) +
  stroke('M798 490 L874 640 M882 490 L806 640', '#f5ead2', 10) +
  rect(768, 636, 144, 18, '#f5ead2', 6) +
  stroke(
    'M840 646 q-34 -26 -40 0 q6 22 40 0 q34 -26 40 0 q-6 22 -40 0 M836 650 l-16 62 M844 650 l18 58',
    '#f5ead2',
    8,
  ) +
  at(1150, 876, officer({ stride: 0.3, hair: '#3a2a28', left: [-8, 62] }), 2.3, true) +
  at(1400, 868, officer({ stride: 0.3, hair: '#8a5f35', right: [14, 60], left: [-12, 64] }), 2.25)
