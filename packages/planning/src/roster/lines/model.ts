/**
 * The roster as *lines*: one line a person, the shift or the free day of every day of the horizon (Dienstfolge). What a
 * person's line must keep concerns that line alone; people meet only in the cover, which is soft. The city's roster and the
 * benchmark of Curtois & Qu (2014) are both brought to this model, and one engine improves it.
 *
 * An *option* is one shift of one day: `option = day × shifts + shift`. A line is a stretch of `days` bytes: 0 = off,
 * s + 1 = shift s. A roster is `people` lines, one after the other: `lines[person × days + day]`.
 *
 * A shift that is fixed (published, pinned) is an option with `mayBeOff` 0 and everything else of that day not allowed;
 * work of another kind that only counts in runs is a shift of its own with 0 minutes. What a shift before or after the
 * horizon forbids by its rest is said in `allowed`.
 */
export interface LineModel {
  readonly people: number
  readonly days: number
  /** shift types, at most 254 */
  readonly shifts: number

  /** 1 where the person may work the option; people × options */
  readonly allowed: Uint8Array
  /** 1 where the person may be off; people × days */
  readonly mayBeOff: Uint8Array
  /** what the option costs with that person (wishes), any sign; people × options */
  readonly cost: Float64Array
  /** what a day off costs; people × days */
  readonly offCost: Float64Array

  /** working minutes, ≥ 0; people × options */
  readonly minutes: Int32Array
  /** sum of minutes of the line, both included; per person */
  readonly minMinutes: Int32Array
  readonly maxMinutes: Int32Array
  /** how often the line may have the shift; people × shifts; `days` = no limit */
  readonly maxOfShift: Int32Array

  /** days worked in a row, at most and at least, and days off in a row, at least; ≥ 1; per person */
  readonly maxWorkRun: Int32Array
  readonly minWorkRun: Int32Array
  readonly minOffRun: Int32Array
  /**
   * What lies before day 0: n > 0 = a run of n days worked, n < 0 = a run of −n days off; it ends there or goes on in the
   * line, and either way keeps the rules. 0 = not known: then the two minimum rules do not bind for the run that touches
   * the edge, and the maximum counts from day 0. Per person.
   */
  readonly runBefore: Int32Array
  /** The same after the last day. */
  readonly runAfter: Int32Array

  /** weekend a day belongs to, −1 = none; a weekend is one day or two days in a row; per day */
  readonly weekendOf: Int32Array
  /** weekends with work, at most; per person */
  readonly maxWeekends: Int32Array

  /** which table of successions holds for the person */
  readonly successionOf: Int32Array
  /** longest lag in days the tables know, ≥ 1 */
  readonly reach: number
  /**
   * 1 where `later` may not follow `lag` days (1 … reach) after the option, the days between being off:
   * `tooSoon[((table × options + option) × reach + lag − 1) × shifts + later]`. With work in between the successions
   * of that work decide.
   */
  readonly tooSoon: Uint8Array

  readonly cover: CoverTerms

  /**
   * A further test of one whole line that the rules above cannot say (the city: compensating rest days). A line that
   * fails is never taken.
   */
  readonly lineTest?: (person: number, line: Uint8Array) => boolean
}

/**
 * What the roster should cover: of a group of people, `required` on any of a term's options, which are all of one day.
 * With n of them there it costs `under × max(0, required − n) + over × max(0, n − required)`.
 */
export interface CoverTerms {
  readonly terms: number
  readonly required: Int32Array
  /** weights ≥ 0 */
  readonly under: Float64Array
  readonly over: Float64Array
  /** index into the groups, per term */
  readonly groupOf: Int32Array
  /** 1 where the person belongs to the group; groups × people */
  readonly member: Uint8Array
  /** terms of option o: `termOf[firstTerm[o] … firstTerm[o + 1] − 1]` */
  readonly firstTerm: Int32Array
  readonly termOf: Int32Array
}
