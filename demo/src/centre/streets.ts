import { market, north, ring, shopping, south, stadtgarten } from './streets/inside-the-wall.ts'
import { nordstadt, southAndEast, station, west } from './streets/outside-the-wall.ts'
import type { Street } from './streets/street.ts'

/** Every way that is walked: the centre inside the Wall and the main streets that lead out of it. */
export const streets: readonly Street[] = [
  ...ring,
  ...shopping,
  ...market,
  ...north,
  ...south,
  ...stadtgarten,
  ...station,
  ...nordstadt,
  ...west,
  ...southAndEast,
]
