/** A longer one is no word anybody looks for. */
const longestWord = 40

/**
 * The word itself and every way to write it with one letter left out. Two words that differ by one typing error (a letter
 * too much, too few, another one, or two exchanged) have at least one of them in common.
 *
 * Source: the symmetric delete method of W. Garbe, SymSpell (2012).
 */
export function spellings(word: string): string[] {
  if (word.length > longestWord) return []
  const letters = [...word]
  return [...new Set([word, ...letters.map((_, at) => [...letters.slice(0, at), ...letters.slice(at + 1)].join(''))])]
}

/**
 * How many typing errors lie between two words: letters added, left out, exchanged for another, or two neighbours swapped.
 *
 * Source: optimal string alignment, F. Damerau (1964), Communications of the ACM 7(3).
 */
export function typingErrors(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let beforeLast: number[] = []
  let last = to.map((_, index) => index + 1)
  last.unshift(0)
  for (let i = 1; i <= from.length; i++) {
    const row = [i]
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1]
      let fewest = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1])
        fewest = Math.min(fewest, beforeLast[j - 2] + 1)
      row.push(fewest)
    }
    beforeLast = last
    last = row
  }
  return last[to.length]
}

/** Errors people make in a word of this length and still mean it. */
export function errorsAllowed(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2
}
