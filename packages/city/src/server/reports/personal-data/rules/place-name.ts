import { isCapital, isMark, isWord, type Token, tokenAt, type Tokens, touchesNext } from '../tokens.ts'
import { Naming } from '../vocabulary/meaning.ts'
import { placeEndings } from '../vocabulary/name-cues.ts'
import { anyName, hasCapital, isCommon, isSurnameLike } from './name-word.ts'

export const endings = new RegExp(`(?:${placeEndings.split(/\s+/).join('|')})(?:es|s|en|n)?$`)

export function isPlace(token: Token): boolean {
  return (
    isWord(token) &&
    ((token.meaning.naming & Naming.place) !== 0 || (token.word.length > 6 && endings.test(token.word)))
  )
}

const firmBehind = /^(?:gmbh|ag|kg|ohg|ug|ek|mbh|co|soehne|sons|bros|ltd|inc|partner)$/

/** A street, school, shop or saint beside the name: then it names no person. */
export function isPlaceAround(tokens: Tokens, first: number, last: number): boolean {
  const after = tokenAt(tokens, last + 1)
  const before = tokenAt(tokens, first - 1)
  if (isMark(after, '-') && touchesNext(tokens, last)) {
    const behind = tokenAt(tokens, last + 2)
    if (isPlace(behind) || (touchesNext(tokens, last + 1) && isWord(behind) && !/^(?:s)$/.test(behind.word)))
      return true
    if (!touchesNext(tokens, last + 1) && /^(?:und|u|bis|oder|\/|,)$/.test(behind.word)) return true
  }
  if (/^[&+]$/.test(after.word)) return true
  if (firmBehind.test(after.word)) return true
  if (isPlaceNoun(tokens, last + 1) || isStreetFurtherOn(tokens, last + 1)) return true
  for (let index = first; index <= last; index++)
    if (
      index > first &&
      isPlaceNoun(tokens, index) &&
      (tokenAt(tokens, index).meaning.naming & (Naming.first | Naming.surname)) === 0
    )
      return true
  if (
    (after.word === 'und' || after.word === 'and') &&
    isPlaceNoun(tokens, last + 3) &&
    (tokenAt(tokens, last + 2).meaning.naming & anyName) !== 0
  )
    return true
  if (/^['’]$/.test(after.word)) {
    const s = tokenAt(tokens, last + 2).word === 's' ? 3 : 1
    if (isPlaceNoun(tokens, last + s)) return true
  }
  if ((before.meaning.naming & Naming.saint) !== 0 && !/^heilige[rn]?$/.test(before.word)) return true
  if (isMark(before, '.') && (tokenAt(tokens, first - 2).meaning.naming & Naming.saint) !== 0) return true
  if (isMark(before, '-') && before.end === tokenAt(tokens, first).start && isWord(tokenAt(tokens, first - 2)))
    return true
  if (/^["„“»'&]$/.test(before.word) && isPlaceBeside(tokens, first - 2)) return true
  if (
    isMark(before, '.') &&
    isPlaceBeside(tokens, first - 2) &&
    tokenAt(tokens, first - 2).word.length <= 4 &&
    before.start === tokenAt(tokens, first - 2).end
  )
    return true
  if (
    /^(?:von|of|an|fuer|to)$/.test(before.word) &&
    /^(?:denkmal|statue|bueste|grab|gedenktafel|bild|portrait|skulptur|grabmal|monument|memorial|bust|portrait|tafel|stolperstein|mural|murals|graffiti|poster|posters|plakat|plakate|song|album|film)$/.test(
      tokenAt(tokens, first - 2).word,
    )
  )
    return true
  // "Gasthaus Zum Alten Fritz", "Pizzeria Da Luigi", "Hotel Prinz Heinrich"
  let beside = first - 1
  while (
    beside > first - 4 &&
    /^(?:zum|zur|alten?|goldenen?|da|bei|chez|prinz|prinzessin|koenig|kaiser|graf|herzog|kurfuerst|fuerst|old|king|queen|mama|papa|onkel|tante)$/.test(
      tokenAt(tokens, beside).word,
    )
  )
    beside--
  return isPlaceBeside(tokens, first - 1) || (beside < first - 1 && isPlaceBeside(tokens, beside))
}

const streets =
  /^(?:str|strasse|strassen|weg|wegs|platz|allee|gasse|ring|ufer|schule|gms|gymnasium|street|road|avenue|lane|school|stiftung|haus|gesamtschule|grundschule|realschule)$/

/** "Hermann von Sowieso Str.", "peter sowieso strasse": a street's name has words no list knows. */
function isStreetFurtherOn(tokens: Tokens, from: number): boolean {
  let words = 0
  for (let at = from; at < from + 7; at++) {
    const token = tokenAt(tokens, at)
    if (isMark(token, '-')) continue
    if (!isWord(token)) return false
    if (streets.test(token.word) || (words > 0 && isMark(tokenAt(tokens, at - 1), '-') && isPlace(token))) return true
    if (isCommon(token) && (token.meaning.naming & Naming.particle) === 0) return false
    if (++words > 3) return false
  }
  return false
}

/** A noun for a place behind the name; "St" in German is none without a point. */
function isPlaceNoun(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  if (
    !isPlace(token) ||
    /^(?:ag|st|see|tag|ein|bar|close|walk|way|lied|bau|bad|tor|post|stop|yard|bus|mark|gate|line|drive|wagen|anhaenger|band)$/.test(
      token.word,
    ) === false
  )
    return isPlace(token) && (isCapital(token) || !tokens.capitalsTell || tokens.english)
  return hasCapital(tokens, token) && !/^(?:st|tag|ein|wagen|anhaenger)$/.test(token.word)
}

/** A noun for a firm or building before the name: "Bäckerei Müller", "bei Edeka Schulz", "Haus Maria". */
function isPlaceBeside(tokens: Tokens, index: number): boolean {
  const token = tokenAt(tokens, index)
  if (!isPlace(token)) return false
  if (
    /^(?:haus|hause|hof|garten|laden|shop|platz|strasse|str|parkplatz|see|tag|bad|ag|weg|straße|wagen|band|post|bar|close|street|road|house|park|bus|stop|fest|bild|walk|way|line|drive|transporter|container|anhaenger|laster|bagger|film|song|lied|buch|konzert|kirmes|tour|lauf|haltestelle|bahnhof|spielplatz|garage|gemeinde|friedhof|gym|surgery|parkhaus|school|company|praxis|apotheke|cup|serie|roman|station|ecke|kreuzung|pub|club|bach|tal|berg|wald|ring|tor|wall|markt|halle|heim|estate|row|yard|court|place|hall|market|square|gate|green|in|ev)$/.test(
      token.word,
    )
  ) {
    return /^(?:haus|villa|praxis|apotheke|hof|firma|ecke|kreuzung|station|haltestelle|lied|song|film|band|halle|heim|pub|park|platz|see|bar|club|shop|parkhaus|ring)$/.test(
      token.word,
    )
  }
  return true
}

/** "Willy-Brandt-Platz", "Anne-Frank-Gesamtschule", "Kevin-Problem": the whole is no person. */
export function isInCompound(tokens: Tokens, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const token = tokenAt(tokens, index)
    if (
      index > first &&
      isMark(tokenAt(tokens, index - 1), '-') &&
      isWord(token) &&
      (token.meaning.naming & anyName) === 0 &&
      (isPlace(token) ||
        token.meaning.grammar !== 0 ||
        token.meaning.origin !== 0 ||
        !isCapital(token) ||
        first === last - 2)
    )
      return !isSurnameLike(token)
  }
  return false
}
