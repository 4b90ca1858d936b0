/** Every one is a setting. Where no source is named, the default is an assumption that a back-test may correct. */
export interface HotspotParameters {
  /** a cell is significant at a Benjamini–Hochberg q up to this */
  readonly significance: number
  /**
   * … and only with at least so many incidents in it and its ring: where a band has few incidents, the normal
   * approximation behind Gi* would call a single one significant. A hotspot has at least as many in its own cells.
   */
  readonly minimumIncidents: number
  /** hotspots larger than so many cells are split: a visit is walked in 10–15 minutes (Koper 1995) */
  readonly visitCells: number
  /**
   * What to do where every incident is an enforcement record (fines show where officers were, not what disturbs
   * people): `refuse` finds no hotspot, `mark` finds them and marks each. Beside other sources enforcement records
   * never count.
   */
  readonly enforcementAlone: 'refuse' | 'mark'
  /** an incident so many weeks old counts half as much for what is expected */
  readonly halfLifeWeeks: number
  /** standard deviation of the spatial kernel: how far the disturbance may lie from where it was reported */
  readonly bandwidthMetres: number
  /** standard deviation of the kernel over hours */
  readonly bandwidthHours: number
  /** share of an incident that counts at the same hour of each other day of the same kind (Mon–Fri), of the other kind */
  readonly otherDay: { readonly sameKind: number; readonly otherKind: number }
  /** a patrol's report of the same type so near and so close in time confirms an incident */
  readonly confirmMetres: number
  readonly confirmMinutes: number
}

export const DEFAULT_PARAMETERS: HotspotParameters = {
  significance: 0.05,
  minimumIncidents: 5,
  visitCells: 7,
  enforcementAlone: 'refuse',
  halfLifeWeeks: 6,
  bandwidthMetres: 60,
  bandwidthHours: 1.5,
  otherDay: { sameKind: 0.12, otherKind: 0.02 },
  confirmMetres: 150,
  confirmMinutes: 120,
}
