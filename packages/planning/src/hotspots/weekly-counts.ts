/** Incidents by cell, time band and week. Band 0 holds all hours. Week 0 is the latest. Cells are rows, added as they come. */
export interface WeeklyCounts {
  /** @param band the incident's band, 1 …; 0 if none but that of all hours */
  add(row: number, band: number, weeksAgo: number): void
  /**
   * Counts of each band over the latest weeks.
   *
   * @param rowOf for each cell its row, −1 if it has none
   * @returns for each band the counts of each cell
   */
  sums(latestWeeks: number, rowOf: Int32Array): Float64Array[]
  /**
   * Mean and population variance over all cells of the counts in windows that roll on week by week.
   *
   * @param rowOf as for `sums`; cells without a row count with 0
   * @returns at [band][w] those of the window of weeks w … w + length − 1
   */
  moments(weeks: number, length: number, rowOf: Int32Array): Moments[][]
  /** Counts of a row and band in each week, the latest first. */
  of(row: number, band: number): Uint32Array
}

export interface Moments {
  /** number of cells */
  readonly n: number
  readonly mean: number
  readonly variance: number
}

/** @param bands number of bands, that of all hours included; @param weeks the most that can be asked for */
export function createWeeklyCounts(bands: number, weeks: number): WeeklyCounts {
  const stride = bands * weeks
  let counts = new Uint32Array(1024 * stride)
  return {
    add(row, band, weeksAgo) {
      if ((row + 1) * stride > counts.length) {
        const larger = new Uint32Array(Math.max(row + 1, Math.ceil((counts.length / stride) * 1.5)) * stride)
        larger.set(counts)
        counts = larger
      }
      counts[row * stride + weeksAgo]++
      if (band > 0) counts[row * stride + band * weeks + weeksAgo]++
    },
    sums(latestWeeks, rowOf) {
      const sums = Array.from({ length: bands }, () => new Float64Array(rowOf.length))
      for (let cell = 0; cell < rowOf.length; cell++) {
        if (rowOf[cell] < 0) continue
        let at = rowOf[cell] * stride
        for (let band = 0; band < bands; band++, at += weeks) {
          let sum = 0
          for (let k = at; k < at + latestWeeks; k++) sum += counts[k]
          sums[band][cell] = sum
        }
      }
      return sums
    },
    moments(latestWeeks, length, rowOf) {
      const windows = latestWeeks - length + 1
      const sums = new Float64Array(bands * windows)
      const squares = new Float64Array(bands * windows)
      for (const row of rowOf) {
        if (row < 0) continue
        for (let band = 0; band < bands; band++) {
          const at = row * stride + band * weeks
          let sum = 0
          for (let week = 0; week < latestWeeks; week++) {
            sum += counts[at + week]
            if (week >= length) sum -= counts[at + week - length]
            if (sum === 0 || week < length - 1) continue
            const slot = band * windows + week - length + 1
            sums[slot] += sum
            squares[slot] += sum * sum
          }
        }
      }
      const n = rowOf.length
      return Array.from({ length: bands }, (_, band) =>
        Array.from({ length: windows }, (_, from) => {
          const slot = band * windows + from
          // whole numbers: exactly 0 where all counts are equal
          return { n, mean: sums[slot] / n, variance: (n * squares[slot] - sums[slot] * sums[slot]) / (n * n) }
        }),
      )
    },
    of: (row, band) => counts.subarray(row * stride + band * weeks, row * stride + (band + 1) * weeks),
  }
}
