import type { Highs } from 'highs'
import type {
  Area,
  Attire,
  Control,
  DisturbanceType,
  GeoJsonLines,
  Hotspot,
  Incident,
  Place,
  Reason,
  TimeBand,
} from './model.ts'
import type {
  Assignment,
  OpenPost,
  Pin,
  Roster,
  RuleSet,
  Shift,
  ShiftDemand,
  StaffMember,
  Violation,
} from './roster/model.ts'
import type { PresenceParameters, TourStep } from './tours/model.ts'

/** One operation as the planner gets it: where, when, with whom, and what is known of the disturbances. */
export interface PlanInput {
  readonly name: string
  readonly timeZone: string
  readonly incidents: readonly Incident[]
  readonly types: readonly DisturbanceType[]
  readonly area: Area
  readonly bands: readonly TimeBand[]
  /** the clock passed in: later incidents are not used; epoch ms */
  readonly asOf: number
  readonly places: readonly Place[]
  readonly station: Place
  /** GeoJSON lines of the walking network; null = great circle × detour factor */
  readonly network: GeoJsonLines | null
  /** civil date */
  readonly from: string
  readonly days: number
  readonly shifts: readonly Shift[]
  readonly staffPerDay: number
  readonly plainclothesShare: number
  readonly regularServicePerDay: number
  readonly holidays: readonly string[]
  readonly staff: readonly StaffMember[]
  readonly ruleSets: readonly RuleSet[]
  readonly pins: readonly Pin[]
  readonly presence: PresenceParameters
  /** weeks of incidents the hotspots are read from */
  readonly windowWeeks: number
  /** hotspots left at normal presence on these days, so that the effect can be told afterwards (`planLearning`); none if left out */
  readonly heldBack?: readonly HeldBack[]
}

/** No extra visit to this hotspot on this civil date. */
export interface HeldBack {
  readonly hotspot: string
  readonly date: string
}

export interface PlannedTour {
  readonly date: string
  readonly shift: string
  readonly patrol: number
  readonly attire: Attire
  readonly steps: readonly TourStep[]
  /** the way on the map, [lon, lat], station to station */
  readonly path: readonly (readonly [number, number])[]
  readonly metres: number
}

/** The plan: public within the office, staff by number, no time stamp. Documented in docs/plan-schema.md; `plan.json` is exactly this. */
export interface Plan {
  readonly schema: 'augenmass-plan/1'
  readonly name: string
  readonly timeZone: string
  readonly asOf: string
  readonly from: string
  readonly days: number
  readonly seed: number
  readonly area: Area
  readonly station: Place
  readonly shifts: readonly Shift[]
  readonly demand: readonly ShiftDemand[]
  readonly hotspots: readonly Hotspot[]
  readonly assignments: readonly Assignment[]
  readonly openPosts: readonly OpenPost[]
  readonly violations: readonly Violation[]
  readonly tours: readonly PlannedTour[]
  readonly presence: {
    /** 0…1; null where nothing is to be calmed */
    readonly share: number | null
    readonly benefit: number
    /** most any walks of the same patrols could bring, proved; null in plans made before it was */
    readonly bound: number | null
    readonly limit: number
    readonly perHotspot: readonly {
      readonly hotspot: string
      readonly share: number | null
      readonly visits: number
      readonly detection: number
    }[]
    /** normalised entropy of visit times over all days, 0…1; null where it cannot be told */
    readonly unpredictability: number | null
    /** what times drawn by lot would reach with as many visits, 0…1 */
    readonly unpredictabilityByChance: number | null
    /** share of the benefit found that was given up to spread the times, 0…1; null in plans made before it was reckoned */
    readonly unpredictabilityCost: number | null
  }
  readonly staffing: { readonly filled: number; readonly required: number }
  readonly staffPerDay: readonly { readonly date: string; readonly people: number }[]
  readonly wishes: { readonly met: number; readonly all: number }
  /** what the operation takes: people a day that are left to regular service, planned */
  readonly regularService: readonly { readonly date: string; readonly required: number; readonly filled: number }[]
  readonly incidents: {
    readonly used: number
    readonly from: string
    readonly to: string
    readonly dayPreciseShare: number
  }
  readonly reasons: readonly Reason[]
}

/** Wishes and fairness by person: for that person and the roster planner only, never in `plan.json`. */
export interface RosterPrivate {
  readonly schema: 'augenmass-roster-private/1'
  readonly wishes: Roster['wishes']
  readonly fairness: Roster['fairness']
}

export type PlanStep = 'hotspots' | 'roster' | 'tours'

export interface PlanControl extends Pick<Control, 'seed' | 'stopped'> {
  /** share of the usual iteration budgets, > 0; default 1. Part of what makes two runs the same. */
  readonly effort?: number
  readonly onProgress?: (step: PlanStep, share: number) => void
  /** for what is proved of the roster; see `loadHighs` */
  readonly highs?: Highs
}

/** What a run of the planner gives: the plan for everybody in the office, the private part for the roster planner. */
export interface PlanResult {
  readonly plan: Plan
  readonly rosterPrivate: RosterPrivate
}
