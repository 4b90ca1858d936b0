import { at, backdrop, circle, faint, ink, path, polygon, rect, shaded, times, turned } from '../draw.ts'
import { person, shadow, skin } from '../parts/people.ts'
import { hedge } from '../parts/nature.ts'
import { cloud, skyline, wheeledBin } from '../parts/town.ts'

/** Containers, bins and somebody with a box at a recycling centre. */
export const recyclingCentre = () =>
  backdrop([0, '#93b4d0'], [0.6, '#e2e8e6'], [1, '#fbe6bd']) +
  at(360, 140, cloud(ink.white, 0.8)) +
  at(1210, 190, cloud(ink.white, 0.6), 0.8) +
  faint(0.6, skyline(520, '#b4c2cd', 33)) +
  hedge(0, 1600, 560, 60, '#86a878', 3) +
  // roof over the yard
  rect(90, 220, 20, 380, ink.steel) +
  rect(790, 220, 20, 380, ink.steel) +
  rect(1490, 220, 20, 380, ink.steel) +
  polygon(
    [
      [40, 226],
      [40, 196],
      [1560, 160],
      [1560, 226],
    ],
    '#284478',
  ) +
  rect(40, 226, 1520, 10, ink.night, 0, 'opacity="0.3"') +
  shaded(
    [
      [0, '#b9b2b0'],
      [1, '#8f8a96'],
    ],
    (fill) => rect(0, 590, 1600, 310, fill),
  ) +
  polygon(
    [
      [0, 740],
      [1600, 720],
      [1600, 900],
      [0, 900],
    ],
    '#787589',
    'opacity="0.35"',
  ) +
  container(70, 620, '#4f7f62', 'wood') +
  container(560, 620, '#c9553f', 'metal') +
  container(1050, 620, '#3f6a9a', 'paper') +
  [150, 270, 390]
    .map((x, i) =>
      at(x, 850, wheeledBin(['#f5b548', '#284478', '#5c8a63'][i], ['#d9932c', '#16254a', '#2b5650'][i]), 1.05),
    )
    .join('') +
  shadow(870, 852, 80, 0.22) +
  shadow(1150, 840, 70, 0.22) +
  // the box is carried before the body: it is seen at both sides
  rect(760, 586, 220, 130, '#c99a62', 4) +
  rect(856, 586, 26, 130, '#e6c894') +
  rect(930, 586, 50, 130, ink.night, 0, 'opacity="0.14"') +
  at(
    870,
    856,
    person({ coat: '#3d5a8a', hair: '#7a4a2f', stride: 0.9, left: [-26, 44], right: [26, 44], length: 0.2 }),
    1.8,
  ) +
  at(
    1160,
    844,
    person({
      coat: '#f08a2c',
      bands: ink.white,
      trousers: '#22305a',
      hat: 'cap',
      hatColour: '#e4762a',
      hair: '#2b211f',
      skin: skin.dark,
      left: [-64, 18],
      length: 0.1,
    }),
    1.7,
  ) +
  at(
    1400,
    850,
    rect(-70, -56, 140, 56, '#c99a62', 3) +
      rect(-50, -104, 100, 48, '#b98850', 3) +
      rect(-8, -56, 16, 56, '#e6c894') +
      rect(-6, -104, 12, 48, '#d9b87f'),
    1.1,
  ) +
  at(
    1540,
    850,
    path('M-40 0 V-80 H40 V0 Z M-40 -80 V-140 H-20 V-80', '#6a4533') + rect(-44, -86, 88, 12, '#8a5c40'),
    0.9,
  )

function container(x: number, y: number, colour: string, what: 'wood' | 'metal' | 'paper'): string {
  const heap = {
    wood: times(6, (i) =>
      turned(70 + i * 54, -210 + (i % 2) * 18, -24 + i * 9, rect(-60, -10, 150, 16, i % 2 ? '#a5713f' : '#c99a62', 3)),
    ),
    metal:
      times(
        4,
        (i) =>
          circle(90 + i * 84, -206, 34 - (i % 2) * 8, i % 2 ? '#9fb0c2' : '#6b7c93') +
          circle(90 + i * 84, -206, 14, '#4a5670'),
      ) + rect(190, -256, 60, 70, '#c3ced8', 6),
    paper: times(5, (i) =>
      turned(
        70 + i * 72,
        -204,
        -14 + i * 7,
        rect(-44, -40, 88, 60, i % 2 ? '#c99a62' : '#dcb983', 3) + rect(-6, -40, 12, 60, '#ead2a4'),
      ),
    ),
  }[what]
  return at(
    x,
    y,
    heap +
      path('M0 -196 H420 L400 0 H20 Z', colour) +
      path('M300 -196 H420 L400 0 H290 Z', ink.night, 'opacity="0.15"') +
      rect(-8, -204, 436, 18, colour, 4) +
      times(6, (i) => rect(40 + i * 66, -178, 10, 170, ink.night, 3, 'opacity="0.16"')) +
      rect(40, 0, 60, 14, ink.night, 4) +
      rect(320, 0, 60, 14, ink.night, 4),
  )
}
