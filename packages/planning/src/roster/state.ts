import { REGULAR } from './compile.ts'
import type { CompiledRoster } from './compile.ts'
import { missingRestDays } from './rest-days.ts'
import { weights } from './weights.ts'

/** How firmly somebody stands where a pin put them. */
export const Firm = { free: 0, shift: 1, post: 2 } as const

const PAIR_COST = Float64Array.from({ length: 512 }, (_, times) => weights.pair * Math.sqrt(times))

/**
 * A roster under construction: who stands where, what it costs, and who may take what. Only `put` and `take` change it,
 * each in constant time; a move that turns out bad is undone by the opposite calls.
 *
 * Every rule about one person gets easier when work is taken away, so a person's shifts may be built one by one in any
 * order: `mayWork` before each `put` is all it takes.
 */
export class RosterState {
  readonly model: CompiledRoster
  /** shift index, −1 for a free day; people × days */
  readonly shiftAt: Int16Array
  /** slot, −1 for none (free, or riding along by a pin); people × days */
  readonly slotAt: Int32Array
  /** person, −1 for open; per slot */
  readonly who: Int32Array
  /** `Firm`; people × days */
  readonly firm: Uint8Array
  /** post code a pin asks for, −1 for any; people × days */
  readonly pinnedPost: Int8Array
  readonly minutesUsed: Float64Array
  readonly heads: Int32Array
  /** women and men with enforcement powers; blocks × 2 */
  readonly enforcers: Int16Array
  /** holders; blocks × qualifications */
  readonly holders: Int16Array
  /** days walked together; people × people, both ways */
  readonly together: Int16Array
  readonly patrolDays: Int16Array
  /** penalty in units of one usual wish, see `weights.ts` */
  cost = 0
  /** open slots, the first `openCount` entries, in no order */
  readonly open: Int32Array
  openCount: number

  /** rest days that published shifts alone leave missing; per person */
  readonly missingByPublished: Int16Array
  /** Sundays of the year the roster gives; per person */
  readonly sundaysUsed: Int16Array

  private readonly openAt: Int32Array
  private readonly starts: Uint8Array
  private readonly touches: Uint8Array
  private readonly claims: Int16Array
  private readonly restMissing: Int16Array
  private readonly special: readonly Uint8Array[]
  private readonly minutesLimit: Float64Array
  private readonly late: Float64Array
  private readonly weekend: Float64Array
  private readonly partnerWishesOf: readonly (readonly { partner: number; person: number; weight: number }[])[]

  constructor(model: CompiledRoster) {
    const { people, days, restDays } = model
    this.model = model
    this.shiftAt = new Int16Array(people * days).fill(-1)
    this.slotAt = new Int32Array(people * days).fill(-1)
    this.who = new Int32Array(model.slots).fill(-1)
    this.firm = new Uint8Array(people * days)
    this.pinnedPost = new Int8Array(people * days).fill(-1)
    this.minutesUsed = new Float64Array(people)
    this.heads = new Int32Array(days)
    this.enforcers = new Int16Array(model.blocks * 2)
    this.holders = new Int16Array(model.blocks * model.qualificationCount)
    this.together = new Int16Array(people * people)
    this.patrolDays = new Int16Array(people)
    this.open = Int32Array.from({ length: model.slots }, (_, slot) => slot)
    this.openAt = this.open.slice()
    this.openCount = model.slots
    this.starts = restDays.starts.slice()
    this.touches = restDays.touches.slice()
    this.sundaysUsed = new Int16Array(people)
    this.claims = new Int16Array(people)
    this.restMissing = new Int16Array(people)
    this.minutesLimit = Float64Array.from(
      model.accountMinutes,
      (minutes, p) => Math.min(minutes, model.averageMinutes[p]) + 1e-6,
    )
    this.late = model.lateBefore.slice()
    this.weekend = model.weekendBefore.slice()
    this.special = restDays.special.map(({ day }) => {
      const flags = new Uint8Array(restDays.length)
      for (const t of day) flags[t] = 1
      return flags
    })
    const partnerWishes: { partner: number; person: number; weight: number }[][] = Array.from(
      { length: people },
      () => [],
    )
    for (const wish of model.partnerWishes) partnerWishes[wish.person].push(wish)
    this.partnerWishesOf = partnerWishes
    for (let person = 0; person < people; person++) {
      const row = person * restDays.length
      this.claims[person] = restDays.owed[person].length
      for (const t of restDays.special[model.ruleOf[person]].day) if (this.touches[row + t]) this.claims[person]++
      this.cost += this.hoursCost(person) + this.carriedCost(person) + this.partnerCost(person)
    }
    this.allowMissingRestDays()
    this.missingByPublished = this.restMissing.slice()
    this.cost += model.wishBase
    for (let slot = 0; slot < model.slots; slot++) {
      if (model.slotMate[slot] < 0 || model.slotMate[slot] > slot) this.cost += this.openCost(slot)
    }
    for (let block = 0; block < model.blocks; block++) this.cost += this.shiftRuleCost(block)
  }

