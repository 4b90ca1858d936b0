import { at, blueSky, circle, ellipse, faint, ink, path, rect, stroke, times } from '../draw.ts'
import { person } from '../parts/people.ts'
import { bird, dog, hedge, hill, tree } from '../parts/nature.ts'
import { cloud, scattered, steeple } from '../parts/town.ts'

/** A dog on a lead in a park, a meadow fenced for dogs behind. */
export const dogOnLead = () =>
  blueSky() +
  at(420, 170, cloud(ink.white, 0.8)) +
  at(1320, 130, cloud(ink.white, 0.6), 0.8) +
  bird(980, 200, 20, ink.steel) +
  bird(1030, 224, 14, ink.steel) +
  hill(540, 470, 520, '#b7d09a') +
  faint(0.6, at(1240, 520, steeple('#a9bccb'), 0.7)) +
  hedge(-20, 1640, 566, 76, '#86ae74', 6) +
  at(230, 620, tree('#7fae6c', '#4f7f62', '#b3cf84', 3), 1.7) +
  at(1430, 626, tree('#8fb877', '#5c8a63', '#c0d68f', 9), 1.85) +
  at(1150, 590, tree('#8fb877', '#6b9a66', '#c0d68f', 4), 0.95) +
  at(560, 590, tree('#86b06f', '#5c8a63', '#b9d089', 12), 1.05) +
  hill(610, 590, 612, '#98bf7b') +
  // the fence of the meadow and its sign
  times(17, (i) => rect(20 + i * 98, 560, 10, 90, ink.wood, 3)) +
  rect(0, 580, 1600, 9, '#8a5c40') +
  rect(0, 616, 1600, 9, '#8a5c40') +
  hill(664, 650, 660, '#84b06d') +
  path('M0 760 Q500 690 1600 742 V850 Q800 800 0 880 Z', '#ead9b4') +
  path('M0 846 Q800 772 1600 826 V850 Q800 800 0 880 Z', ink.night, 'opacity="0.08"') +
  scattered(50, 5, [0, 660, 1600, 70], (x, y, c) =>
    stroke(`M${x.toFixed(0)} ${y.toFixed(0)} l${(-4 + c * 8).toFixed(0)} -14`, '#6b9a58', 3),
  ) +
  rect(1236, 480, 14, 250, ink.steel, 4) +
  circle(1243, 448, 76, ink.white) +
  circle(1243, 448, 68, '#284478') +
  at(1236, 482, faint(1, dog(ink.white, ink.white)), 0.66) +
  stroke('M1258 444 Q1290 400 1296 404', ink.white, 5) +
  ellipse(820, 826, 240, 22, ink.night, 'opacity="0.2"') +
  at(
    700,
    826,
    person({
      coat: '#b8473f',
      trousers: '#22305a',
      hair: '#6b3f28',
      scarf: ink.sand,
      stride: 1,
      length: 0.55,
      right: [44, 44],
      left: [-16, 62],
    }),
    2.2,
  ) +
  stroke('M852 592 Q900 690 996 712', '#22305a', 6) +
  at(980, 826, dog('#d79a58', '#8f5a34'), 1.75) +
  at(330, 690, dog('#efe6d8', '#c9b9a4'), 0.5, true) +
  at(420, 686, dog('#4a3a34', '#2c2320'), 0.5) +
  circle(372, 680, 6, ink.coral)
