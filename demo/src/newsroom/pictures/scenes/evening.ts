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
} from '../draw.ts'
import { fir, star, bird } from '../parts/nature.ts'
import { officer, person, shadow, skin } from '../parts/people.ts'
import { house, lamp, paving, skyline, steeple, tower, windingTower, scattered } from '../parts/town.ts'

const dusk = [
  [0, '#16254a'],
  [0.28, '#3c4d80'],
  [0.5, '#b9738a'],
  [0.66, '#f0a673'],
  [0.8, '#f9d29a'],
  [1, '#f9d29a'],
] as const
const windowAtDusk = '#33477a'

/** Both sides of a shopping street that runs away from the eye. */
function shoppingStreet(): string {
  const left = [
    { width: 250, height: 620, wall: '#37406f', roof: '#232c55', shop: ink.coral },
    { width: 210, height: 520, wall: '#8a5f76', roof: '#4a3560', shop: ink.orange },
    { width: 180, height: 580, wall: '#54568a', roof: '#333a6b', shop: ink.pine },
  ]
  const sizes = [1, 0.72, 0.5]
  let x = -40
  const leftRow = left.map((one, i) => {
    const drawn = at(
      x,
      640 - i * 22,
      house({ ...one, window: windowAtDusk, lit: '#ffcf7a', gable: i % 2 === 1, seed: 11 + i }),
      sizes[i],
    )
    x += one.width * sizes[i]
    return drawn
  })
  let rightX = 1640
  const right = [
    { width: 260, height: 560, wall: '#7a5473', roof: '#40305a', shop: ink.steel },
    { width: 220, height: 640, wall: '#42508a', roof: '#273263', shop: ink.amber },
    { width: 190, height: 500, wall: '#91657a', roof: '#55406a', shop: ink.coral },
  ].map((one, i) => {
    rightX -= one.width * sizes[i]
    return at(
      rightX,
      640 - i * 22,
      house({ ...one, window: windowAtDusk, lit: '#ffcf7a', gable: i % 2 === 0, seed: 31 + i }),
      sizes[i],
    )
  })
  return leftRow.toReversed().join('') + right.toReversed().join('')
}

function streetAtDusk(): string {
  return (
    backdrop(...dusk) +
    glow(820, 560, 620, '#ffdf9e', 0.75, 0.42) +
    at(760, 590, tower('#7c5f88', '#ffd28a'), 0.62) +
    skyline(600, '#93708f', 5) +
    shaded(
      [
        [0, '#c89a8c'],
        [0.25, '#6d608a'],
        [1, '#232c55'],
      ],
      (fill) => rect(0, 590, 1600, 310, fill),
    ) +
    paving(590, 800, '#f4cfa2', 0.22) +
    shoppingStreet() +
    // light of the windows on the ground
    glow(240, 690, 330, '#ffc56b', 0.5, 0.22) +
    glow(1370, 690, 330, '#ffc56b', 0.5, 0.22) +
    glow(820, 610, 300, '#ffe0a6', 0.7, 0.16)
  )
}

const lampPair =
  at(470, 700, lamp(330, true)) +
  at(1150, 700, lamp(330, true)) +
  at(640, 622, lamp(170, true)) +
  at(985, 622, lamp(170, true))

/** People on their way, small with distance. */
const passersBy =
  at(700, 640, person({ coat: '#5a4a78', trousers: '#2a2c55' }), 0.42) +
  at(735, 644, person({ coat: '#a65a5e', trousers: '#2a2c55', hair: '#5a3426' }), 0.4) +
  at(925, 652, person({ coat: '#3d4f86', hat: 'beanie', hatColour: ink.coral, trousers: '#23264c' }), 0.5) +
  at(1045, 668, person({ coat: '#7e4b55', bag: ink.sand, trousers: '#23264c', stride: 0.9 }), 0.62)

