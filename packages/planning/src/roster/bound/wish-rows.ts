import { civilDayOf } from '../../geo/zone-clock.ts'
import { posts, Skill } from '../compile.ts'
import type { Wish } from '../model.ts'
import type { RosterProgram } from './columns.ts'
import type { BlockProgram } from './cover-rows.ts'
import type { Terms } from './linear-program.ts'

type Term = Terms[number]

/** Two people who may walk together on an option, and the column that says whether they do. */
export interface PairColumn {
  readonly option: number
  readonly column: number
  readonly pair: readonly number[]
}

/**
 * Each wish that is not met costs its weight. A wish for a partner that pins have a part in is taken as met: the bound
 * stays one.
 */
export function addWishRows(roster: RosterProgram, blocks: readonly BlockProgram[]): PairColumn[] {
  const { model } = roster
  const pairs = partnerWishes(roster)
  addDateWishes(roster, 1)
  for (const { wishes } of model.problem.staff) {
    for (const wish of wishes) {
      if (wish.kind !== 'partner' || model.problem.staff.some(({ number }) => number === wish.staff)) continue
      roster.program.offset += wish.weight
    }
  }
  return pairs.length > 0 ? addPartnerWishes(roster, blocks, pairs) : []
}

/** Days off and shifts alone. @param scale what a wish of weight 1 costs */
export function addDateWishes(roster: RosterProgram, scale: number): void {
  roster.model.problem.staff.forEach((member, person) => {
    for (const wish of member.wishes) {
      if (wish.kind !== 'partner') addDateWish(roster, person, { ...wish, weight: wish.weight * scale })
    }
  })
}

function addDateWish(roster: RosterProgram, person: number, wish: Exclude<Wish, { kind: 'partner' }>): void {
  const { model, program } = roster
  const { days, shifts, restDays } = model
  const day = civilDayOf(wish.date) - model.firstDay
  if (day < 0 || day >= days) return
  const column = (option: number) => roster.works[person * days * shifts + option]
  if (wish.kind === 'day-off') {
    if (roster.touched[person * restDays.length + restDays.before + day]) {
      program.offset += wish.weight
      return
    }
    const today = Array.from({ length: shifts }, (_, s) => day * shifts + s).filter((option) => column(option) >= 0)
    const night = Array.from({ length: shifts }, (_, s) => (day - 1) * shifts + s).filter(
      (option) => option >= 0 && model.reachesNextDay[option] === 1 && column(option) >= 0,
    )
    unmetAbove(roster, wish.weight, [today.map(column), night.map(column)])
    return
  }
  const shift = model.problem.shifts.findIndex(({ key }) => key === wish.shift)
  const given = roster.pinned[person * days + day]
  const works = column(day * shifts + shift)
  const costs = wish.kind === 'shift' ? 1 : -1
  // pinned or impossible: decided; else the wish's cost is on the column itself
  if (wish.kind === 'shift' && given !== shift) program.offset += wish.weight
  if (wish.kind === 'not-shift' && given === shift) program.offset += wish.weight
  if (works >= 0) program.addCost(works, -costs * wish.weight)
}

/** A cost that falls due once any of the columns is 1; each group holds at most one of them. */
function unmetAbove({ program }: RosterProgram, weight: number, groups: readonly (readonly number[])[]): void {
  const filled = groups.filter((group) => group.length > 0)
  if (filled.length === 1) for (const column of filled[0]) program.addCost(column, weight)
  if (filled.length < 2) return
  const unmet = program.column(weight, 0, 1, 'continuous')
  for (const group of filled) program.row(0, [[unmet, 1], ...group.map((column): Term => [column, -1])], 1)
}

interface PartnerWish {
  readonly person: number
  readonly partner: number
  readonly weight: number
}

/** Wishes for a partner that pins have no part in. */
function partnerWishes(roster: RosterProgram): PartnerWish[] {
  const { model } = roster
  const isPinned = (person: number) => {
    const row = roster.pinned.subarray(person * model.days, (person + 1) * model.days)
    return row.some((shift) => shift >= 0)
  }
  return model.partnerWishes.filter(({ person, partner }) => !isPinned(person) && !isPinned(partner))
}

/**
 * Who wishes for a partner, or is wished for, gets a column "walks in a patrol" per shift, and each pair one "walks
 * together". A patrol is two people, so nobody walks with two of them; the leaders of all other patrols must be others.
 */
