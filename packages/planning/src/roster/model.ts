import type { Attire, Reason } from '../model.ts'

/**
 * The numbers of the law for one group of staff. Every field has a default and its source in `rule-sets.ts`;
 * a city may set its own.
 */
export interface RuleSet {
  readonly key: string
  /** uninterrupted rest between two working days, hours (§ 5 ArbZG: 11) */
  readonly restHours: number
  /** working time a day without breaks, hours (§ 3 ArbZG: 10) */
  readonly dailyHours: number
  /** average working time a week over the averaging period, hours (§ 3 ArbZG: 48); taken over at least one week */
  readonly weeklyAverageHours: number
  /** averaging period, weeks (§ 3 ArbZG: 24) */
  readonly averagingWeeks: number
  /** days in a row with work; a shift belongs to the day it starts on */
  readonly daysInARow: number
  /**
   * The working-time account may move this far from the contract, hours, either side. Hard is the upper side only: no
   * roster can make work where nobody asks for any, so somebody below the lower side is preferred, and shown in `fairness`.
   */
  readonly accountHours: number
  /** a Sunday worked needs a free day within so many days, the Sunday included (§ 11 (3) ArbZG: 14) */
  readonly sundayRestWithinDays: number
  /** a holiday worked needs a free day within so many days (§ 11 (3) ArbZG: 56) */
  readonly holidayRestWithinDays: number
  /** Sundays free a year (§ 11 (1) ArbZG: 15) */
  readonly freeSundaysAYear: number
  /** break in minutes from so many hours of work on, ascending (§ 4 ArbZG: 30 from > 6 h, 45 from > 9 h) */
  readonly breaks: readonly { readonly overHours: number; readonly minutes: number }[]
}

/** A shift as it stands in the plan of every day. Times of day are civil; an end ≤ the start lies on the next day. */
export interface Shift {
  readonly key: string
  readonly start: string
  readonly end: string
  /** equipping and briefing at its start, hand-over at its end, minutes (Rüstzeit): at the station, not on the street */
  readonly setupMinutes: number
  readonly handoverMinutes: number
}

/** A shift already published, inside or outside the horizon (regular service, training, another operation). */
export interface PublishedShift {
  /** instants, epoch ms */
  readonly start: number
  readonly end: number
  /** minutes without breaks */
  readonly workMinutes: number
}

/**
 * `day-off`: no shift touches that civil day. `partner`: at least half of the days with a patrol, and one at least, are
 * walked with that colleague. `weight` > 0; 1 is a usual wish.
 */
export type Wish =
  | { readonly kind: 'day-off'; readonly date: string; readonly weight: number }
  | { readonly kind: 'shift'; readonly date: string; readonly shift: string; readonly weight: number }
  | { readonly kind: 'not-shift'; readonly date: string; readonly shift: string; readonly weight: number }
  | { readonly kind: 'partner'; readonly staff: string; readonly weight: number }

export interface StaffMember {
  /** service number, the only name planning knows, e.g. "017" */
  readonly number: string
  readonly ruleSet: string
  readonly weeklyHours: number
  /** balance of the working-time account at the start of the horizon, minutes; plus = worked more than the contract */
  readonly accountMinutes: number
  /** minutes worked in the averaging period before the horizon, and that period's length so far in weeks */
  readonly periodMinutes: number
  readonly periodWeeks: number
  readonly qualifications: readonly string[]
  /** may lead a patrol (Streifenführung) */
  readonly leader: boolean
  /** counts neither as leader nor as second member: a patrol may take one trainee besides its two */
  readonly trainee: boolean
  /** has enforcement powers */
  readonly enforcement: boolean
  readonly gender: 'f' | 'm' | 'd'
  /** may work in plain clothes */
  readonly plainclothes: boolean
  /** civil dates, both included, from 00:00 to 24:00; an absent day counts as a seventh of the week's contract hours */
  readonly absences: readonly { readonly from: string; readonly to: string }[]
  readonly wishes: readonly Wish[]
  /** published shifts at least 14 days before and after the horizon, and those inside it that stay */
  readonly published: readonly PublishedShift[]
  /** what the person already carried this year, for fairness */
  readonly history: { readonly late: number; readonly weekend: number; readonly sundays: number }
  /** holidays worked before the horizon whose rest day is still owed, civil dates; overdue ones are due in the horizon */
  readonly owedHolidayRest: readonly string[]
}

/**
 * `lead` and `control-room` need the qualification of the same name (`postQualification`), `patrol-leader` needs
 * `leader`; nobody in training fills a post. In a plainclothes patrol everybody needs `plainclothes`.
 */
export type Post = 'lead' | 'control-room' | 'patrol-leader' | 'patrol-member' | 'regular-service'

/** Qualification without which nobody holds the post. */
export const postQualification = { lead: 'lead', 'control-room': 'control-room' } as const

/** What one shift of one day asks for. `patrols` gives leader + member each; all but regular service count in the headcount. */
export interface ShiftDemand {
  readonly date: string
  readonly shift: string
  readonly lead: number
  readonly controlRoom: number
  readonly patrols: readonly { readonly patrol: number; readonly attire: Attire }[]
  /** people this shift must leave to the rest of the city, worked by the same pool under the same rules */
  readonly regularService: number
  /** at least so many people of the shift (without regular service) hold the qualification */
  readonly qualifications: readonly { readonly qualification: string; readonly count: number }[]
}

/** Fixed by a person: works this shift (perhaps at this post and patrol), or is free that day (`shift` null). */
export interface Pin {
  readonly staff: string
  readonly date: string
  readonly shift: string | null
  readonly post?: Post
  readonly patrol?: number
}