  /** Takes the rest days that are missing now (by what is published and pinned) as given: nothing may add to them. */
  allowMissingRestDays(): void {
    for (let person = 0; person < this.model.people; person++) this.restMissing[person] = this.missingRestDays(person)
  }

  missingRestDays(person: number): number {
    const { restDays, ruleOf } = this.model
    return missingRestDays(restDays, ruleOf[person], this.touches, person * restDays.length, restDays.owed[person])
  }

  /** May the person, free that day, work the option without breaking a rule about persons? */
  mayWork(person: number, option: number): boolean {
    const { model } = this
    if (model.obstacles[person * model.days * model.shifts + option] !== 0) return false
    return this.ruleAgainst(person, option) === null
  }

  /** The first rule about persons that stands against the option, obstacles of the person alone left out. */
  ruleAgainst(person: number, option: number): 'working' | 'hours' | 'rest' | 'row' | 'sundays' | 'rest-day' | null {
    const { model, shiftAt } = this
    const { shifts, days, restReach } = model
    const options = days * shifts
    const day = (option / shifts) | 0
    const at = person * days + day
    if (shiftAt[at] !== -1) return 'working'
    const rule = model.ruleOf[person]
    if (this.minutesUsed[person] + model.minutes[rule * options + option] > this.minutesLimit[person]) return 'hours'
    const width = restReach * shifts
    for (let k = 1; k <= restReach; k++) {
      const after = day + k < days ? shiftAt[at + k] : -1
      if (after !== -1 && model.tooSoon[(rule * options + option) * width + (k - 1) * shifts + after]) return 'rest'
      const before = day - k >= 0 ? shiftAt[at - k] : -1
      if (before !== -1) {
        const earlier = (day - k) * shifts + before
        const shift = option - day * shifts
        if (model.tooSoon[(rule * options + earlier) * width + (k - 1) * shifts + shift]) return 'rest'
      }
    }
    if (this.runWith(person, day) > model.rules[rule].daysInARow) return 'row'
    return this.restAgainst(person, day, model.reachesNextDay[option])
  }

  /** Length of the run of working days the day would be in. */
  runWith(person: number, day: number): number {
    const { before, length } = this.model.restDays
    const row = person * length
    const t = row + before + day
    let from = t - 1
    while (from >= row && this.starts[from]) from--
    let to = t + 1
    while (to < row + length && this.starts[to]) to++
    return to - from - 1
  }

  /** Does a shift of the roster or a published one start that day? */
  worksOn(person: number, day: number): boolean {
    const { before, length } = this.model.restDays
    return this.starts[person * length + before + day] !== 0
  }

  private restAgainst(person: number, day: number, reach: number): 'sundays' | 'rest-day' | null {
    const { model, touches } = this
    const { restDays } = model
    const special = this.special[model.ruleOf[person]]
    const row = person * restDays.length
    const t = restDays.before + day
    let claims = this.claims[person]
    let sundays = this.sundaysUsed[person]
    let counted = false
    for (let i = t; i <= t + reach; i++) {
      if (touches[row + i] !== 0) continue
      claims += special[i]
      if (restDays.countedSunday[i]) {
        sundays++
        counted = true
      }
    }
    if (counted && sundays > restDays.sundaysLeft[person]) return 'sundays'
    if (claims === 0) return null
    for (let i = t; i <= t + reach; i++) touches[row + i]++
    const missing = this.missingRestDays(person)
    for (let i = t; i <= t + reach; i++) touches[row + i]--
    return missing > this.restMissing[person] ? 'rest-day' : null
  }

