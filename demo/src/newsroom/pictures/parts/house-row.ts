import { at, times } from '../draw.ts'
import { house } from './town.ts'

const walls = ['#d9a98a', '#ead7b5', '#a9b9c9', '#c98d7a', '#dcc39b', '#b9abba'] as const

const roofs = ['#6d4a4a', '#4d5a78', '#54486a', '#52415a', '#3f5170', '#6a4a52'] as const

/** A row of town houses along a street, their feet on the line. */
export const row = (base: number, scale: number, seed: number, from = -40, lit?: string) =>
  times(Math.ceil(1700 / (270 * scale)), (i) => {
    const which = (i + seed) % 6
    return at(
      from + i * 272 * scale,
      base,
      house({
        width: 266,
        height: 340 + ((i * 53 + seed * 31) % 110),
        wall: walls[which],
        roof: roofs[which],
        window: '#56709c',
        gable: (i + seed) % 2 === 0,
        seed: seed + i,
        ...(lit ? { lit } : {}),
      }),
      scale,
    )
  })
