import { at, ink } from '../draw.ts'
import { officer, person, shadow, skin } from '../parts/people.ts'
import { lamp } from '../parts/town.ts'
import { streetAtDusk } from '../parts/street-at-dusk.ts'

/** Guests walk with a patrol past the houses, seen from behind. */
export const walkWithGuests = () =>
  streetAtDusk() +
  at(1290, 720, lamp(390, true)) +
  at(330, 700, lamp(330, true)) +
  at(640, 622, lamp(170, true)) +
  at(985, 622, lamp(170, true)) +
  at(880, 640, person({ coat: '#5a4a78', trousers: '#2a2c55' }), 0.42) +
  at(620, 646, person({ coat: '#a65a5e', trousers: '#2a2c55' }), 0.46) +
  shadow(500, 848, 90, 0.3) +
  shadow(690, 862, 90, 0.3) +
  shadow(890, 862, 90, 0.3) +
  shadow(1085, 846, 90, 0.3) +
  at(500, 850, officer({ stride: 0.7, hair: '#2b211f', skin: skin.dark }), 1.95) +
  at(
    690,
    866,
    person({ coat: '#a8443c', trousers: ink.night, hair: '#b9b3ae', length: 0.75, stride: 0.5, scarf: ink.sand }),
    2.05,
  ) +
  at(
    890,
    866,
    person({ coat: '#3a4b5f', trousers: '#1c2238', hair: '#5d3c26', length: 0.85, stride: 0.8, right: [34, 26] }),
    2.0,
  ) +
  at(1085, 850, officer({ stride: 0.4, hair: '#8a5f35', left: [-12, 66], right: [16, 64] }), 1.95, true)
