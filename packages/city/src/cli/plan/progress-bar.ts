/** Where progress is written: the terminal's standard error. */
export interface ProgressOutput {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface ProgressBar {
  /** @param share 0…1 of that step */
  show(step: string, share: number): void
  /** takes the bar off the terminal */
  clear(): void
}

/**
 * One line that fills up over all steps; where nobody watches (a file, a log) one line for each step begun.
 *
 * @param steps names in order, with the share of the time each is expected to take
 */
export function createProgressBar(
  output: ProgressOutput,
  steps: readonly { readonly key: string; readonly name: string; readonly weight: number }[],
): ProgressBar {
  const total = steps.reduce((sum, step) => sum + step.weight, 0)
  let reached = 0
  let shown = ''
  let current = ''

  return {
    show(key, share) {
      const index = steps.findIndex((step) => step.key === key)
      if (index < 0) return
      if (!output.isTTY) {
        if (key !== current) output.write(`${steps[index].name} …\n`)
        current = key
        return
      }
      const before = steps.slice(0, index).reduce((sum, step) => sum + step.weight, 0)
      // never backwards: a bar that shrinks looks like a fault
      reached = Math.max(reached, (before + steps[index].weight * Math.min(1, Math.max(0, share))) / total)
      const width = Math.max(10, Math.min(40, (output.columns ?? 80) - 40))
      const filled = Math.round(reached * width)
      const percent = String(Math.floor(reached * 100)).padStart(3)
      const line = `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${percent} %  ${steps[index].name}`
      if (line === shown) return
      shown = line
      output.write(`\r\u001b[2K${line}`)
    },
    clear() {
      if (shown) output.write('\r\u001b[2K')
      shown = ''
    },
  }
}