/** A patrol of two goes down the shopping street at dusk. */
export const patrolAtDusk = () =>
  streetAtDusk() +
  lampPair +
  passersBy +
  shadow(560, 858, 110, 0.35) +
  shadow(800, 868, 110, 0.35) +
  at(560, 860, officer({ stride: 0.9, hair: '#6b4a2f', right: [6, 68] }), 2.25) +
  at(800, 872, officer({ stride: 0.5, hair: '#2b211f', skin: skin.brown, right: [4, 66], left: [-20, 58] }), 2.3, true)

/** Guests walk with a patrol past the houses, seen from behind. */
export const walkWithGuests = () =>
  streetAtDusk() +
  at(1290, 720, lamp(390, true)) +
  at(330, 700, lamp(330, true)) +
  at(640, 622, lamp(170, true)) +
  at(985, 622, lamp(170, true)) +
  at(880, 640, person({ coat: '#5a4a78', trousers: '#2a2c55' }), 0.42) +
  at(620, 646, person({ coat: '#a65a5e', trousers: '#2a2c55' }), 0.46) +
  shadow(500, 848, 90, 0.3) +
  shadow(690, 862, 90, 0.3) +
  shadow(890, 862, 90, 0.3) +
  shadow(1085, 846, 90, 0.3) +
  at(500, 850, officer({ stride: 0.7, hair: '#2b211f', skin: skin.dark }), 1.95) +
  at(
    690,
    866,
    person({ coat: '#a8443c', trousers: ink.night, hair: '#b9b3ae', length: 0.75, stride: 0.5, scarf: ink.sand }),
    2.05,
  ) +
  at(
    890,
    866,
    person({ coat: '#3a4b5f', trousers: '#1c2238', hair: '#5d3c26', length: 0.85, stride: 0.8, right: [34, 26] }),
    2.0,
  ) +
  at(1085, 850, officer({ stride: 0.4, hair: '#8a5f35', left: [-12, 66], right: [16, 64] }), 1.95, true)

/** The city's roofs in the last light. */
export const cityAtEvening = () =>
  backdrop([0, '#122046'], [0.35, '#34477c'], [0.6, '#c07d88'], [0.78, '#f5b27b'], [1, '#fbdca6']) +
  scattered(60, 3, [0, 0, 1600, 330], (x, y, chance) =>
    circle(x, y, 0.8 + chance * 1.5, ink.white, `opacity="${(0.25 + chance * 0.6).toFixed(2)}"`),
  ) +
  glow(1180, 640, 700, '#ffe1a0', 0.8, 0.45) +
  circle(1180, 610, 74, '#ffe9bd') +
  [
    [300, 210, 20],
    [350, 236, 14],
    [268, 250, 12],
    [402, 200, 11],
  ]
    .map(([x, y, size]) => bird(x, y, size, ink.navy))
    .join('') +
  at(310, 640, windingTower('#b57f90'), 1.15) +
  at(1420, 650, steeple('#b57f90'), 0.8) +
  skyline(660, '#b57f90', 21) +
  at(800, 740, tower('#4b4a7e', '#ffd98f'), 1.42) +
  at(470, 750, steeple('#5a5287'), 1.05) +
  skyline(742, '#5a5287', 8, '#ffd58a') +
  shaded(
    [
      [0, '#2c3768'],
      [1, '#1a2550'],
    ],
    (fill) => skyline(826, fill, 14, '#ffc766'),
  ) +
  at(1330, 830, steeple('#26315f'), 0.9) +
  skyline(905, '#131d40', 29, '#f5b548') +
  rect(0, 880, 1600, 20, '#131d40')

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

const night = [
  [0, '#0d1936'],
  [0.45, '#22356a'],
  [0.8, '#5b5f96'],
  [1, '#8a7ba5'],
] as const
const snowfall = (seed: number, count = 150) =>
  scattered(count, seed, [0, 0, 1600, 900], (x, y, chance) =>
    circle(x, y, 1.2 + chance * 2.6, ink.white, `opacity="${(0.35 + chance * 0.5).toFixed(2)}"`),
  )

/** Stalls, lights and people at a Christmas market. */
export const christmasMarket = () =>
  backdrop(...night) +
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

