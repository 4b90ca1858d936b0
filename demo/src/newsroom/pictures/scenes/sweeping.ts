import { at, backdrop, faint, glow, ink, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { person, shadow } from '../parts/people.ts'
import { leaf, tree } from '../parts/nature.ts'
import { bench, scattered, skyline, wheeledBin } from '../parts/town.ts'
import { row } from '../parts/house-row.ts'

/** Somebody of the street cleaning sweeps up leaves under the trees. */
export const sweeping = () =>
  backdrop([0, '#a9c0d8'], [0.5, '#e9dccb'], [0.75, '#fbe0b4']) +
  glow(300, 330, 520, '#fff0c8', 0.8) +
  faint(0.5, skyline(560, '#b9b6c2', 41)) +
  row(630, 0.82, 3) +
  shaded(
    [
      [0, '#d8cbbd'],
      [1, '#b2a7a6'],
    ],
    (fill) => rect(0, 622, 1600, 278, fill),
  ) +
  rect(0, 700, 1600, 10, '#9c9299') +
  shaded(
    [
      [0, '#6a7189'],
      [1, '#4a5270'],
    ],
    (fill) => rect(0, 710, 1600, 190, fill),
  ) +
  times(6, (i) => rect(-40 + i * 300, 806, 150, 9, ink.cream, 4, 'opacity="0.55"')) +
  at(250, 690, tree('#d98236', '#a8552f', '#f0ad4b', 3), 1.75) +
  at(1390, 694, tree('#c9652f', '#93392f', '#ec9a3f', 8), 1.9) +
  at(1010, 668, tree('#e0a040', '#b06a34', '#f5c766', 5), 1.05) +
  at(1130, 676, bench(), 0.8) +
  scattered(120, 7, [20, 640, 1560, 66], (x, y, c) =>
    leaf(x, y, 0.45 + c * 0.4, ['#d98236', '#c9652f', '#f0ad4b', '#a8552f'][Math.floor(c * 4)], c * 360),
  ) +
  // the heap
  scattered(150, 15, [0, 0, 1, 1], (x, y, c) => {
    const spread = (1 - y) * 170
    return leaf(
      690 + (x - 0.5) * 2 * spread,
      772 - y * 84,
      0.7 + c * 0.5,
      ['#d98236', '#c9652f', '#f5b548', '#a8552f', '#e8a03f'][Math.floor(c * 5)],
      c * 720,
    )
  }) +
  shadow(900, 800, 110, 0.25) +
  at(
    900,
    802,
    person({
      coat: '#f08a2c',
      trousers: '#f08a2c',
      hat: 'cap',
      hatColour: '#e4762a',
      bands: '#fdf3d8',
      stride: 0.8,
      length: 0.1,
      left: [-34, 44],
      right: [-62, 20],
      hair: '#3a2a28',
    }),
    2.05,
  ) +
  stroke('M830 430 L742 742', ink.wood, 10) +
  polygon(
    [
      [722, 720],
      [770, 734],
      [772, 792],
      [676, 770],
    ],
    '#caa15e',
  ) +
  times(7, (i) => stroke(`M${728 + i * 6} ${734 + i * 2} L${690 + i * 13} ${772 + i * 2.5}`, '#8d6a38', 2.5)) +
  at(1190, 800, wheeledBin('#f08a2c', '#c8651f'), 1.15) +
  stroke('M1240 690 L1290 600', ink.wood, 8) +
  scattered(26, 22, [40, 180, 1500, 440], (x, y, c) =>
    leaf(x, y, 0.6 + c * 0.5, ['#d98236', '#f0ad4b', '#c9652f'][Math.floor(c * 3)], c * 900),
  )
