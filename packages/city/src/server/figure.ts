/** How sure a figure is, and with that its wording. */
export type FigureKind = 'planned' | 'at-most' | 'counted' | 'estimated'

export type FigureUnit =
  | 'reports'
  | 'incidents'
  | 'hotspots'
  | 'busy-areas'
  | 'people'
  | 'patrols'
  | 'visits'
  | 'measures'
  | 'days'
  | 'shifts'
  | 'percent'
  | 'minutes'
  | 'hours'
  | 'metres'
  | 'posts'
  | 'wishes'
  | 'rules'
  | 'score'

/**
 * A number anybody may see, with all that is needed to follow it back: pages, PDFs and articles render figures only.
 * Every stage returns its numbers as figures; `query` names the stage's function, so that it can be asked again.
 */
export interface Figure {
  /** stable within its query, e.g. "incidents" or "hotspot.3.incidents" */
  readonly key: string
  /** null = the data cannot tell */
  readonly value: number | null
  readonly unit: FigureUnit
  readonly kind: FigureKind
  /** civil dates, both included */
  readonly period: { readonly from: string; readonly to: string } | null
  /** names of districts, places or areas; empty = the whole city */
  readonly places: readonly string[]
  readonly origin: {
    /** "situation.hotspots", "operations.plan", … */
    readonly query: string
    readonly parameters: Readonly<Record<string, string | number | boolean | null>>
    /** state of the data, epoch ms */
    readonly asOf: number
    /** true where the data behind it come from the demo's generator */
    readonly generated: boolean
  }
  /** interval where the figure is an estimate */
  readonly interval?: { readonly from: number; readonly to: number; readonly level: number }
}