function addPartnerWishes(
  roster: RosterProgram,
  blocks: readonly BlockProgram[],
  wishes: readonly PartnerWish[],
): PairColumn[] {
  const { model, program } = roster
  const concerned = [...new Set(wishes.flatMap(({ person, partner }) => [person, partner]))]
  const walks = new Map<string, number>()
  const together: PairColumn[] = []
  const pairs = new Map(wishes.map(({ person, partner }) => [pairKey(person, partner), [person, partner]]))
  for (const block of blocks) {
    const { option } = block
    const here = concerned.flatMap((person) => {
      const works = roster.works[person * model.days * model.shifts + option]
      if (works < 0) return []
      const column = program.column(0, 0, 1, 'integer')
      walks.set(`${person} ${option}`, column)
      program.row(
        0,
        [
          [works, 1],
          [column, -1],
        ],
        1,
      )
      return [{ person, works, walks: column }]
    })
    addElsewhere(roster, block, here)
    const pairColumns = [...pairs.values()].flatMap((pair): PairColumn[] => {
      const both = pair.every((person) => walks.has(`${person} ${option}`))
      if (!both || !canWalk(roster, block, pair)) return []
      return [{ option, column: program.column(0, 0, 1, 'integer'), pair }]
    })
    together.push(...pairColumns)
    for (const { person, walks: walk } of here) {
      const own = pairColumns.filter(({ pair }) => pair.includes(person)).map(({ column }): Term => [column, -1])
      if (own.length > 0) program.row(0, [[walk, 1], ...own], 1)
    }
    addPatrols(roster, block, here, pairColumns)
  }
  for (const { person, partner, weight } of wishes) {
    const options = blocks.map(({ option }) => option)
    const joint = together
      .filter(({ pair }) => pair.includes(person) && pair.includes(partner))
      .map(({ column }) => column)
    program.offset += weight
    if (joint.length === 0) continue
    const met = program.column(-weight, 0, 1, 'integer')
    const own = options.flatMap((option) => walks.get(`${person} ${option}`) ?? [])
    const most = new Set(options.filter((o) => walks.has(`${person} ${o}`)).map((o) => Math.floor(o / model.shifts)))
      .size
    program.row(0, [...joint.map((one): Term => [one, 1]), [met, -1]], Infinity)
    program.row(
      -most,
      [...joint.map((one): Term => [one, 2]), ...own.map((one): Term => [one, -1]), [met, -most]],
      Infinity,
    )
  }
  return together
}

const pairKey = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`

/** One of the two must lead, and they must find a patrol in whose clothes both may walk. */
function canWalk({ model }: RosterProgram, block: BlockProgram, [a, b]: readonly number[]): boolean {
  if (!((model.skills[a] | model.skills[b]) & Skill.leader) || block.patrols === 0) return false
  return block.uniformPatrols > 0 || (model.skills[a] & model.skills[b] & Skill.plainclothes) !== 0
}

/** Who works but does not walk stands at another post: no more of them than there are posts they may hold. */
function addElsewhere(
  { model, program }: RosterProgram,
  { classes }: BlockProgram,
  here: readonly { person: number; works: number; walks: number }[],
): void {
  const others = classes.filter(({ post }) => !isPatrol(post))
  for (let subset = 0; subset < 1 << others.length; subset++) {
    const inside = others.filter((_, i) => subset & (1 << i))
    const outside = others.filter((_, i) => !(subset & (1 << i)))
    const bound = here.filter(({ person }) => outside.every(({ needs }) => (model.skills[person] & needs) !== needs))
    const size = inside.reduce((sum, one) => sum + one.size, 0)
    if (bound.length <= size) continue
    const away = bound.flatMap(({ works, walks }): Term[] => [
      [works, 1],
      [walks, -1],
    ])
    program.row(-Infinity, [...away, ...inside.flatMap((one) => one.open)], size)
  }
}

const isPatrol = (post: number) => posts[post] === 'patrol-leader' || posts[post] === 'patrol-member'

/** A patrol is two people; where both of a pair may lead, the other patrols find their leaders among the rest. */
function addPatrols(
  roster: RosterProgram,
  block: BlockProgram,
  here: readonly { walks: number }[],
  pairs: readonly PairColumn[],
): void {
  if (block.openPatrols === null) return
  const { model, program } = roster
  const { option, patrols, openPatrols } = block
  const places = openPatrols.map(([column]): Term => [column, 2])
  if (here.length > 2 * patrols) {
    program.row(0, [...here.map(({ walks }): Term => [walks, 1]), ...places], 2 * patrols)
  }
  if (pairs.length > patrols) {
    program.row(0, [...pairs.map(({ column }): Term => [column, 1]), ...openPatrols], patrols)
  }
  const double = pairs.filter(({ pair }) => pair.every((person) => model.skills[person] & Skill.leader))
  if (double.length === 0) return
  const leaders: Term[] = []
  for (let person = 0; person < model.people; person++) {
    const column = roster.works[person * model.days * model.shifts + option]
    if (column >= 0 && model.skills[person] & Skill.leader) leaders.push([column, 1])
  }
  program.row(patrols, [...leaders, ...openPatrols, ...double.map(({ column }): Term => [column, -1])], Infinity)
}
