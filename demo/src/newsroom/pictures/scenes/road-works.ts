import { at, backdrop, circle, ellipse, faint, glow, ink, path, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { person, skin } from '../parts/people.ts'
import { hedge } from '../parts/nature.ts'
import { cloud, skyline, tower } from '../parts/town.ts'

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