  /** May the person hold the post, by skill and by pin? */
  mayHold(person: number, slot: number): boolean {
    const { model } = this
    if ((model.skills[person] & model.slotNeeds[slot]) !== model.slotNeeds[slot]) return false
    const option = model.blockOption[model.slotBlock[slot]]
    const at = person * model.days + ((option / model.shifts) | 0)
    if (this.firm[at] === Firm.free) return true
    if (this.firm[at] === Firm.post) return false
    if (this.shiftAt[at] !== option % model.shifts) return false
    return this.pinnedPost[at] === -1 || this.pinnedPost[at] === model.slotPost[slot]
  }

  /** Is there room under the day's limit of people for one more at the slot? */
  hasRoom(slot: number): boolean {
    const { model } = this
    if (model.slotPost[slot] === REGULAR) return true
    const day = (model.blockOption[model.slotBlock[slot]] / model.shifts) | 0
    return this.heads[day] < model.problem.maxPerDay
  }

  /** Puts a person, free that day, at an open slot. */
  put(person: number, slot: number): void {
    const { model } = this
    const block = model.slotBlock[slot]
    const option = model.blockOption[block]
    const day = (option / model.shifts) | 0
    this.work(person, option, 1)
    this.slotAt[person * model.days + day] = slot
    this.cost -= this.openCost(slot)
    this.who[slot] = person
    this.cost += this.openCost(slot)
    const last = this.open[--this.openCount]
    this.open[this.openAt[slot]] = last
    this.openAt[last] = this.openAt[slot]
    this.stand(person, slot, block, day, 1)
  }

  /** Takes a person from the slot held that day. */
  take(person: number, day: number): number {
    const { model } = this
    const at = person * model.days + day
    const slot = this.slotAt[at]
    const block = model.slotBlock[slot]
    const option = model.blockOption[block]
    this.stand(person, slot, block, day, -1)
    this.cost -= this.openCost(slot)
    this.who[slot] = -1
    this.cost += this.openCost(slot)
    this.openAt[slot] = this.openCount
    this.open[this.openCount++] = slot
    this.slotAt[at] = -1
    this.work(person, option, -1)
    return slot
  }

  /**
   * What somebody at a slot brings to the shift and to a colleague. Who is alone in a patrol goes home in the end, unless
   * pinned, so counts among the women, men and holders of the shift only once the patrol is full.
   */
  private stand(person: number, slot: number, block: number, day: number, sign: 1 | -1): void {
    const { model, firm } = this
    if (model.slotPost[slot] === REGULAR) return
    this.heads[day] += sign
    const mate = model.slotMate[slot]
    const colleague = mate < 0 ? -1 : this.who[mate]
    if (mate < 0 || colleague >= 0 || firm[person * model.days + day] !== Firm.free) this.mix(person, block, sign)
    if (colleague < 0) return
    if (firm[colleague * model.days + day] === Firm.free) this.mix(colleague, block, sign)
    this.pair(person, colleague, sign)
  }

  /** Puts a pinned person on a shift without a post of the demand. `block` −1 where nobody is asked for. */
  putBeside(person: number, option: number, block: number, regularService: boolean): void {
    this.work(person, option, 1)
    if (regularService) return
    this.heads[(option / this.model.shifts) | 0]++
    if (block >= 0) this.mix(person, block, 1)
  }

