import { at, backdrop, circle, clipped, ellipse, ink, path, rect, shaded, stroke, times } from '../draw.ts'
import { person } from '../parts/people.ts'
import { tree } from '../parts/nature.ts'
import { bicycle, cloud, paving } from '../parts/town.ts'

/** New stands with bicycles before a brick hall. */
export const bikeStands = () =>
  backdrop([0, '#8db4d2'], [0.6, '#dbe8ee'], [1, '#fbecd0']) +
  at(300, 170, cloud(ink.white, 0.75)) +
  at(1260, 120, cloud(ink.white, 0.6), 0.8) +
  // the hall
  shaded(
    [
      [0, '#b5614c'],
      [1, '#9a4e41'],
    ],
    (fill) => path('M160 640 V300 H1440 V640 Z', fill),
  ) +
  times(12, (i) => rect(160, 318 + i * 28, 1280, 2, ink.night, 0, 'opacity="0.08"')) +
  path('M130 306 Q800 60 1470 306 L1470 280 Q800 24 130 280 Z', ink.navy) +
  path('M160 304 Q800 76 1440 304 Z', '#3a5a8c') +
  clipped(
    'arch',
    path('M160 304 Q800 76 1440 304 Z', '#fff'),
    times(15, (i) => rect(240 + i * 80, 100, 4, 204, ink.navy, 0, 'opacity="0.35"')),
  ) +
  times(
    5,
    (i) =>
      path(
        `M${220 + i * 250} 640 V470 Q${220 + i * 250} 390 ${300 + i * 250} 390 Q${380 + i * 250} 390 ${380 + i * 250} 470 V640 Z`,
        '#7c3c38',
      ) +
      shaded(
        [
          [0, '#ffdf9a'],
          [1, '#f3b66a'],
        ],
        (fill) =>
          path(
            `M${234 + i * 250} 640 V474 Q${234 + i * 250} 404 ${300 + i * 250} 404 Q${366 + i * 250} 404 ${366 + i * 250} 474 V640 Z`,
            fill,
          ),
      ) +
      stroke(`M${300 + i * 250} 404 V640 M${234 + i * 250} 510 H${366 + i * 250}`, '#7c3c38', 6),
  ) +
  circle(800, 226, 44, ink.cream) +
  circle(800, 226, 36, ink.white) +
  stroke('M800 226 V202 M800 226 L816 236', ink.night, 5) +
  shaded(
    [
      [0, '#d8cec2'],
      [1, '#b3aab0'],
    ],
    (fill) => rect(0, 636, 1600, 264, fill),
  ) +
  paving(636, 800, ink.navy, 0.14) +
  at(80, 672, tree('#7fa86f', '#5c8a63', '#b3cc8c', 4), 1.35) +
  at(1530, 672, tree('#7fa86f', '#5c8a63', '#b3cc8c', 9), 1.35) +
  at(620, 690, person({ coat: ink.coral, bag: ink.sand, stride: 0.8 }), 0.9) +
  at(980, 684, person({ coat: '#3d5a8a', hair: '#c9a06a' }), 0.84) +
  times(7, (i) => {
    const x = 150 + i * 220
    const bike = ['#d6503f', '', '#284478', '#f5b548', '', '#5c8a63', '#ea8136'][i]
    return (
      ellipse(x + 26, 826, 120, 12, ink.night, 'opacity="0.16"') +
      (bike ? at(x - 4, 826, bicycle(bike), 1.12, i % 3 === 2) : '') +
      stroke(`M${x - 34} 832 V738 Q${x - 34} 706 ${x} 706 Q${x + 34} 706 ${x + 34} 738 V832`, '#f4f6f8', 13) +
      stroke(`M${x - 34} 832 V738 Q${x - 34} 706 ${x} 706 Q${x + 34} 706 ${x + 34} 738 V832`, '#8b9bb0', 5) +
      rect(x - 46, 828, 24, 8, ink.night, 3) +
      rect(x + 22, 828, 24, 8, ink.night, 3)
    )
  })
