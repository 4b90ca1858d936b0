import { at, circle, ellipse, ink, path, rect, stroke } from '../draw.ts'

/** A grown person is 200 high, feet at the origin; nobody has a face. */
interface Person {
  readonly coat: string
  readonly trousers?: string
  readonly hair?: string
  readonly skin?: string
  readonly hat?: 'none' | 'cap' | 'beanie' | 'hood'
  readonly hatColour?: string
  readonly scarf?: string
  /** how far the legs are apart, 0 … 1 */
  readonly stride?: number
  /** how long the coat is, 0 … 1 */
  readonly length?: number
  readonly bag?: string
  readonly bands?: string
  /** where the hands are, from the shoulder */
  readonly left?: readonly [x: number, y: number]
  readonly right?: readonly [x: number, y: number]
}

const skins = { light: '#e9b893', brown: '#a8714d', dark: '#6b4532' } as const
export const skin = skins

/** Somebody seen from behind, or from the front at a distance. */
export function person({
  coat,
  trousers = ink.night,
  hair = '#3a2a28',
  skin: tone = skins.light,
  hat = 'none',
  hatColour = coat,
  scarf,
  stride = 0.5,
  length = 0.4,
  bag,
  bands,
  left = [-14, 66],
  right = [14, 66],
}: Person): string {
  const hem = -92 + length * 42
  const spread = 7 + stride * 5
  const leg = (side: -1 | 1, lift: number) =>
    path(
      `M${side * 2} -98 L${side * 24} -98 Q${side * 25} -50 ${side * (spread + 8)} ${-8 - lift} L${side * (spread - 5)} ${-8 - lift} Q${side * 4} -50 ${side * 1} -92 Z`,
      trousers,
    ) + ellipse(side * (spread + 2), -5 - lift, 11, 6, ink.night)
  const arm = ([x, y]: readonly [number, number], side: -1 | 1) =>
    circle(side * 26 + x, -150 + y + 8, 7, tone) +
    stroke(`M${side * 26} -148 Q${side * 34 + x * 0.5} ${-150 + y * 0.55} ${side * 26 + x} ${-150 + y}`, coat, 17) +
    (bands ? rect(side * 31 + x * 0.45 - 8, -150 + y * 0.5, 16, 6, bands) : '')
  const body = `M-31 -146 Q-30 -162 -13 -166 Q0 -169 13 -166 Q30 -162 31 -146 L${27 + length * 8} ${hem} Q0 ${hem + 8} ${-27 - length * 8} ${hem} Z`
  return (
    leg(-1, 0) +
    leg(1, stride * 14) +
    rect(-7, -176, 14, 16, tone, 4) +
    arm(left, -1) +
    arm(right, 1) +
    path(body, coat) +
    path(
      `M6 -167 Q30 -162 31 -146 L${27 + length * 8} ${hem} Q18 ${hem + 5} 8 ${hem + 6} Q14 -120 6 -167 Z`,
      ink.night,
      'opacity="0.2"',
    ) +
    (bands ? rect(-31, -128, 62, 7, bands) + rect(-30, -108, 60, 7, bands) : '') +
    (bag ? stroke('M-24 -162 Q4 -130 27 -96', bag, 5) + rect(16, -104, 30, 34, bag, 6) : '') +
    head({ hair, tone, hat, hatColour, scarf })
  )
}

function head({
  hair,
  tone,
  hat,
  hatColour,
  scarf,
}: {
  hair: string
  tone: string
  hat: Person['hat']
  hatColour: string
  scarf: string | undefined
}) {
  const ears = circle(-15, -186, 4, tone) + circle(15, -186, 4, tone)
  const skull = ellipse(0, -188, 15.5, 19, hair)
  const around = scarf ? path('M-17 -172 Q0 -162 17 -172 L19 -160 Q0 -151 -19 -160 Z', scarf) : ''
  if (hat === 'hood') return path('M-21 -160 Q-24 -212 0 -212 Q24 -212 21 -160 Q0 -150 -21 -160 Z', hatColour) + around
  if (hat === 'beanie')
    return (
      ears +
      skull +
      path('M-17 -188 Q-18 -212 0 -212 Q18 -212 17 -188 Q0 -183 -17 -188 Z', hatColour) +
      rect(-17, -193, 34, 8, hatColour, 4) +
      circle(0, -213, 5, hatColour) +
      around
    )
  if (hat === 'cap')
    return (
      ears +
      skull +
      path('M-17 -192 Q-26 -204 -15 -209 Q0 -215 15 -209 Q26 -204 17 -192 Z', hatColour) +
      rect(-17, -195, 34, 7, ink.night, 2) +
      around
    )
  return ears + skull + around
}

/** One of a patrol in uniform, from behind. */
export const officer = (look: Partial<Person> = {}) =>
  person({
    coat: ink.navy,
    trousers: '#101c38',
    hat: 'cap',
    hatColour: ink.navy,
    bands: '#dfe9ef',
    length: 0.06,
    ...look,
  }) +
  rect(-29, -98, 58, 8, ink.night, 2) +
  rect(16, -104, 10, 20, ink.night, 2)

/** A child is a smaller person with a school bag. */
export const child = (coat: string, bag: string, look: Partial<Person> = {}) =>
  at(
    0,
    0,
    person({ coat, length: 0.2, trousers: ink.blue, ...look }) +
      rect(-20, -158, 40, 52, bag, 9) +
      rect(-20, -132, 40, 26, ink.night, 9, 'opacity="0.18"') +
      circle(-12, -120, 3, ink.white) +
      circle(12, -120, 3, ink.white),
    0.66,
  )

/** Their shadow on the ground, to the right. */
export const shadow = (x: number, y: number, width: number, strength = 0.25) =>
  ellipse(x + width * 0.35, y, width, width * 0.16, ink.night, `opacity="${strength}"`)
