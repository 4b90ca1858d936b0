import { describe, expect, test } from 'vitest'
import { defaultPresenceParameters, presenceSettings, requirePresenceParameters } from './parameters.ts'

describe('presence parameters', () => {
  test('the defaults are accepted and lie within their own limits', () => {
    expect(() => requirePresenceParameters(defaultPresenceParameters)).not.toThrow()
    for (const setting of presenceSettings) {
      expect(setting.default).toBeGreaterThanOrEqual(setting.min)
      expect(setting.default).toBeLessThanOrEqual(setting.max)
    }
  })

  test('what is called measured or related names its source; keys are unique', () => {
    for (const setting of presenceSettings) {
      if (setting.basis !== 'assumed') expect(setting.sources, setting.key).not.toHaveLength(0)
      expect(setting.remark.de.length).toBeGreaterThan(20)
      expect(setting.remark.en.length).toBeGreaterThan(20)
    }
    expect(new Set(presenceSettings.map((setting) => setting.key)).size).toBe(presenceSettings.length)
  })

  test.each([
    [{ stayMinutes: { min: 20, max: 15 } }, /longer/],
    [{ stayMinutes: { min: 2.5, max: 15 } }, /whole minutes/],
    [{ calm: Number.NaN }, /calm is NaN/],
    [{ calmHalfLifeMinutes: 0 }, /calmHalfLifeMinutes/],
    [{ walkMetresPerSecond: 0 }, /walkMetresPerSecond/],
  ])('%o is refused by name', (change, message) => {
    expect(() => requirePresenceParameters({ ...defaultPresenceParameters, ...change })).toThrow(message)
  })
})
