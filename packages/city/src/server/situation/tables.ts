export interface SituationTables {
  /** how many areas with many reports there were until the end of a published month; never where */
  public_area_count: {
    /** "2025-10" */
    month: string
    areas: number
    generated: boolean
    counted_at: Date
  }
}
