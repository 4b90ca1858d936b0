import type { LineModel } from './model.ts'

/**
 * How long somebody has been working or off, as far as their rules care: the states a line goes through day by day. Work
 * 1 … w days at 0 … w−1; off 1 … o days, the last one standing for more, at w … w+o−1; then work that touches an unknown past and may
 * end before its minimum; last the start of an unknown past.
 */
export class RunStates {
  /** number of states for the person */
  count = 0
  /** the state after one more day of work, or off; −1 = not allowed */
  readonly nextWork: Int32Array
  readonly nextOff: Int32Array
  /** 0 where a window may end in the state and what follows it may begin, else Infinity */
  readonly endCost: Float64Array

  private readonly model: LineModel
  private maxWork = 0
  private minWork = 0
  private minOff = 0

  constructor(model: LineModel) {
    const { maxWorkRun, minWorkRun, minOffRun } = model
    const most = Math.max(0, ...maxWorkRun.map((work, person) => work + minOffRun[person] + minWorkRun[person]))
    this.model = model
    this.nextWork = new Int32Array(most)
    this.nextOff = new Int32Array(most)
    this.endCost = new Float64Array(most)
  }

  /** Takes up the person's rules. */
  set(person: number) {
    const { maxWorkRun, minWorkRun, minOffRun } = this.model
    const most = maxWorkRun[person]
    const least = minWorkRun[person]
    const off = minOffRun[person]
    const early = most + off
    const start = early + least - 1
    this.maxWork = most
    this.minWork = least
    this.minOff = off
    this.count = start + 1
    for (let run = 0; run < most; run++) {
      this.nextWork[run] = run + 1 < most ? run + 1 : -1
      this.nextOff[run] = run + 1 >= least ? most : -1
    }
    for (let run = 0; run < off; run++) {
      this.nextWork[most + run] = run + 1 === off ? 0 : -1
      this.nextOff[most + run] = most + Math.min(run + 1, off - 1)
    }
    // work that touches an unknown past may end before its minimum
    for (let run = 0; run < least - 1; run++) {
      this.nextWork[early + run] = run + 2 < least ? early + run + 1 : run + 1 < most ? run + 1 : -1
      this.nextOff[early + run] = most
    }
    this.nextWork[start] = least > 1 ? early : 0
    this.nextOff[start] = most + off - 1
  }

  isOff(run: number): boolean {
    return run >= this.maxWork && run < this.maxWork + this.minOff
  }

  /** Run state at the start of `day`, from the days before it. */
  at(person: number, line: Uint8Array, day: number): number {
    const { maxWork, minWork, minOff } = this
    const before = this.model.runBefore[person]
    const works = day > 0 ? line[day - 1] > 0 : before > 0
    let length = 0
    while (length < day && line[day - 1 - length] > 0 === works) length++
    let early = false
    if (length === day) {
      if (before === 0) {
        if (day === 0) return this.count - 1
        early = true
      } else if (before > 0 === works) length += Math.abs(before)
    }
    if (!works) return maxWork + (early ? minOff : Math.min(length, minOff)) - 1
    if (early && length < minWork) return maxWork + minOff + length - 1
    return Math.min(length, maxWork) - 1
  }

  /**
   * Fills `endCost` for a window that ends before day `to`.
   *
   * @param open the days behind the window are not there yet: every run may end
   */
  setEnd(person: number, line: Uint8Array, to: number, open: boolean) {
    const { count, maxWork, minWork, minOff, endCost } = this
    const { days, runAfter } = this.model
    const after = runAfter[person]
    endCost.fill(0, 0, count)
    if (open || (to === days && after === 0)) return
    const works = to < days ? line[to] > 0 : after > 0
    let length = 0
    while (to + length < days && line[to + length] > 0 === works) length++
    let closed = true
    if (to + length === days) {
      if (after === 0) closed = false
      else if (after > 0 === works) length += Math.abs(after)
    }
    for (let run = 0; run < count; run++) {
      const off = this.isOff(run)
      const early = run >= maxWork + minOff
      const start = run === count - 1
      const worked = start || off ? 0 : early ? run - maxWork - minOff + 1 : run + 1
      const free = off ? run - maxWork + 1 : 0
      let fits: boolean
      if (works) {
        // a run behind the window that cannot be too short in the line as it stands may become so by the window's end
        const total = worked + length
        const own = off ? free >= minOff : true
        fits = own && total <= maxWork && (!closed || early || start || total >= minWork)
      } else {
        const own = off || start || early || worked >= minWork
        fits = own && (!closed || start || free + length >= minOff)
      }
      endCost[run] = fits ? 0 : Infinity
    }
  }
}
