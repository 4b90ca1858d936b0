import type { Random } from '../random.ts'
import { Firm } from './state.ts'
import type { RosterState } from './state.ts'

/**
 * The moves of the search. The returned function tries one at random: it changes the state if all rules hold and the
 * cost rises by no more than `tolerance`, and leaves it as it was otherwise.
 */
export function createMoves(state: RosterState, random: Random): (tolerance: number) => void {
  const { model, who, slotAt, shiftAt, firm } = state
  const { people, days, shifts, slots, slotMate, slotBlock, blockOption } = model
  const dayOf = Int32Array.from({ length: slots }, (_, slot) => Math.floor(blockOption[slotBlock[slot]] / shifts))
  const optionOf = Int32Array.from({ length: slots }, (_, slot) => blockOption[slotBlock[slot]])
  const slotsOfDay: number[][] = Array.from({ length: days }, () => [])
  for (let slot = 0; slot < slots; slot++) slotsOfDay[dayOf[slot]].push(slot)

  // what the move did so far, to be undone backwards
  const didPerson: number[] = []
  const didSlot: number[] = []
  const didPut: boolean[] = []

  function put(person: number, slot: number): void {
    state.put(person, slot)
    didPerson.push(person)
    didSlot.push(slot)
    didPut.push(true)
  }

  function take(person: number, day: number): void {
    didPerson.push(person)
    didSlot.push(state.take(person, day))
    didPut.push(false)
  }

  function undo(): void {
    while (didPut.length > 0) {
      const person = didPerson.pop()!
      const slot = didSlot.pop()!
      if (didPut.pop()) state.take(person, dayOf[slot])
      else state.put(person, slot)
    }
  }

  /** Puts somebody free that day at the slot, if that breaks nothing. */
  function enter(person: number, slot: number): boolean {
    if (!state.hasRoom(slot) || !state.mayWork(person, optionOf[slot])) return false
    put(person, slot)
    return true
  }

  const skilled = (person: number, slot: number) =>
    (model.skills[person] & model.slotNeeds[slot]) === model.slotNeeds[slot]

  /** Somebody free takes the slot from who holds it. */
  function replace(slot: number, person: number): boolean {
    const day = dayOf[slot]
    const holder = who[slot]
    if (shiftAt[person * days + day] !== -1 || !skilled(person, slot)) return false
    if (holder >= 0) {
      if (firm[holder * days + day] !== Firm.free) return false
      if (!state.mayWork(person, optionOf[slot])) return false
      take(holder, day)
      put(person, slot)
      return true
    }
    return enter(person, slot)
  }

  /** Two people of a day change places; one of the slots may be open. */
  function exchange(a: number, b: number): boolean {
    const day = dayOf[a]
    const p = who[a]
    const q = who[b]
    if (p < 0 && q < 0) return false
    const sameShift = optionOf[a] === optionOf[b]
    if (sameShift) {
      if (slotMate[a] === b) return false
      if (p >= 0 && !state.mayHold(p, b)) return false
      if (q >= 0 && !state.mayHold(q, a)) return false
    } else {
      if (p >= 0 && (firm[p * days + day] !== Firm.free || !skilled(p, b))) return false
      if (q >= 0 && (firm[q * days + day] !== Firm.free || !skilled(q, a))) return false
    }
    if (p >= 0) take(p, day)
    if (q >= 0) take(q, day)
    if (sameShift) {
      if (p >= 0 && !state.hasRoom(b)) return false
      if (p >= 0) put(p, b)
      if (q >= 0 && !state.hasRoom(a)) return false
      if (q >= 0) put(q, a)
      return true
    }
    return (p < 0 || enter(p, b)) && (q < 0 || enter(q, a))
  }

  /** Two people change their work over some days in a row. */
  function exchangeDays(p: number, q: number, from: number, to: number): boolean {
    if (p === q) return false
    let work = false
    for (let day = from; day <= to; day++) {
      const a = slotAt[p * days + day]
      const b = slotAt[q * days + day]
      if (firm[p * days + day] !== Firm.free || firm[q * days + day] !== Firm.free) return false
      if (a >= 0 && !skilled(q, a)) return false
      if (b >= 0 && !skilled(p, b)) return false
      work ||= a >= 0 || b >= 0
    }
    if (!work) return false
    const given: number[] = []
    for (let day = from; day <= to; day++) {
      const a = slotAt[p * days + day]
      const b = slotAt[q * days + day]
      given.push(a, b)
      if (a >= 0) take(p, day)
      if (b >= 0) take(q, day)
    }
    for (let i = 0; i < given.length; i += 2) {
      if (given[i + 1] >= 0 && !enter(p, given[i + 1])) return false
      if (given[i] >= 0 && !enter(q, given[i])) return false
    }
    return true
  }

  /** Somebody on patrol gets a colleague of another day's patrol beside them, whatever that one does today. */
  function follow(slot: number): boolean {
    const person = who[slot]
    const mate = slotMate[slot]
    if (person < 0 || mate < 0) return false
    const other = slotAt[person * days + random.below(days)]
    if (other < 0 || other === slot || slotMate[other] < 0) return false
    const wanted = who[slotMate[other]]
    if (wanted < 0 || wanted === who[mate]) return false
    const there = slotAt[wanted * days + dayOf[slot]]
    return there >= 0 ? exchange(mate, there) : replace(mate, wanted)
  }

  /** Fills an open slot, and the other post of an open patrol with it, if need be in place of somebody else that day. */
  function fill(slot: number): boolean {
    if (!state.hasRoom(slot)) makeRoom(slot)
    if (!fillOne(slot)) return false
    const mate = slotMate[slot]
    if (mate >= 0 && who[mate] < 0) {
      if (!state.hasRoom(mate)) makeRoom(slot)
      fillOne(mate)
    }
    return true
  }

  /** Opens another post of the day, or another patrol. */
  function makeRoom(slot: number): void {
    const day = dayOf[slot]
    const other = slotsOfDay[day][random.below(slotsOfDay[day].length)]
    if (other === slot || other === slotMate[slot]) return
    for (const one of [other, slotMate[other]]) {
      if (one >= 0 && who[one] >= 0 && firm[who[one] * days + day] === Firm.free) take(who[one], day)
    }
  }

  /** Fills an open slot: by somebody free, else by somebody busy whose place is filled again if possible. */
  function fillOne(slot: number): boolean {
    const option = optionOf[slot]
    const day = dayOf[slot]
    if (refill(slot)) return true
    for (let tries = 0; tries < 8; tries++) {
      const person = random.below(people)
      const at = person * days + day
      if (!skilled(person, slot) || firm[at] !== Firm.free) continue
      const left = slotAt[at] >= 0 ? slotAt[at] : slotAt[person * days + random.below(days)]
      if (left < 0 || left === slotMate[slot] || firm[person * days + dayOf[left]] !== Firm.free) continue
      take(person, dayOf[left])
      if (state.hasRoom(slot) && state.mayWork(person, option)) {
        put(person, slot)
        refill(left)
        return true
      }
      put(person, left)
    }
    return false
  }

  /** Somebody free that day takes the slot. */
  function refill(slot: number): boolean {
    const day = dayOf[slot]
    const first = random.below(people)
    for (let i = 0; i < people; i++) {
      const person = (first + i) % people
      if (shiftAt[person * days + day] === -1 && skilled(person, slot) && enter(person, slot)) return true
    }
    return false
  }

  function attempt(): boolean {
    if (state.openCount > 0 && random.next() < 0.3) return fill(state.open[random.below(state.openCount)])
    const slot = random.below(slots)
    const kind = random.next()
    if (kind < 0.35) return replace(slot, random.below(people))
    if (kind < 0.65) {
      const sameDay = slotsOfDay[dayOf[slot]]
      const other = sameDay[random.below(sameDay.length)]
      return other !== slot && exchange(slot, other)
    }
    if (kind < 0.8) return follow(slot)
    const person = who[slot]
    if (person < 0) return false
    const from = dayOf[slot]
    return exchangeDays(person, random.below(people), from, Math.min(days - 1, from + random.below(days)))
  }

  return (tolerance) => {
    if (slots === 0 || people === 0) return
    const before = state.cost
    didPerson.length = didSlot.length = didPut.length = 0
    if (!attempt() || state.cost - before > tolerance) undo()
  }
}
