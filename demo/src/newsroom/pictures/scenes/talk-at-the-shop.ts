import { at, circle, ink, path, rect, shaded, stroke, times, turned } from '../draw.ts'
import { officer, person, shadow } from '../parts/people.ts'
import { hedge } from '../parts/nature.ts'

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
