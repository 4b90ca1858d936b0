import {
  at,
  backdrop,
  circle,
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
import { bird, dog, hedge, hill, leaf, tree } from '../parts/nature.ts'
import { child, person, shadow, skin } from '../parts/people.ts'
import { bench, cloud, house, lamp, paving, scattered, skyline, steeple, tower, windingTower } from '../parts/town.ts'

const blueDay = [
  [0, '#84b0d3'],
  [0.55, '#d7e7ee'],
  [0.85, '#fbeccb'],
] as const

/** A climbing tower, a slide and swings on sand. */
export const playground = () =>
  backdrop(...blueDay) +
  at(300, 150, cloud(ink.white, 0.85)) +
  at(1190, 190, cloud(ink.white, 0.7), 0.85) +
  faint(0.6, at(1230, 560, windingTower('#a9bccb'), 1.1) + skyline(560, '#b6c7d3', 81)) +
  [0, 1, 2]
    .map((i) =>
      at(
        1120 + i * 200,
        590,
        house({
          width: 186,
          height: 210 + i * 30,
          wall: ['#e7cf9f', '#d9a98a', '#b9c4cf'][i],
          roof: ['#8d4a4a', '#4d5a78', '#6d4a4a'][i],
          window: '#6f94b8',
          seed: 5 + i,
        }),
        0.9,
      ),
    )
    .join('') +
  hill(590, 560, 590, '#a9c78c') +
  hedge(-20, 1640, 610, 54, '#7fa86f', 3) +
  at(110, 640, tree('#7fae6c', '#5c8a63', '#b3cf84', 2), 1.7) +
  at(360, 610, tree('#8fb877', '#6b9a66', '#c0d68f', 7), 1.1) +
  at(1540, 640, tree('#7fae6c', '#4f7f62', '#b3cf84', 5), 1.75) +
  hill(650, 628, 640, '#8fb877') +
  path('M180 742 Q420 660 860 672 T1560 730 Q1500 880 820 884 T180 742 Z', '#eed4a0') +
  path('M180 742 Q420 690 860 700 T1560 730 Q1500 880 820 884 T180 742 Z', '#e3c389', 'opacity="0.5"') +
  // tower
  ellipse(680, 812, 240, 24, ink.night, 'opacity="0.14"') +
  rect(560, 380, 16, 430, ink.wood, 5) +
  rect(760, 380, 16, 430, ink.wood, 5) +
  rect(600, 400, 12, 390, '#5e3d2b', 5) +
  rect(724, 400, 12, 390, '#5e3d2b', 5) +
  polygon(
    [
      [530, 390],
      [668, 262],
      [806, 390],
    ],
    ink.coral,
  ) +
  polygon(
    [
      [668, 262],
      [806, 390],
      [700, 390],
    ],
    ink.night,
    'opacity="0.18"',
  ) +
  rect(545, 560, 246, 20, '#8a5c40', 4) +
  times(8, (i) => rect(570 + i * 26, 500, 10, 60, ink.amber, 3)) +
  rect(560, 492, 216, 12, ink.wood, 4) +
  // slide
  path('M776 560 Q860 574 950 690 Q1010 770 1086 776 L1086 800 Q990 800 926 708 Q850 604 776 588 Z', '#3f6a9a') +
  path('M776 548 Q870 560 960 676 Q1020 752 1090 760 L1086 776 Q1010 770 950 690 Q860 574 776 560 Z', '#6f9cc4') +
  rect(936, 690, 10, 110, ink.steel, 3) +
  // net
  stroke('M560 560 L420 806 M560 640 L470 806 M560 720 L516 806', '#c9553f', 6) +
  times(5, (i) => stroke(`M${542 - i * 28} ${596 + i * 48} L${560} ${600 + i * 46}`, '#c9553f', 5)) +
  // swings
  stroke('M1150 800 L1200 420 M1250 800 L1200 420 M1440 800 L1490 420 M1540 800 L1490 420', ink.navy, 14) +
  stroke('M1192 424 H1498', ink.navy, 16) +
  stroke('M1256 428 L1226 706 M1300 428 L1270 706', '#54607f', 4) +
  rect(1216, 702, 64, 12, ink.coral, 4) +
  stroke('M1388 428 L1388 712 M1432 428 L1432 712', '#54607f', 4) +
  rect(1378, 708, 64, 12, ink.coral, 4) +
  at(660, 556, child(ink.amber, ink.coral, { hair: '#3a2a28', skin: skin.brown, left: [-24, 20] }), 0.86) +
  rect(560, 492, 216, 12, ink.wood, 4) +
  times(8, (i) => rect(570 + i * 26, 500, 10, 60, ink.amber, 3)) +
  at(240, 812, bench(), 0.95) +
  at(1010, 846, person({ coat: '#4c6a86', hair: '#7a4a2f', right: [26, 46] }), 1.1) +
  at(1078, 846, child('#d6503f', '#5c8a63'), 1.02) +
  shadow(1010, 846, 46, 0.16) +
  // sand toys
  path('M330 838 L338 800 H388 L396 838 Z', ink.coral) +
  stroke('M338 800 Q363 764 388 800', ink.rust, 4) +
  path('M420 842 Q450 796 480 842 Z', '#e0bd7e') +
  path('M458 842 Q488 806 512 842 Z', '#d3ad6a')

/** People pick up litter in an autumn park. */
export const parkCleanUp = () =>
  backdrop([0, '#a3c1d8'], [0.5, '#f0e3c8'], [0.8, '#fbd99c']) +
  glow(820, 380, 620, '#fff2c8', 0.85, 0.7) +
  faint(0.55, skyline(520, '#c3bfc3', 91) + at(520, 520, tower('#b9b4bd', '#f3e3c4'), 0.72)) +
  hill(560, 500, 550, '#c7bf7d') +
  [120, 300, 1180, 1330, 1500]
    .map((x, i) =>
      at(
        x,
        590 + (i % 2) * 14,
        tree(
          ['#d98236', '#c8a24a', '#c9652f', '#e0a040', '#b8743a'][i],
          ['#a8552f', '#97763a', '#93392f', '#b06a34', '#8a5230'][i],
          ['#f0ad4b', '#e6c66a', '#ec9a3f', '#f5c766', '#d99a52'][i],
          2 + i,
        ),
        1 + (i % 3) * 0.2,
      ),
    )
    .join('') +
  hill(620, 590, 640, '#a9ad66') +
  path('M640 900 Q760 760 700 690 Q650 630 790 590 L850 590 Q760 640 840 700 Q980 790 1060 900 Z', '#ead9b4') +
  path('M960 900 Q900 780 800 700 Q760 640 850 590 Q760 640 840 700 Q980 790 1060 900 Z', ink.night, 'opacity="0.08"') +
  path('M1010 690 Q1200 640 1480 680 Q1620 720 1480 756 Q1240 790 1060 750 Q960 720 1010 690 Z', '#7fa6c4') +
  path('M1060 706 Q1240 668 1440 698', 'none', 'stroke="#d9e9f2" stroke-width="6" opacity="0.7"') +
  path('M1150 740 Q1300 752 1430 730', 'none', 'stroke="#d9e9f2" stroke-width="4" opacity="0.6"') +
  scattered(110, 17, [0, 640, 1600, 250], (x, y, c) =>
    leaf(
      x,
      y,
      0.4 + c * 0.4 + (y - 640) / 600,
      ['#d98236', '#c9652f', '#f0ad4b', '#a8552f'][Math.floor(c * 4)],
      c * 720,
    ),
  ) +
  at(60, 760, tree('#c9652f', '#93392f', '#ec9a3f', 11), 2.1) +
  at(780, 640, bench('#8a5c40'), 0.5) +
  shadow(390, 836, 70, 0.2) +
  shadow(600, 812, 60, 0.2) +
  shadow(1130, 866, 70, 0.2) +
  shadow(1300, 842, 60, 0.2) +
  at(
    390,
    840,
    person({
      coat: '#284478',
      hair: '#8a5f35',
      hat: 'beanie',
      hatColour: ink.amber,
      stride: 0.9,
      right: [30, 52],
      left: [-20, 58],
    }),
    1.65,
  ) +
  stroke('M482 686 L540 810', ink.steel, 6) +
  stroke('M540 810 l-7 14 M540 810 l10 12', ink.coral, 6) +
  sack(312, 836, '#3a4b6f') +
  at(612, 818, child('#d6503f', '#5c8a63', { hair: '#3a2a28', left: [-26, 40] }), 1.5) +
  at(
    1130,
    868,
    person({ coat: '#4f7f62', hair: '#c8c2bd', length: 0.45, skin: skin.light, stride: 0.5, left: [-30, 48] }),
    1.7,
  ) +
  stroke('M1034 700 L984 838', ink.steel, 6) +
  stroke('M984 838 l-8 13 M984 838 l9 13', ink.coral, 6) +
  at(
    1300,
    846,
    person({ coat: '#e6a03c', hair: '#2b211f', skin: skin.dark, scarf: ink.coral, stride: 0.7, right: [22, 58] }),
    1.6,
  ) +
  sack(1390, 846, '#3a4b6f') +
  rect(930, 838, 26, 30, ink.steel, 4) +
  ellipse(943, 838, 13, 5, ink.mist) +
  turned(740, 852, 30, rect(0, 0, 40, 20, ink.coral, 4))

const sack = (x: number, y: number, colour: string) =>
  at(
    x,
    y,
    path('M-40 -6 Q-52 -58 -14 -84 L-20 -104 Q0 -94 20 -104 L14 -84 Q54 -58 42 -6 Q0 8 -40 -6 Z', colour) +
      path('M10 -84 Q54 -58 42 -6 Q22 4 4 2 Q30 -40 10 -84 Z', ink.night, 'opacity="0.22"') +
      stroke('M-14 -84 Q0 -78 14 -84', ink.amber, 5),
  )

/** A dog on a lead in a park, a meadow fenced for dogs behind. */
export const dogOnLead = () =>
  backdrop(...blueDay) +
  at(420, 170, cloud(ink.white, 0.8)) +
  at(1320, 130, cloud(ink.white, 0.6), 0.8) +
  bird(980, 200, 20, ink.steel) +
  bird(1030, 224, 14, ink.steel) +
  hill(540, 470, 520, '#b7d09a') +
  faint(0.6, at(1240, 520, steeple('#a9bccb'), 0.7)) +
  hedge(-20, 1640, 566, 76, '#86ae74', 6) +
  at(230, 620, tree('#7fae6c', '#4f7f62', '#b3cf84', 3), 1.7) +
  at(1430, 626, tree('#8fb877', '#5c8a63', '#c0d68f', 9), 1.85) +
  at(1150, 590, tree('#8fb877', '#6b9a66', '#c0d68f', 4), 0.95) +
  at(560, 590, tree('#86b06f', '#5c8a63', '#b9d089', 12), 1.05) +
  hill(610, 590, 612, '#98bf7b') +
  // the fence of the meadow and its sign
  times(17, (i) => rect(20 + i * 98, 560, 10, 90, ink.wood, 3)) +
  rect(0, 580, 1600, 9, '#8a5c40') +
  rect(0, 616, 1600, 9, '#8a5c40') +
  hill(664, 650, 660, '#84b06d') +
  path('M0 760 Q500 690 1600 742 V850 Q800 800 0 880 Z', '#ead9b4') +
  path('M0 846 Q800 772 1600 826 V850 Q800 800 0 880 Z', ink.night, 'opacity="0.08"') +
  scattered(50, 5, [0, 660, 1600, 70], (x, y, c) =>
    stroke(`M${x.toFixed(0)} ${y.toFixed(0)} l${(-4 + c * 8).toFixed(0)} -14`, '#6b9a58', 3),
  ) +
  rect(1236, 480, 14, 250, ink.steel, 4) +
  circle(1243, 448, 76, ink.white) +
  circle(1243, 448, 68, '#284478') +
  at(1236, 482, faint(1, dog(ink.white, ink.white)), 0.66) +
  stroke('M1258 444 Q1290 400 1296 404', ink.white, 5) +
  ellipse(820, 826, 240, 22, ink.night, 'opacity="0.2"') +
  at(
    700,
    826,
    person({
      coat: '#b8473f',
      trousers: '#22305a',
      hair: '#6b3f28',
      scarf: ink.sand,
      stride: 1,
      length: 0.55,
      right: [44, 44],
      left: [-16, 62],
    }),
    2.2,
  ) +
  stroke('M852 592 Q900 690 996 712', '#22305a', 6) +
  at(980, 826, dog('#d79a58', '#8f5a34'), 1.75) +
  at(330, 690, dog('#efe6d8', '#c9b9a4'), 0.5, true) +
  at(420, 686, dog('#4a3a34', '#2c2320'), 0.5) +
  circle(372, 680, 6, ink.coral)

/** Water flows from a drinking fountain into a bottle. */
export const drinkingFountain = () =>
  backdrop([0, '#6fa8d4'], [0.55, '#cfe6f0'], [0.9, '#fdf0cf']) +
  glow(1240, 190, 420, '#fff4c8', 0.95) +
  circle(1240, 190, 70, '#fff2b8') +
  at(380, 170, cloud(ink.white, 0.85)) +
  [0, 1, 2, 3, 4, 5]
    .map((i) =>
      at(
        -20 + i * 280,
        600,
        house({
          width: 262,
          height: 300 + ((i * 67) % 90),
          wall: ['#f0dcb4', '#e3b493', '#c4d2dc', '#eac7a0', '#d9c1c4', '#f0dcb4'][i],
          roof: ['#b5614c', '#6d4a4a', '#8d4a4a', '#54486a', '#b5614c', '#4d5a78'][i],
          window: '#7fa6c4',
          gable: i % 2 === 1,
          shop: [ink.coral, ink.leaf, ink.steel, ink.amber, ink.pine, ink.orange][i],
          seed: 90 + i,
        }),
      ),
    )
    .join('') +
  shaded(
    [
      [0, '#efe2cc'],
      [1, '#cfc0b2'],
    ],
    (fill) => rect(0, 596, 1600, 304, fill),
  ) +
  paving(596, 800, ink.clay, 0.25) +
  at(230, 660, tree('#7fae6c', '#4f7f62', '#b9d58a', 3), 1.75) +
  at(1420, 660, tree('#7fae6c', '#4f7f62', '#b9d58a', 6), 1.75) +
  at(420, 690, bench(), 0.9) +
  at(1180, 676, person({ coat: ink.coral, length: 0.1, hair: '#3a2a28' }), 0.8) +
  at(1110, 680, person({ coat: ink.white, length: 0.1, hair: '#c9a06a' }), 0.8) +
  ellipse(840, 862, 300, 28, ink.night, 'opacity="0.18"') +
  shaded(
    [
      [0, '#3f6a9a'],
      [0.5, '#284478'],
      [1, '#16254a'],
    ],
    (fill) => path('M690 860 L716 470 H900 L926 860 Z', fill),
    'right',
  ) +
  rect(660, 848, 296, 22, ink.night, 8) +
  ellipse(808, 466, 168, 36, '#54759f') +
  ellipse(808, 458, 168, 36, '#9fb8d3') +
  ellipse(808, 462, 140, 26, '#6fa8d4') +
  ellipse(808, 466, 96, 14, '#cfe6f0') +
  path('M690 470 Q700 520 716 540 L720 470 Z', ink.night, 'opacity="0.2"') +
  stroke('M700 448 V330 Q700 280 752 280 H800 Q832 280 832 316', '#dfe6ee', 26) +
  stroke('M696 448 V330 Q696 276 752 276 H800', ink.white, 7) +
  rect(816, 310, 32, 20, '#9fb0c2', 4) +
  stroke('M832 330 V372', '#bfe2f5', 14) +
  stroke('M830 330 V372', ink.white, 4) +
  // the bottle and the hand
  path(
    'M806 374 h52 v22 q26 14 26 44 v118 q0 22 -22 22 h-60 q-22 0 -22 -22 v-118 q0 -30 26 -44 Z',
    '#e8f4f8',
    'opacity="0.85"',
  ) +
  shaded(
    [
      [0, '#8cc8e8'],
      [1, '#4f9fd0'],
    ],
    (fill) => path('M784 470 Q808 460 832 470 T880 468 v90 q0 18 -18 18 h-60 q-18 0 -18 -18 Z', fill),
  ) +
  rect(802, 368, 60, 12, '#bcd4e0', 4) +
  stroke('M796 440 V550', ink.white, 6, 'opacity="0.8"') +
  path(
    'M1180 900 Q1120 700 980 560 Q930 506 876 500 Q862 470 884 462 Q990 476 1060 560 Q1240 740 1300 900 Z',
    skin.brown,
  ) +
  stroke('M880 476 H846', skin.brown, 24) +
  stroke('M888 506 H850', skin.brown, 24) +
  stroke('M900 536 H856', skin.brown, 24) +
  stroke('M914 562 H866', skin.brown, 22) +
  path('M1140 900 Q1110 800 1054 720 L1160 640 Q1290 780 1330 900 Z', ink.coral) +
  path('M1054 720 L1160 640 L1176 660 L1068 742 Z', '#f0d2a8') +
  scattered(14, 3, [770, 400, 130, 70], (x, y, c) => circle(x, y, 2.5 + c * 3, '#cfe9f7'))

/** People on a walk through their part of the city. */
export const neighbourhoodWalk = () =>
  backdrop([0, '#9cbcd6'], [0.5, '#e9e4d2'], [0.85, '#fbe0ae']) +
  glow(420, 280, 460, '#fff4cf', 0.85) +
  at(1140, 150, cloud(ink.white, 0.75)) +
  faint(0.65, at(330, 560, windingTower('#b3bfc6'), 1.25) + hill(560, 500, 540, '#b9c7a0')) +
  [0, 1, 2].map((i) => at(60 + i * 210, 640, halfTimbered(190, 190 + (i % 2) * 26), 1)).join('') +
  [0, 1].map((i) => at(1090 + i * 240, 650, halfTimbered(220, 214 - i * 30), 1.05)).join('') +
  at(840, 596, steeple('#b98a76'), 0.85) +
  hedge(0, 700, 654, 44, '#7fa86f', 5) +
  hedge(1060, 1640, 662, 46, '#7fa86f', 7) +
  at(20, 680, tree('#d9a03f', '#b06a34', '#f0c766', 4), 1.7) +
  at(1020, 660, tree('#8fae62', '#5f8458', '#bccc7c', 9), 1.15) +
  at(1570, 700, tree('#c9652f', '#93392f', '#ec9a3f', 6), 1.8) +
  hill(664, 650, 672, '#a5bd74') +
  shaded(
    [
      [0, '#e6d6b8'],
      [1, '#c9b79c'],
    ],
    (fill) => path('M420 900 Q640 740 820 660 L900 660 Q960 740 1320 900 Z', fill),
  ) +
  at(1250, 770, lamp(300, false, '#3a4b6f')) +
  [
    [720, 700, '#a45a4c', '#c8c2bd'],
    [770, 706, '#3d5a8a', '#5d3c26'],
    [905, 704, '#5c7a5c', '#2b211f'],
    [960, 714, '#c98a3c', '#8a5f35'],
  ]
    .map(([x, y, coat, hair]) =>
      at(Number(x), Number(y), person({ coat: String(coat), hair: String(hair), length: 0.5 }), 0.8),
    )
    .join('') +
  shadow(640, 852, 80, 0.2) +
  shadow(800, 872, 80, 0.2) +
  shadow(970, 858, 80, 0.2) +
  shadow(1110, 836, 70, 0.2) +
  at(
    640,
    854,
    person({ coat: '#284478', hair: '#6b4a2f', length: 0.7, scarf: ink.amber, right: [40, 6], stride: 0.8 }),
    1.8,
  ) +
  at(800, 876, person({ coat: '#b8473f', hair: '#d8d2cc', length: 0.6, stride: 0.4, bag: '#5a3d2f' }), 1.8) +
  at(
    975,
    862,
    person({
      coat: '#3f5f58',
      hair: '#2b211f',
      skin: skin.dark,
      hat: 'beanie',
      hatColour: ink.sand,
      stride: 0.8,
      length: 0.35,
    }),
    1.85,
  ) +
  at(1115, 842, child(ink.amber, '#b8473f', { hair: '#8a5f35', left: [-26, 40] }), 1.7)

/** A timber-framed house, its foot at the origin. */
function halfTimbered(width: number, height: number): string {
  const beam = '#4a3540'
  const bays = 4
  const bay = width / bays
  const wall = height * 0.62
  return (
    rect(0, -wall, width, wall, '#f5ead2') +
    polygon(
      [
        [-14, -wall],
        [width * 0.16, -height - 40],
        [width * 0.84, -height - 40],
        [width + 14, -wall],
      ],
      '#9c4f40',
    ) +
    polygon(
      [
        [width * 0.6, -height - 40],
        [width * 0.84, -height - 40],
        [width + 14, -wall],
        [width * 0.7, -wall],
      ],
      ink.night,
      'opacity="0.14"',
    ) +
    rect(width * 0.66, -height - 70, 20, 44, '#8d4a4a') +
    times(bays + 1, (i) => rect(i * bay - 3, -wall, 7, wall, beam)) +
    rect(0, -wall - 3, width, 8, beam) +
    rect(0, -wall / 2 - 3, width, 7, beam) +
    rect(0, -8, width, 8, beam) +
    stroke(`M4 -4 L${bay} ${-wall / 2} M${width - 4} -4 L${width - bay} ${-wall / 2}`, beam, 5) +
    times(bays, (i) =>
      i === 1
        ? rect(i * bay + 10, -wall / 2 + 6, bay - 20, wall / 2 - 6, '#3f5f58', 2)
        : rect(i * bay + 11, -wall + 14, bay - 22, wall / 2 - 26, '#6f94b8', 2),
    ) +
    rect(2 * bay + 11, -wall / 2 + 12, bay - 22, wall / 2 - 30, '#6f94b8', 2)
  )
}
