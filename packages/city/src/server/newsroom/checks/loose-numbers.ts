import type { ArticleContent } from '../content.ts'
import { warns, type Finding } from './finding.ts'
import { textsOf } from './texts.ts'

const months = [
  'Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember',
  'January|February|March|April|May|June|July|October|December',
].join('|')

/** Numbers that count nothing: dates, times, years, law, telephone, names of things. */
const otherNumbers = new RegExp(
  [
    String.raw`\d{1,2}\.(?:\s*(?:–|-|bis|und)\s*\d{1,2}\.)?\s*(?:${months})(?:\s+\d{4})?`,
    String.raw`\d{1,2}(?:\s*(?:–|-|to|and)\s*\d{1,2})?\s+(?:${months})(?:\s+\d{4})?`,
    String.raw`\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?`,
    String.raw`\d{4}-\d\d-\d\d`,
    String.raw`(?<![\d.,])[0-2]?\d[:.][0-5]\d(?![\d,])(?:\s*(?:–|-|bis|to)\s*[0-2]?\d[:.][0-5]\d)?(?:\s*Uhr)?`,
    String.raw`\d{1,2}(?:\s*(?:–|-|bis|und)\s*\d{1,2})?\s*(?:Uhr|a\.m\.|p\.m\.|am|pm)(?![\p{L}])`,
    String.raw`(?:19|20)\d\d(?![\d.,])`,
    String.raw`(?:§§?|Art\.|Artikel|Nr\.|Nummer|No\.|Absatz|Abs\.|Tel\.|Telefon|phone|Linie|line|Stufe|Halle|Raum)\s*[\d/()+ -]*\d`,
    String.raw`\+?\d[\d/() -]{5,}\d`,
    String.raw`[\p{L}_-]+\d+`,
    // house number and postcode
    String.raw`(?:straße|str\.|weg|platz|allee|gasse|wall|hof|ufer|street)\s+\d+\s*[a-z]?(?![\p{L}])`,
    String.raw`\d{5}(?=\s+\p{Lu})`,
    // 1. place in a row
    String.raw`\d+\.(?=\s+\p{Ll})`,
  ].join('|'),
  'giu',
)

const number = /(?<![\p{L}\d.,])\d{1,3}(?:[.\u00a0\u202f]\d{3})+(?:,\d+)?|(?<![\p{L}\d.,])\d+(?:[.,]\d+)?/gu

/** Numbers somebody typed: unlike a figure they say nothing about where they come from, and drift from the data. */
export function checkLooseNumbers(content: ArticleContent): Finding[] {
  return textsOf(content).flatMap(({ place, text }) => {
    const counting = text.replaceAll(otherNumbers, ' ')
    return [...new Set(counting.match(number) ?? [])].map((typed) =>
      warns('number.no-figure', place, { number: typed }),
    )
  })
}
