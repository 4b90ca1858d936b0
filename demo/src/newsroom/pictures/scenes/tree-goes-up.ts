import {
  at,
  backdrop,
  circle,
  clipped,
  ellipse,
  faint,
  ink,
  path,
  polygon,
  rect,
  shaded,
  stroke,
  times,
} from '../draw.ts'
import { person, shadow } from '../parts/people.ts'
import { fir } from '../parts/nature.ts'
import { house, paving, scattered, skyline } from '../parts/town.ts'

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
