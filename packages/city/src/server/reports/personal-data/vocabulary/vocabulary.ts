import * as cues from './cues.ts'
import * as endings from './endings.ts'
import {
  firstNames,
  firstNamesAlsoEnglishWords,
  firstNamesAlsoGermanWords,
  firstNamesAlsoWords,
} from './first-names.ts'
import { fold, foldWithoutDots } from './fold.ts'
import * as grammar from './grammar.ts'
import * as illnesses from './illnesses.ts'
import * as looks from './looks.ts'
import { Cue, Grammar, Health, Looks, type Meaning, Naming, nothing, Origin, Person, type Theme } from './meaning.ts'
import * as naming from './name-cues.ts'
import { nicknames, nicknamesAlsoWords } from './nicknames.ts'
import * as origins from './origins.ts'
import * as persons from './persons.ts'
import { surnames, surnamesAlsoWords } from './surnames.ts'

/** What a word nobody listed means. */
export const unknown: Readonly<Meaning> = Object.freeze(nothing())

const vocabulary = new Map<string, Meaning>()

/** @param word lower case, folded */
export function meaningOf(word: string): Readonly<Meaning> {
  return vocabulary.get(word) ?? (word.length > 7 ? meaningByEnding(word) : unknown)
}

/** Endings by their last four letters. */
const byEnding = new Map<string, { ending: string; meaning: Readonly<Meaning> }[]>()

function meaningByEnding(word: string): Readonly<Meaning> {
  const candidates = byEnding.get(word.slice(-4))
  if (candidates === undefined) return unknown
  for (const { ending, meaning } of candidates)
    if (word.endsWith(ending) && word.length > ending.length + 2) return meaning
  return unknown
}

function addEndings(theme: Theme, bit: number, list: readonly string[]): void {
  for (const ending of list.map(fold)) {
    const entry = { ending, meaning: { ...nothing(), [theme]: bit } }
    const key = ending.slice(-4)
    byEnding.set(key, [...(byEnding.get(key) ?? []), entry])
  }
}

const split = (list: string): string[] => list.toLowerCase().split(/\s+/).filter(Boolean)

function add(theme: Theme, bit: number, words: string | readonly string[]): void {
  for (const word of typeof words === 'string' ? split(words) : words) {
    for (const spelling of new Set([fold(word), foldWithoutDots(word)])) {
      let meaning = vocabulary.get(spelling)
      if (meaning === undefined) vocabulary.set(spelling, (meaning = nothing()))
      meaning[theme] |= bit
    }
  }
}

/** A German adjective with all its endings. */
const inflected = (stems: string): string[] =>
  split(stems).flatMap((stem) =>
    ['', 'e', 'er', 'en', 'em', 'es'].map((ending) =>
      stem.replace(/e$/, '') === stem || ending === '' ? stem + ending : stem.slice(0, -1) + ending,
    ),
  )

/** rumäne → rumäne, rumänen, rumänin, rumäninnen; syrer → syrer, syrern, syrerin, syrerinnen */
const peopleForms = (list: string): string[] =>
  split(list).flatMap((word) => {
    const stem = word.replace(/e$/, '')
    return stem === word
      ? [word, `${word}n`, `${word}s`, `${word}in`, `${word}innen`]
      : [word, `${word}n`, `${stem}in`, `${stem}innen`]
  })

