import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rampStep, rampSteps } from './ramp.ts'

type Triple = [number, number, number]

const theme = readFileSync(join(import.meta.dirname, 'styles', 'theme.scss'), 'utf8')
const pairs = [...theme.matchAll(/--ramp-(\d): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)]
const light = pairs.map(([, , colour]) => linear(colour!))
const dark = pairs.map(([, , , colour]) => linear(colour!))

/** sRGB hex → linear RGB (IEC 61966-2-1). */
function linear(hex: string): Triple {
  const part = (at: number) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

/** Linear RGB → OKLab (Ottosson 2020). */
function oklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

/** Full dichromacy, on linear RGB: Machado, Oliveira & Fernandes (2009), severity 1.0. */
const blindness: Record<string, Triple[]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const seenBy = (matrix: Triple[], colour: Triple) =>
  matrix.map((row) => Math.max(0, row[0] * colour[0] + row[1] * colour[1] + row[2] * colour[2])) as Triple

const steps = (lightness: number[]) => lightness.slice(1).map((value, index) => value - lightness[index]!)

test('the ramp goes from light to dark, in dark mode from dark to light, in even steps', () => {
  expect(light).toHaveLength(rampSteps)
  for (const [ramp, sign] of [
    [light, -1],
    [dark, 1],
  ] as const) {
    const differences = steps(ramp.map((colour) => oklab(colour)[0])).map((step) => step * sign)
    const mean = differences.reduce((sum, step) => sum + step, 0) / differences.length
    expect(mean).toBeGreaterThan(0.08)
    for (const step of differences) expect(Math.abs(step - mean)).toBeLessThan(0.1 * mean)
  }
})

test.each(Object.keys(blindness))('neighbouring steps stay apart and in order for %s colour vision', (kind) => {
  for (const [ramp, sign] of [
    [light, -1],
    [dark, 1],
  ] as const) {
    for (const step of steps(ramp.map((colour) => oklab(seenBy(blindness[kind]!, colour))[0]))) {
      expect(step * sign).toBeGreaterThan(0.05)
    }
  }
})

test('values fall into steps of equal width', () => {
  expect(rampStep(0, 70)).toBe(0)
  expect(rampStep(9.9, 70)).toBe(0)
  expect(rampStep(10, 70)).toBe(1)
  expect(rampStep(70, 70)).toBe(6)
  expect(rampStep(null, 70)).toBeNull()
  expect(rampStep(0, 0)).toBeNull()
})
