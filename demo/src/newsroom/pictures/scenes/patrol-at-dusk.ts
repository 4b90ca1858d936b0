import { at, ink } from '../draw.ts'
import { officer, person, shadow, skin } from '../parts/people.ts'
import { lamp } from '../parts/town.ts'
import { streetAtDusk } from '../parts/street-at-dusk.ts'

const lampPair =
  at(470, 700, lamp(330, true)) +
  at(1150, 700, lamp(330, true)) +
  at(640, 622, lamp(170, true)) +
  at(985, 622, lamp(170, true))

/** People on their way, small with distance. */
const passersBy =
  at(700, 640, person({ coat: '#5a4a78', trousers: '#2a2c55' }), 0.42) +
  at(735, 644, person({ coat: '#a65a5e', trousers: '#2a2c55', hair: '#5a3426' }), 0.4) +
  at(925, 652, person({ coat: '#3d4f86', hat: 'beanie', hatColour: ink.coral, trousers: '#23264c' }), 0.5) +
  at(1045, 668, person({ coat: '#7e4b55', bag: ink.sand, trousers: '#23264c', stride: 0.9 }), 0.62)

/** A patrol of two goes down the shopping street at dusk. */
export const patrolAtDusk = () =>
  streetAtDusk() +
  lampPair +
  passersBy +
  shadow(560, 858, 110, 0.35) +
  shadow(800, 868, 110, 0.35) +
  at(560, 860, officer({ stride: 0.9, hair: '#6b4a2f', right: [6, 68] }), 2.25) +
  at(800, 872, officer({ stride: 0.5, hair: '#2b211f', skin: skin.brown, right: [4, 66], left: [-20, 58] }), 2.3, true)
