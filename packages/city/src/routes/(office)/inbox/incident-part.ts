import type { IncidentPart } from '#server/reports/incidents/write-incident.ts'

/** How an incident as it was travels in the address: ids of its reports, before them what a person had decided. */
export function partText({ reportIds, decided }: IncidentPart): string {
  return [...(decided ? ['decided'] : []), ...reportIds].join(' ')
}

export function readPart(text: string): IncidentPart {
  const [first, ...rest] = text.split(' ')
  return first === 'decided' ? { reportIds: rest, decided: true } : { reportIds: [first, ...rest], decided: false }
}