export interface RosterProblem {
  readonly timeZone: string
  /** civil dates of the horizon in order */
  readonly dates: readonly string[]
  /** public holidays in and around the horizon, civil dates */
  readonly holidays: readonly string[]
  readonly shifts: readonly Shift[]
  /** one for each date × shift that asks for anybody */
  readonly demand: readonly ShiftDemand[]
  readonly staff: readonly StaffMember[]
  readonly ruleSets: readonly RuleSet[]
  /** most people a day over all shifts, regular service not counted */
  readonly maxPerDay: number
  readonly pins: readonly Pin[]
}

export interface Assignment {
  readonly staff: string
  readonly date: string
  readonly shift: string
  readonly post: Post
  /** for patrol-leader and patrol-member */
  readonly patrol?: number
  readonly pinned: boolean
}

/**
 * A hard rule that does not hold. From the independent checker, or from pins that break one. The horizon is the days
 * from the first to the last date. A person's rule is broken only where an assignment of the roster has a part in it:
 * what published shifts break among themselves is not the roster's.
 *
 * - `availability`: the shift touches a day of absence
 * - `one-shift-a-day`: an assignment starts on the civil day of another one or of a published shift
 * - `rest`: less than `restHours` of real time between two shifts that start on different days, published ones included
 * - `daily-hours`: the shift's working time (its real span less the legal break) is above `dailyHours`
 * - `account`: account + work in the horizon − contract share of the horizon (days absent left out) > `accountHours`
 * - `weekly-average`: (period + work in the horizon) ÷ (period weeks + horizon weeks, at least 1) > `weeklyAverageHours`. Days
 *   absent are no part of the horizon here: leave and sickness even nothing out (Art. 16 b RL 2003/88/EG, BVerwG 8 C 13.17).
 *   Of a period that with the horizon is longer than `averagingWeeks` only so many weeks count, at its mean
 * - `compensating-rest-day`: every Sunday worked needs a free working day (Mon–Sat, no holiday, no work from 0 to 24,
 *   BAG 10 AZR 641/19) of its own at most `sundayRestWithinDays` − 1 days before or after, every holiday on a working
 *   day one within `holidayRestWithinDays`, and so does every owed one, from the horizon on. Counted: Sundays from 14
 *   days before the horizon on, holidays from its start on; free days from 14 days before the horizon on, days without
 *   a published shift after it are free
 * - `free-sundays`: Sundays worked this year (history, published from the horizon on, planned) leave fewer than
 *   `freeSundaysAYear` free; the year is that of the first date
 * - `days-in-a-row`: more than `daysInARow` days on which a shift starts
 * - `qualification`: lead or control room without the qualification or held by a trainee; or, on shift level, fewer
 *   holders than asked for
 * - `patrol-leader`: a patrol without a leader, or led by somebody who may not
 * - `patrol-size`: a patrol with other than one member beside its leader, or with more than one trainee
 * - `plainclothes`: somebody in a plainclothes patrol who may not
 * - `woman-and-man`: a shift of two posts or more lacks a woman or a man with enforcement powers (regular service apart)
 * - `headcount`: more people that day than `maxPerDay` (regular service apart)
 * - `regular-service`, `post`: posts missing that are not declared open, posts declared open that nobody asked for, or
 *   more people at a post than asked for (regular service apart, which may have more)
 * - `pin`: a pin is not honoured
 */
export interface Violation {
  readonly rule:
    | 'availability'
    | 'one-shift-a-day'
    | 'rest'
    | 'daily-hours'
    | 'account'
    | 'weekly-average'
    | 'compensating-rest-day'
    | 'free-sundays'
    | 'days-in-a-row'
    | 'qualification'
    | 'patrol-leader'
    | 'patrol-size'
    | 'plainclothes'
    | 'woman-and-man'
    | 'headcount'
    | 'regular-service'
    | 'post'
    | 'pin'
  /** for rules over many days (`account`, `weekly-average`, `compensating-rest-day`, …) the last day they are broken on */
  readonly date: string
  readonly shift?: string
  readonly staff?: string
  readonly patrol?: number
  /** true where pins alone make it so */
  readonly byPin: boolean
  readonly reason: Reason
}

/** A post that could not be filled, and why nobody could. */
export interface OpenPost {
  readonly date: string
  readonly shift: string
  readonly post: Post
  readonly patrol?: number
  readonly reasons: readonly Reason[]
}

export interface Roster {
  readonly assignments: readonly Assignment[]
  /** empty in a complete roster */
  readonly openPosts: readonly OpenPost[]
  /** only where pins force them, or where a demand can only be met in part (then on shift level) */
  readonly violations: readonly Violation[]
  /** posts filled / posts required, without regular service */
  readonly staffing: { readonly filled: number; readonly required: number }
  readonly wishes: readonly {
    readonly staff: string
    readonly wish: Wish
    readonly met: boolean
    /** why not, where it is not met */
    readonly reason?: Reason
  }[]
  /**
   * Per person, for that person and the roster planner only: late and weekend shifts of this roster (late: ends after
   * 20:00; weekend: starts on Saturday or Sunday), minutes of this roster, account at the end of the horizon.
   */
  readonly fairness: readonly {
    readonly staff: string
    readonly late: number
    readonly weekend: number
    readonly minutes: number
    readonly accountMinutesAfter: number
  }[]
  /**
   * What was improved and what is proved. The penalty counts staffing and wishes (weights in `weights.ts`: an open post
   * 1000, an unmet wish its weight); the bound is a proved lower bound on it, null where none is known.
   */
  readonly objective: { readonly penalty: number; readonly bound: number | null }
}
