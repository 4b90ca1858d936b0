import type { Generated } from 'kysely'

export interface LiveTables {
  /** measures of an operation, counted by day and kind; nothing about persons */
  measure_count: {
    id: Generated<string>
    operation_id: string
    date: string
    /** key of a measure: "address", "offer-of-help", "warning", … */
    measure: string
    authority: string
    count: number
    generated: Generated<boolean>
  }
}
