import { at, backdrop, faint, glow, ink, path, polygon, rect, shaded, stroke, times } from '../draw.ts'
import { child, person, shadow, skin } from '../parts/people.ts'
import { hedge, hill, tree } from '../parts/nature.ts'
import { cloud, lamp, steeple, windingTower } from '../parts/town.ts'

/** People on a walk through their part of the city. */
export const neighbourhoodWalk = () =>
  backdrop([0, '#9cbcd6'], [0.5, '#e9e4d2'], [0.85, '#fbe0ae']) +
  glow(420, 280, 460, '#fff4cf', 0.85) +
  at(1140, 150, cloud(ink.white, 0.75)) +
  faint(0.65, at(330, 560, windingTower('#b3bfc6'), 1.25) + hill(560, 500, 540, '#b9c7a0')) +
  [0, 1, 2].map((i) => at(60 + i * 210, 640, halfTimbered(190, 190 + (i % 2) * 26), 1)).join('') +
  [0, 1].map((i) => at(1090 + i * 240, 650, halfTimbered(220, 214 - i * 30), 1.05)).join('') +
  at(840, 596, steeple('#b98a76'), 0.85) +
  hedge(0, 700, 654, 44, '#7fa86f', 5) +
  hedge(1060, 1640, 662, 46, '#7fa86f', 7) +
  at(20, 680, tree('#d9a03f', '#b06a34', '#f0c766', 4), 1.7) +
  at(1020, 660, tree('#8fae62', '#5f8458', '#bccc7c', 9), 1.15) +
  at(1570, 700, tree('#c9652f', '#93392f', '#ec9a3f', 6), 1.8) +
  hill(664, 650, 672, '#a5bd74') +
  shaded(
    [
      [0, '#e6d6b8'],
      [1, '#c9b79c'],
    ],
    (fill) => path('M420 900 Q640 740 820 660 L900 660 Q960 740 1320 900 Z', fill),
  ) +
  at(1250, 770, lamp(300, false, '#3a4b6f')) +
  [
    [720, 700, '#a45a4c', '#c8c2bd'],
    [770, 706, '#3d5a8a', '#5d3c26'],
    [905, 704, '#5c7a5c', '#2b211f'],
    [960, 714, '#c98a3c', '#8a5f35'],
  ]
    .map(([x, y, coat, hair]) =>
      at(Number(x), Number(y), person({ coat: String(coat), hair: String(hair), length: 0.5 }), 0.8),
    )
    .join('') +
  shadow(640, 852, 80, 0.2) +
  shadow(800, 872, 80, 0.2) +
  shadow(970, 858, 80, 0.2) +
  shadow(1110, 836, 70, 0.2) +
  at(
    640,
    854,
    person({ coat: '#284478', hair: '#6b4a2f', length: 0.7, scarf: ink.amber, right: [40, 6], stride: 0.8 }),
    1.8,
  ) +
  at(800, 876, person({ coat: '#b8473f', hair: '#d8d2cc', length: 0.6, stride: 0.4, bag: '#5a3d2f' }), 1.8) +
  at(
    975,
    862,
    person({
      coat: '#3f5f58',
      hair: '#2b211f',
      skin: skin.dark,
      hat: 'beanie',
      hatColour: ink.sand,
      stride: 0.8,
      length: 0.35,
    }),
    1.85,
  ) +
  at(1115, 842, child(ink.amber, '#b8473f', { hair: '#8a5f35', left: [-26, 40] }), 1.7)

/** A timber-framed house, its foot at the origin. */
function halfTimbered(width: number, height: number): string {
  const beam = '#4a3540'
  const bays = 4
  const bay = width / bays
  const wall = height * 0.62
  return (
    rect(0, -wall, width, wall, '#f5ead2') +
    polygon(
      [
        [-14, -wall],
        [width * 0.16, -height - 40],
        [width * 0.84, -height - 40],
        [width + 14, -wall],
      ],
      '#9c4f40',
    ) +
    polygon(
      [
        [width * 0.6, -height - 40],
        [width * 0.84, -height - 40],
        [width + 14, -wall],
        [width * 0.7, -wall],
      ],
      ink.night,
      'opacity="0.14"',
    ) +
    rect(width * 0.66, -height - 70, 20, 44, '#8d4a4a') +
    times(bays + 1, (i) => rect(i * bay - 3, -wall, 7, wall, beam)) +
    rect(0, -wall - 3, width, 8, beam) +
    rect(0, -wall / 2 - 3, width, 7, beam) +
    rect(0, -8, width, 8, beam) +
    stroke(`M4 -4 L${bay} ${-wall / 2} M${width - 4} -4 L${width - bay} ${-wall / 2}`, beam, 5) +
    times(bays, (i) =>
      i === 1
        ? rect(i * bay + 10, -wall / 2 + 6, bay - 20, wall / 2 - 6, '#3f5f58', 2)
        : rect(i * bay + 11, -wall + 14, bay - 22, wall / 2 - 26, '#6f94b8', 2),
    ) +
    rect(2 * bay + 11, -wall / 2 + 12, bay - 22, wall / 2 - 30, '#6f94b8', 2)
  )
}
