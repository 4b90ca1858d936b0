import { at, backdrop, circle, ellipse, glow, ink, path, rect, shaded, stroke } from '../draw.ts'
import { person, skin } from '../parts/people.ts'
import { tree } from '../parts/nature.ts'
import { bench, cloud, house, paving, scattered } from '../parts/town.ts'

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
