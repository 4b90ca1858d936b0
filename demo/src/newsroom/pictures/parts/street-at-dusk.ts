import { at, backdrop, glow, ink, rect, shaded } from '../draw.ts'
import { house, paving, skyline, tower } from './town.ts'

const dusk = [
  [0, '#16254a'],
  [0.28, '#3c4d80'],
  [0.5, '#b9738a'],
  [0.66, '#f0a673'],
  [0.8, '#f9d29a'],
  [1, '#f9d29a'],
] as const
const windowAtDusk = '#33477a'

/** Both sides of a shopping street that runs away from the eye. */
function shoppingStreet(): string {
  const left = [
    { width: 250, height: 620, wall: '#37406f', roof: '#232c55', shop: ink.coral },
    { width: 210, height: 520, wall: '#8a5f76', roof: '#4a3560', shop: ink.orange },
    { width: 180, height: 580, wall: '#54568a', roof: '#333a6b', shop: ink.pine },
  ]
  const sizes = [1, 0.72, 0.5]
  let x = -40
  const leftRow = left.map((one, i) => {
    const drawn = at(
      x,
      640 - i * 22,
      house({ ...one, window: windowAtDusk, lit: '#ffcf7a', gable: i % 2 === 1, seed: 11 + i }),
      sizes[i],
    )
    x += one.width * sizes[i]
    return drawn
  })
  let rightX = 1640
  const right = [
    { width: 260, height: 560, wall: '#7a5473', roof: '#40305a', shop: ink.steel },
    { width: 220, height: 640, wall: '#42508a', roof: '#273263', shop: ink.amber },
    { width: 190, height: 500, wall: '#91657a', roof: '#55406a', shop: ink.coral },
  ].map((one, i) => {
    rightX -= one.width * sizes[i]
    return at(
      rightX,
      640 - i * 22,
      house({ ...one, window: windowAtDusk, lit: '#ffcf7a', gable: i % 2 === 0, seed: 31 + i }),
      sizes[i],
    )
  })
  return leftRow.toReversed().join('') + right.toReversed().join('')
}

export function streetAtDusk(): string {
  return (
    backdrop(...dusk) +
    glow(820, 560, 620, '#ffdf9e', 0.75, 0.42) +
    at(760, 590, tower('#7c5f88', '#ffd28a'), 0.62) +
    skyline(600, '#93708f', 5) +
    shaded(
      [
        [0, '#c89a8c'],
        [0.25, '#6d608a'],
        [1, '#232c55'],
      ],
      (fill) => rect(0, 590, 1600, 310, fill),
    ) +
    paving(590, 800, '#f4cfa2', 0.22) +
    shoppingStreet() +
    // light of the windows on the ground
    glow(240, 690, 330, '#ffc56b', 0.5, 0.22) +
    glow(1370, 690, 330, '#ffc56b', 0.5, 0.22) +
    glow(820, 610, 300, '#ffe0a6', 0.7, 0.16)
  )
}
