import { at, backdrop, circle, ellipse, faint, glow, ink, path, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { scattered, skyline } from '../parts/town.ts'

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
