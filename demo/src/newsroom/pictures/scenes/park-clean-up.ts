import { at, backdrop, ellipse, faint, glow, ink, path, rect, stroke, turned } from '../draw.ts'
import { child, person, shadow, skin } from '../parts/people.ts'
import { hill, leaf, tree } from '../parts/nature.ts'
import { bench, scattered, skyline, tower } from '../parts/town.ts'

/** People pick up litter in an autumn park. */
export const parkCleanUp = () =>
  backdrop([0, '#a3c1d8'], [0.5, '#f0e3c8'], [0.8, '#fbd99c']) +
  glow(820, 380, 620, '#fff2c8', 0.85, 0.7) +
  faint(0.55, skyline(520, '#c3bfc3', 91) + at(520, 520, tower('#b9b4bd', '#f3e3c4'), 0.72)) +
  hill(560, 500, 550, '#c7bf7d') +
  [120, 300, 1180, 1330, 1500]
    .map((x, i) =>
      at(
        x,
        590 + (i % 2) * 14,
        tree(
          ['#d98236', '#c8a24a', '#c9652f', '#e0a040', '#b8743a'][i],
          ['#a8552f', '#97763a', '#93392f', '#b06a34', '#8a5230'][i],
          ['#f0ad4b', '#e6c66a', '#ec9a3f', '#f5c766', '#d99a52'][i],
          2 + i,
        ),
        1 + (i % 3) * 0.2,
      ),
    )
    .join('') +
  hill(620, 590, 640, '#a9ad66') +
  path('M640 900 Q760 760 700 690 Q650 630 790 590 L850 590 Q760 640 840 700 Q980 790 1060 900 Z', '#ead9b4') +
  path('M960 900 Q900 780 800 700 Q760 640 850 590 Q760 640 840 700 Q980 790 1060 900 Z', ink.night, 'opacity="0.08"') +
  path('M1010 690 Q1200 640 1480 680 Q1620 720 1480 756 Q1240 790 1060 750 Q960 720 1010 690 Z', '#7fa6c4') +
  path('M1060 706 Q1240 668 1440 698', 'none', 'stroke="#d9e9f2" stroke-width="6" opacity="0.7"') +
  path('M1150 740 Q1300 752 1430 730', 'none', 'stroke="#d9e9f2" stroke-width="4" opacity="0.6"') +
  scattered(110, 17, [0, 640, 1600, 250], (x, y, c) =>
    leaf(
      x,
      y,
      0.4 + c * 0.4 + (y - 640) / 600,
      ['#d98236', '#c9652f', '#f0ad4b', '#a8552f'][Math.floor(c * 4)],
      c * 720,
    ),
  ) +
  at(60, 760, tree('#c9652f', '#93392f', '#ec9a3f', 11), 2.1) +
  at(780, 640, bench('#8a5c40'), 0.5) +
  shadow(390, 836, 70, 0.2) +
  shadow(600, 812, 60, 0.2) +
  shadow(1130, 866, 70, 0.2) +
  shadow(1300, 842, 60, 0.2) +
  at(
    390,
    840,
    person({
      coat: '#284478',
      hair: '#8a5f35',
      hat: 'beanie',
      hatColour: ink.amber,
      stride: 0.9,
      right: [30, 52],
      left: [-20, 58],
    }),
    1.65,
  ) +
  stroke('M482 686 L540 810', ink.steel, 6) +
  stroke('M540 810 l-7 14 M540 810 l10 12', ink.coral, 6) +
  sack(312, 836, '#3a4b6f') +
  at(612, 818, child('#d6503f', '#5c8a63', { hair: '#3a2a28', left: [-26, 40] }), 1.5) +
  at(
    1130,
    868,
    person({ coat: '#4f7f62', hair: '#c8c2bd', length: 0.45, skin: skin.light, stride: 0.5, left: [-30, 48] }),
    1.7,
  ) +
  stroke('M1034 700 L984 838', ink.steel, 6) +
  stroke('M984 838 l-8 13 M984 838 l9 13', ink.coral, 6) +
  at(
    1300,
    846,
    person({ coat: '#e6a03c', hair: '#2b211f', skin: skin.dark, scarf: ink.coral, stride: 0.7, right: [22, 58] }),
    1.6,
  ) +
  sack(1390, 846, '#3a4b6f') +
  rect(930, 838, 26, 30, ink.steel, 4) +
  ellipse(943, 838, 13, 5, ink.mist) +
  turned(740, 852, 30, rect(0, 0, 40, 20, ink.coral, 4))

const sack = (x: number, y: number, colour: string) =>
  at(
    x,
    y,
    path('M-40 -6 Q-52 -58 -14 -84 L-20 -104 Q0 -94 20 -104 L14 -84 Q54 -58 42 -6 Q0 8 -40 -6 Z', colour) +
      path('M10 -84 Q54 -58 42 -6 Q22 4 4 2 Q30 -40 10 -84 Z', ink.night, 'opacity="0.22"') +
      stroke('M-14 -84 Q0 -78 14 -84', ink.amber, 5),
  )
