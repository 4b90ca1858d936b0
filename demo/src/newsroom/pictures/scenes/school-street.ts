import { at, backdrop, circle, faint, glow, ink, path, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { child, person, shadow, skin } from '../parts/people.ts'
import { hedge, tree } from '../parts/nature.ts'
import { cloud, skyline, steeple } from '../parts/town.ts'

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
