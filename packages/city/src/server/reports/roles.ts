/**
 * Who may have the exact places of all reports at once, without a word of their texts: on the map program's interface
 * (`/ogc`) and as a file. Whoever judges or oversees does so by figures and by the audit record.
 */
export const placeReaders = ['reports-desk', 'planner', 'operations-lead', 'administrator'] as const