  private work(person: number, option: number, sign: 1 | -1): void {
    const { model, touches } = this
    const { days, shifts, restDays } = model
    const day = (option / shifts) | 0
    const shift = option - day * shifts
    const rule = model.ruleOf[person]
    this.shiftAt[person * days + day] = sign === 1 ? shift : -1
    const row = person * restDays.length
    const t = restDays.before + day
    this.starts[row + t] += sign
    for (let i = t; i <= t + model.reachesNextDay[option]; i++) {
      touches[row + i] += sign
      if (touches[row + i] === (sign === 1 ? 1 : 0)) {
        this.claims[person] += sign * this.special[rule][i]
        this.sundaysUsed[person] += sign * restDays.countedSunday[i]
      }
    }
    this.cost -= this.hoursCost(person)
    this.minutesUsed[person] += sign * model.minutes[rule * days * shifts + option]
    this.cost += this.hoursCost(person) + sign * model.wishCost[person * days * shifts + option]
    if (model.late[shift] || model.weekend[day]) {
      this.cost -= this.carriedCost(person)
      if (model.late[shift]) this.late[person] += sign
      if (model.weekend[day]) this.weekend[person] += sign
      this.cost += this.carriedCost(person)
    }
  }

  private mix(person: number, block: number, sign: 1 | -1): void {
    const { model } = this
    const wanted = model.blockQualifications[block]
    const kind = model.enforcer[person]
    if (kind === 0 && wanted.length === 0) return
    this.cost -= this.shiftRuleCost(block)
    if (kind > 0) this.enforcers[block * 2 + kind - 1] += sign
    for (const { index } of wanted) {
      this.holders[block * model.qualificationCount + index] +=
        sign * model.qualified[person * model.qualificationCount + index]
    }
    this.cost += this.shiftRuleCost(block)
  }

  private pair(a: number, b: number, sign: 1 | -1): void {
    const { people } = this.model
    const times = this.together[a * people + b]
    this.cost += PAIR_COST[times + sign] - PAIR_COST[times] - this.partnerCost(a) - this.partnerCost(b)
    this.together[a * people + b] += sign
    this.together[b * people + a] += sign
    this.patrolDays[a] += sign
    this.patrolDays[b] += sign
    this.cost += this.partnerCost(a) + this.partnerCost(b)
  }

  /** What the slot costs while open; a patrol's two slots share one cost. */
  private openCost(slot: number): number {
    const { model, who } = this
    const mate = model.slotMate[slot]
    if (mate >= 0) {
      const filled = Number(who[slot] >= 0) + Number(who[mate] >= 0)
      return filled === 2 ? 0 : 2 * weights.post - filled * weights.halfPatrol
    }
    if (who[slot] >= 0) return 0
    return model.slotPost[slot] === REGULAR ? weights.regularService : weights.post
  }

  private shiftRuleCost(block: number): number {
    return this.missingOnShift(block) * weights.shiftRule
  }

  /** Women, men and holders of qualifications that the shift lacks, heads in all. */
  missingOnShift(block: number): number {
    const { model } = this
    let missing = 0
    if (needsWomanAndMan(model, block)) {
      if (this.enforcers[block * 2] === 0) missing++
      if (this.enforcers[block * 2 + 1] === 0) missing++
    }
    for (const { index, count } of model.blockQualifications[block]) {
      missing += Math.max(0, count - this.holders[block * model.qualificationCount + index])
    }
    return missing
  }

  private hoursCost(person: number): number {
    const days = (this.model.accountBase[person] + this.minutesUsed[person]) / 480
    return (weights.hours * days * days) / this.model.presence[person]
  }

  private carriedCost(person: number): number {
    const late = this.late[person]
    const weekend = this.weekend[person]
    return (weights.late * late * late + weights.weekend * weekend * weekend) / this.model.presence[person]
  }

  private partnerCost(person: number): number {
    const wishes = this.partnerWishesOf[person]
    if (wishes.length === 0) return 0
    const days = this.patrolDays[person]
    let cost = 0
    for (const { partner, weight } of wishes) {
      const together = this.together[person * this.model.people + partner]
      cost += days === 0 ? weight : weight * Math.max(0, 1 - (2 * together) / days)
    }
    return cost
  }
}

/** The rule asks shifts of two posts or more, regular service apart. */
export function needsWomanAndMan(model: CompiledRoster, block: number): boolean {
  const { lead, controlRoom, patrols } = model.blockDemand[block]
  return lead + controlRoom + 2 * patrols.length >= 2
}