/** A great fir is put up on a square: a lift stands beside it. */
export const treeGoesUp = () =>
  backdrop([0, '#9fb8d3'], [0.55, '#d9e5f0'], [1, '#fbecd0']) +
  faint(0.7, skyline(640, '#b3c4d8', 17)) +
  [0, 1, 2, 3, 4, 5]
    .map((i) =>
      at(
        -30 + i * 280,
        700,
        house({
          width: 262,
          height: [380, 430, 350, 410, 440, 370][i],
          wall: ['#d9a98a', '#e8d3ae', '#a9b9c9', '#c98d7a', '#dcc39b', '#b4a6b6'][i],
          roof: ['#6d4a4a', '#4d5a78', '#54486a', '#52415a', '#3f5170', '#6a4a52'][i],
          window: '#56709c',
          gable: i % 2 === 0,
          seed: 60 + i,
          shop: [ink.coral, ink.pine, ink.blue, ink.orange, ink.rust, ink.steel][i],
        }),
      ),
    )
    .join('') +
  shaded(
    [
      [0, '#cfc6bf'],
      [1, '#9c97a4'],
    ],
    (fill) => rect(0, 696, 1600, 204, fill),
  ) +
  paving(696, 800, ink.navy, 0.16) +
  ellipse(840, 812, 330, 42, ink.navy, 'opacity="0.22"') +
  at(760, 816, fir('#3d6b5a', '#2b5650'), 2.35) +
  scattered(70, 12, [520, 230, 480, 520], (x, y) =>
    Math.abs(x - 760) < (y - 120) * 0.22 ? circle(x, y, 6, '#ffe6ad') : '',
  ) +
  // the lift: a truck, its arm, the basket
  stroke('M1290 706 L1150 470 L975 262', '#d87a2c', 26) +
  stroke('M1150 470 L975 262', ink.orange, 16) +
  circle(1150, 470, 20, ink.navy) +
  rect(886, 212, 104, 74, ink.orange, 6) +
  rect(886, 232, 104, 8, ink.night, 0, 'opacity="0.25"') +
  at(
    938,
    268,
    clipped(
      'basket',
      rect(-60, -230, 120, 200, '#fff'),
      person({
        coat: ink.amber,
        hat: 'cap',
        hatColour: ink.white,
        bands: ink.white,
        left: [-50, 20],
        right: [-40, 44],
      }),
    ),
    0.72,
  ) +
  rect(886, 240, 104, 46, ink.orange, 6) +
  rect(1170, 700, 330, 56, ink.navy, 8) +
  rect(1170, 690, 220, 20, ink.steel, 4) +
  path('M1390 756 V650 Q1390 634 1406 634 H1462 Q1476 634 1484 648 L1512 706 Q1516 714 1516 724 V756 Z', ink.orange) +
  path('M1412 654 H1456 L1484 706 H1412 Z', ink.ice) +
  [1220, 1310, 1460].map((x) => circle(x, 762, 34, ink.night) + circle(x, 762, 15, ink.mist)).join('') +
  rect(1502, 726, 16, 14, '#ffe6ad', 3) +
  stroke('M1180 756 L1150 796 M1380 756 L1396 796', ink.steel, 10) +
  rect(1128, 792, 44, 10, ink.night, 3) +
  rect(1374, 792, 44, 10, ink.night, 3) +
  at(
    330,
    838,
    person({ coat: '#3d5a8a', scarf: ink.coral, hair: '#6b4a2f', trousers: ink.night, length: 0.6, right: [30, -30] }),
    1.3,
  ) +
  at(430, 842, person({ coat: '#a4524a', trousers: ink.night, hat: 'beanie', hatColour: ink.cream }), 0.84) +
  shadow(330, 838, 60, 0.2) +
  times(
    3,
    (i) =>
      polygon(
        [
          [540 + i * 150, 862],
          [556 + i * 150, 806],
          [572 + i * 150, 862],
        ],
        ink.coral,
      ) +
      polygon(
        [
          [548 + i * 150, 834],
          [552 + i * 150, 820],
          [560 + i * 150, 820],
          [564 + i * 150, 834],
        ],
        ink.white,
      ) +
      rect(532 + i * 150, 858, 48, 8, ink.rust, 2),
  )
