import { at, blueSky, ellipse, faint, ink, path, polygon, rect, stroke, times } from '../draw.ts'
import { child, person, shadow, skin } from '../parts/people.ts'
import { hedge, hill, tree } from '../parts/nature.ts'
import { bench, cloud, house, skyline, windingTower } from '../parts/town.ts'

/** A climbing tower, a slide and swings on sand. */
export const playground = () =>
  blueSky() +
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
