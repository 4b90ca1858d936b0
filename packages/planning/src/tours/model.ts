import type { Attire, Reason } from '../model.ts'

/** A place worth a visit: one for each hotspot. Rates are per minute of the shift, index 0 = `start`. */
export interface Stop {
  /** id of the hotspot */
  readonly id: string
  /** severity-weighted expected incidents per minute, one value a minute from start to end of the problem */
  readonly weightedRate: Float64Array
  /** expected incidents per minute of types where detection matters */
  readonly detectionRate: Float64Array
  /** expected handling minutes of one incident met */
  readonly handlingMinutes: number
  /** unweighted expected incidents per minute */
  readonly rate: Float64Array
}

export interface PatrolSpec {
  readonly patrol: number
  readonly attire: Attire
}

/** One shift of one day: all its patrols are planned together. */
export interface TourProblem {
  /** on the street from … to …, epoch ms, set-up and hand-over already taken off */
  readonly start: number
  readonly end: number
  /**
   * local time of day of `start`, minutes, so that `earlierVisitMinutes` compares across a change of clocks;
   * without it the UTC one
   */
  readonly startMinuteOfDay?: number
  readonly stops: readonly Stop[]
  /** walking time in seconds, (n+1) × (n+1) row by row; index 0 = station, i+1 = stops[i] */
  readonly walkSeconds: Float64Array
  readonly patrols: readonly PatrolSpec[]
  /** break owed within the walk, minutes (§ 4 ArbZG), 0 for none */
  readonly breakMinutes: number
  /** the break starts at the latest so many minutes after `start` (§ 4: after six hours of work, set-up included, at the latest) */
  readonly breakLatestMinutes: number
  /** and at the earliest so many minutes after `start`, where it can (§ 4: no more than six hours of work after it, hand-over included) */
  readonly breakEarliestMinutes: number
  /** starts of the visits of earlier days of the operation by stop, local minutes of the day: to differ from */
  readonly earlierVisitMinutes: ReadonlyMap<string, readonly number[]>
  readonly parameters: PresenceParameters
}

/** Every one is a setting; defaults and sources in presence/parameters.ts. */
export interface PresenceParameters {
  /** shortest and longest stay, minutes (Koper 1995: 10–15) */
  readonly stayMinutes: { readonly min: number; readonly max: number }
  /** share of expected incidents that does not happen right after a stay by a uniformed patrol, 0…1 */
  readonly calm: number
  /** the calm halves every so many minutes */
  readonly calmHalfLifeMinutes: number
  /** benefit given up at most for spreading visits over the days, share of the best, 0…1 */
  readonly unpredictabilityCost: number
  /** kept free at the end of each walk for what cannot be foreseen, minutes; never more than a tenth of the shift */
  readonly reserveMinutes: number
  /** plain clothes are still known at a place for so many minutes after they left it: what they would find then does not count */
  readonly plainclothesReturnMinutes: number
  /** straight-line distance × factor where there is no walking network */
  readonly detourFactor: number
  /** walking speed, metres per second */
  readonly walkMetresPerSecond: number
}

export type TourStep =
  | {
      readonly kind: 'walk'
      readonly from: number
      readonly to: number
      readonly fromStop: string | null
      readonly toStop: string | null
      readonly metres?: number
    }
  | {
      readonly kind: 'visit'
      readonly stop: string
      /** planned stay, epoch ms */
      readonly from: number
      readonly to: number
      /** rank by benefit within the tour, 1 = the one to keep when time runs short */
      readonly rank: number
      /** the stay may start within … without losing more than a tenth of its benefit or any later visit, epoch ms */
      readonly window: { readonly earliest: number; readonly latest: number }
      /** minutes of the stay planned for handling what is met */
      readonly handlingMinutes: number
      /**
       * presence benefit this visit adds to the visits begun before it (0 for plain clothes), and expected incidents of
       * detection types it finds (0 for uniforms: what is found only by patrols nobody recognises)
       */
      readonly benefit: number
      readonly detection: number
    }
  | { readonly kind: 'break'; readonly from: number; readonly to: number; readonly atStop: string | null }

export interface Tour {
  readonly patrol: number
  readonly attire: Attire
  /** in time order, starts and ends at the station; no gaps but waiting at the station */
  readonly steps: readonly TourStep[]
}

export interface Tours {
  readonly tours: readonly Tour[]
  /** benefit of the planned visits of uniformed patrols, and of unlimited visits (the presence denominator) */
  readonly benefit: number
  readonly benefitLimit: number
  /** what no plan of these patrols can exceed, proved (`benefitBound`); between `benefit` and `benefitLimit` */
  readonly benefitBound: number
  /** the benefit found before the visits were spread over the days; `benefit` is at most the allowed share below it */
  readonly benefitBeforeSpreading: number
  /** the same per stop, for the table "presence per hotspot" */
  readonly perStop: readonly {
    readonly stop: string
    readonly benefit: number
    readonly limit: number
    readonly visits: number
    readonly detection: number
  }[]
  readonly reasons: readonly Reason[]
}
