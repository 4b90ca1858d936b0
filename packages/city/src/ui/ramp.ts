/** How many steps the intensity ramp has; the colours are `--ramp-0` … `--ramp-6` in styles/theme.scss. */
export const rampSteps = 7

/**
 * Step of the ramp for a value between 0 and `max`, linear: equal distances in the data are equal distances in
 * lightness.
 *
 * @returns 0 … 6; null where there is nothing to colour (no value, or no values at all)
 */
export function rampStep(value: number | null, max: number): number | null {
  if (value === null || !(max > 0)) return null
  return Math.min(rampSteps - 1, Math.max(0, Math.floor((value / max) * rampSteps)))
}