function addNames(): void {
  add('naming', Naming.firstAlsoWord | Naming.englishWord | Naming.germanWord, firstNamesAlsoWords)
  add('naming', Naming.firstAlsoWord | Naming.englishWord, firstNamesAlsoEnglishWords)
  add('naming', Naming.firstAlsoWord | Naming.germanWord, firstNamesAlsoGermanWords)
  add('naming', Naming.firstAlsoWord, nicknamesAlsoWords)
  add('naming', Naming.surnameAlsoWord, surnamesAlsoWords)
  for (const [list, bit, weakBit] of [
    [firstNames, Naming.first, Naming.firstAlsoWord],
    [nicknames, Naming.first, Naming.firstAlsoWord],
    [surnames, Naming.surname, Naming.surnameAlsoWord],
  ] as const) {
    for (const name of split(list)) {
      const parts = name.split(/[-']/).filter((part) => part.length > 1)
      for (const part of parts) {
        if (((vocabulary.get(fold(part))?.naming ?? 0) & weakBit) !== 0) continue
        add('naming', bit, [part])
        if (part.length > 3 && !part.endsWith('s')) {
          const genitive = fold(part) + 's'
          if (!vocabulary.has(genitive)) add('naming', bit | Naming.genitive, [genitive])
        }
      }
    }
  }
  add('naming', Naming.salutation, naming.salutations)
  add('naming', Naming.title, naming.titles)
  add('naming', Naming.introduces, naming.introductions)
  add('naming', Naming.role, naming.roles)
  add('naming', Naming.closing, naming.closings)
  add('naming', Naming.greeting, naming.greetings)
  add('naming', Naming.particle, naming.particles)
  add('naming', Naming.saint, naming.saints)
  add('naming', Naming.place, naming.places)
}

function addPersons(): void {
  add('person', Person.noun, persons.personNouns)
  add('person', Person.many, persons.crowds)
  add('person', Person.child, persons.children)
  add('person', Person.relative, persons.relatives)
  add('person', Person.job, persons.jobs)
  add('person', Person.pronoun, persons.pronouns)
  add('person', Person.possessive, persons.possessives)
}

function addLooks(): void {
  add('looks', Looks.adjective, inflected(looks.germanLooks))
  add('looks', Looks.adjective, looks.englishLooks)
  add('looks', Looks.size, inflected(looks.germanSizes))
  add('looks', Looks.size, looks.englishSizes)
  add('looks', Looks.age, inflected(looks.germanAges))
  add('looks', Looks.age, looks.englishAges)
  add('looks', Looks.colour, inflected(looks.germanColours))
  add('looks', Looks.colour, looks.englishColours)
  add('looks', Looks.featureAdjective, inflected(looks.germanFeatureAdjectives))
  add('looks', Looks.featureAdjective, looks.englishFeatureAdjectives)
  add('looks', Looks.clothes, looks.clothes)
  add('looks', Looks.mark, looks.marks)
  add('looks', Looks.feature, looks.features)
  add('looks', Looks.bodyPart, looks.bodyParts)
  add('looks', Looks.wearing, looks.wearing)
  add('looks', Looks.ageStart, looks.ageStarts)
  add('looks', Looks.ageWord, looks.ageWords)
  add('looks', Looks.decade, looks.decades)
  add('looks', Looks.years, looks.years)
  add('looks', Looks.sex, looks.sexes)
  add('looks', Looks.height, looks.heights)
  add('looks', Looks.prop, looks.props)
  addEndings('looks', Looks.clothes, split(endings.clothesEndings))
  addEndings('looks', Looks.mark, split(endings.markEndings))
  addEndings('looks', Looks.adjective, inflected(endings.looksEndings))
}

function addOrigins(): void {
  add('origin', Origin.noun, peopleForms(origins.peoplesInE))
  add('origin', Origin.noun, peopleForms(origins.peoplesInEr))
  add('origin', Origin.noun, origins.peoplesOther)
  add('origin', Origin.nounAlsoElse, origins.peoplesAlsoElse)
  add('origin', Origin.kitchen, origins.kitchens)
  add('origin', Origin.adjective, inflected(origins.germanOrigins))
  add('origin', Origin.adjective | Origin.english, origins.englishOrigins)
  add('origin', Origin.strong, inflected(origins.germanStrongOrigins))
  add('origin', Origin.strong, origins.otherStrongOrigins)
  add('origin', Origin.skinColour, inflected(origins.germanSkinColours))
  add('origin', Origin.skinColour | Origin.english, origins.englishSkinColours)
  add('origin', Origin.skin, origins.skins)
  add('origin', Origin.kind, origins.kindsOfOrigin)
  add('origin', Origin.country, origins.countries)
  addEndings('origin', Origin.strong, inflected(endings.originEndings))
}

function addIllnesses(): void {
  add('health', Health.strong, inflected(illnesses.germanIllnesses))
  add('health', Health.strong, illnesses.illnesses)
  add('health', Health.ofPerson, illnesses.illnessesOfPersons)
  add('health', Health.adverb, illnesses.healthAdverbs)
  add('health', Health.sick, illnesses.sick)
  add('health', Health.aid, illnesses.aids)
  add('health', Health.aidStart, illnesses.aidStarts)
  add('health', Health.sense, illnesses.senses)
  add('health', Health.slang, illnesses.slang)
  add('health', Health.suffers, illnesses.suffers)
  add('health', Health.broken, illnesses.broken)
  add('health', Health.bone, illnesses.bones)
  addEndings('person', Person.noun, split(endings.personEndings))
  addEndings('health', Health.strong, inflected(endings.illnessEndings))
  addEndings('health', Health.strong, split(endings.illnessNounEndings))
}

function addCues(): void {
  add('cue', Cue.phone, cues.phoneCues)
  add('cue', Cue.birth, cues.birthCues)
  add('cue', Cue.handle, cues.handleCues)
  add('cue', Cue.network, cues.networks)
  add('cue', Cue.plate, cues.plateCues)
  add('cue', Cue.vehicle, cues.vehicles)
  add('cue', Cue.flat, cues.flats)
  add('cue', Cue.floor, cues.floors)
  add('cue', Cue.floorName, cues.floorNames)
  add('cue', Cue.side, cues.sides)
  add('cue', Cue.lives, cues.livings)
  add('cue', Cue.at, cues.atWords)
  add('cue', Cue.thingNumber, cues.thingNumbers)
  add('cue', Cue.month, cues.months)
  add('cue', Cue.publicBuilding, cues.publicBuildings)
  add('cue', Cue.ordinal, cues.ordinals)
}

function addGrammar(): void {
  add('grammar', Grammar.common, grammar.commonGerman)
  add('grammar', Grammar.common, grammar.commonEnglish)
  add('grammar', Grammar.german, grammar.german)
  add('grammar', Grammar.english, grammar.english)
  add('grammar', Grammar.article, grammar.articles)
  add('grammar', Grammar.indefinite, grammar.indefinites)
  add('grammar', Grammar.be, grammar.be)
  add('grammar', Grammar.have, grammar.have)
  add('grammar', Grammar.and, grammar.and)
  add('grammar', Grammar.from, grammar.from)
  add('grammar', Grammar.with, grammar.withWords)
  add('grammar', Grammar.atThe, grammar.atThe)
  add('grammar', Grammar.number, grammar.numbers)
  add('grammar', Grammar.englishSense, grammar.englishSenses)
}

/** A name that the other lists know as a word counts as one that is also a word; its genitive counts no more. */
function weakenNames(): void {
  for (const meaning of vocabulary.values()) {
    const { naming, person, looks, origin, health, cue, grammar } = meaning
    const isWord =
      (person | looks | origin | health | cue | grammar) !== 0 || (naming & (Naming.place | Naming.role)) !== 0
    if (!isWord || (naming & (Naming.first | Naming.surname)) === 0) continue
    meaning.naming &= ~(Naming.first | Naming.surname)
    if ((naming & Naming.genitive) !== 0) continue
    if ((naming & Naming.first) !== 0) meaning.naming |= Naming.firstAlsoWord
    if ((naming & Naming.surname) !== 0) meaning.naming |= Naming.surnameAlsoWord
  }
}

addNames()
addPersons()
addLooks()
addOrigins()
addIllnesses()
addCues()
addGrammar()
weakenNames()
