import type { Source, TimePrecision } from 'planning/model'

/** A report as it leaves the city. What is personal is there only where it was asked for. */
export interface ExportedReport {
  readonly id: string
  readonly type: string
  readonly group: string
  readonly source: Source
  /** epoch ms */
  readonly reportedAt: number
  readonly precision: TimePrecision
  readonly lat: number | null
  readonly lon: number | null
  readonly cell: string | null
  /** key of the Stadtbezirk, where it was received here */
  readonly district: string | null
  /** null = imported: handled where it comes from */
  readonly state: string | null
  /** why it is closed; null while it is open */
  readonly reason: string | null
  /** civil date */
  readonly dueOn: string | null
  /** epoch ms; null while it is open */
  readonly closedAt: number | null
  /** the reporter and everybody who said "me too" */
  readonly told: number
  readonly incidentId: string | null
  readonly personal?: {
    /** free text, personal data masked */
    readonly text: string | null
    /** where it is in words, personal data masked */
    readonly place: string | null
    /** where the reporter wants to hear of changes */
    readonly mail: string | null
  }
}

export interface ExportFormat {
  /** columns of personal data too */
  readonly personal: boolean
  /** IANA zone in whose offset instants are written */
  readonly timeZone: string
}

type Kind = 'text' | 'number' | 'whole' | 'instant' | 'date'

export interface ExportColumn {
  readonly name: string
  readonly kind: Kind
  of(report: ExportedReport): string | number | null
}

const column = (name: string, kind: Kind, of: ExportColumn['of']): ExportColumn => ({ name, kind, of })

/** Six decimals: a tenth of a metre. */
const six = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6)

const columns: readonly ExportColumn[] = [
  column('id', 'text', ({ id }) => id),
  column('type', 'text', ({ type }) => type),
  column('group', 'text', ({ group }) => group),
  column('source', 'text', ({ source }) => source),
  column('reported_at', 'instant', ({ reportedAt }) => reportedAt),
  column('precision', 'text', ({ precision }) => precision),
  column('lat', 'number', ({ lat }) => six(lat)),
  column('lon', 'number', ({ lon }) => six(lon)),
  column('cell', 'text', ({ cell }) => cell),
  column('district', 'text', ({ district }) => district),
  column('state', 'text', ({ state }) => state),
  column('reason', 'text', ({ reason }) => reason),
  column('due_on', 'date', ({ dueOn }) => dueOn),
  column('closed_at', 'instant', ({ closedAt }) => closedAt),
  column('told', 'whole', ({ told }) => told),
  column('incident_id', 'text', ({ incidentId }) => incidentId),
]

const personalColumns: readonly ExportColumn[] = [
  column('text', 'text', ({ personal }) => personal?.text ?? null),
  column('place', 'text', ({ personal }) => personal?.place ?? null),
  column('mail', 'text', ({ personal }) => personal?.mail ?? null),
]

/** The same columns in every format, in their order; documented in docs/import.md. */
export function exportColumns({ personal }: Pick<ExportFormat, 'personal'>): readonly ExportColumn[] {
  return personal ? [...columns, ...personalColumns] : columns
}
