import { at, backdrop, circle, glow, ink, rect, shaded } from '../draw.ts'
import { bird } from '../parts/nature.ts'
import { scattered, skyline, steeple, tower, windingTower } from '../parts/town.ts'

/** The city's roofs in the last light. */
export const cityAtEvening = () =>
  backdrop([0, '#122046'], [0.35, '#34477c'], [0.6, '#c07d88'], [0.78, '#f5b27b'], [1, '#fbdca6']) +
  scattered(60, 3, [0, 0, 1600, 330], (x, y, chance) =>
    circle(x, y, 0.8 + chance * 1.5, ink.white, `opacity="${(0.25 + chance * 0.6).toFixed(2)}"`),
  ) +
  glow(1180, 640, 700, '#ffe1a0', 0.8, 0.45) +
  circle(1180, 610, 74, '#ffe9bd') +
  [
    [300, 210, 20],
    [350, 236, 14],
    [268, 250, 12],
    [402, 200, 11],
  ]
    .map(([x, y, size]) => bird(x, y, size, ink.navy))
    .join('') +
  at(310, 640, windingTower('#b57f90'), 1.15) +
  at(1420, 650, steeple('#b57f90'), 0.8) +
  skyline(660, '#b57f90', 21) +
  at(800, 740, tower('#4b4a7e', '#ffd98f'), 1.42) +
  at(470, 750, steeple('#5a5287'), 1.05) +
  skyline(742, '#5a5287', 8, '#ffd58a') +
  shaded(
    [
      [0, '#2c3768'],
      [1, '#1a2550'],
    ],
    (fill) => skyline(826, fill, 14, '#ffc766'),
  ) +
  at(1330, 830, steeple('#26315f'), 0.9) +
  skyline(905, '#131d40', 29, '#f5b548') +
  rect(0, 880, 1600, 20, '#131d40')
