/** One line of the results. Figures as they are to be read, with their unit in the column's title. */
export interface Row {
  readonly instance: string
  readonly ours: number | string
  /** best known value, bound or limit */
  readonly bestKnown: number | string
  /** how far ours is from it, e.g. "0.8 %" */
  readonly gap: string
  readonly seconds: number
  /** what another method gives on the same instance, with its name */
  readonly peer: string
}

/** One instance: `key` names its row for good, `run` measures it. */
export interface Instance {
  readonly key: string
  run(): Promise<Row>
}

/** A part of the benchmark that can be run alone: `npm run bench -w planning -- --only tours`. */
export interface Family {
  readonly name: string
  readonly title: string
  /** what is measured, against what, with which limits; a few sentences of Markdown */
  readonly intro: string
  /** column titles in the order of `Row` where the plain ones do not say it */
  readonly columns?: Partial<Record<keyof Row, string>>
  /** instances present on this machine; none where the data are not there */
  instances(): Promise<readonly Instance[]> | readonly Instance[]
  /** sentences below the table, from all its rows (a mean gap, for instance) */
  summary?(rows: readonly Row[]): readonly string[]
}
