import { at, backdrop, circle, ellipse, faint, glow, ink, path, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { bareTree } from '../parts/nature.ts'
import { lamp, scattered, skyline } from '../parts/town.ts'
import { row } from '../parts/house-row.ts'

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
