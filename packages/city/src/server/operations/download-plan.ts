import type { Language } from '../../language/translate.ts'
import type { Caller } from '../caller.ts'
import { hasRole, requireRole } from '../caller.ts'
import { listDisturbanceTypes } from '../city/catalogue.ts'
import type { City } from '../city.ts'
import { getNetwork } from '../city/map-layers.ts'
import { listPlaces } from '../city/places.ts'
import { getSettings } from '../city/settings.ts'
import { NotFound } from '../errors.ts'
import { writeHotspotsGeoJson, writeToursGeoJson } from '../exchange/write-geojson.ts'
import { writePlanJson, writeRosterPrivateJson } from '../exchange/write-plan-json.ts'
import { writeRosterCsv } from '../exchange/write-roster-csv.ts'
import { writeRosterIcs } from '../exchange/write-roster-ics.ts'
import { orderPdf } from '../print/order.ts'
import { planPage } from '../print/plan-page.ts'
import type { PlanPrintOptions } from '../print/plan-options.ts'
import { getOperation, operationReaders, rosterPlanners, rosterReaders } from './read-operations.ts'
import type { Operation } from './read-operations.ts'
import { getPlan, getRosterPrivate } from './read-plans.ts'

/** The files of a plan, the same as `augenmass plan` writes; the order first. */
export const planFiles = [
  { name: 'order.pdf', textKey: 'order.pdf', contentType: 'application/pdf', readers: rosterReaders },
  { name: 'plan.html', textKey: 'order.html', contentType: 'text/html; charset=utf-8', readers: rosterReaders },
  { name: 'roster.ics', textKey: 'order.ics', contentType: 'text/calendar; charset=utf-8', readers: rosterReaders },
  { name: 'roster.csv', textKey: 'order.csv', contentType: 'text/csv; charset=utf-8', readers: rosterReaders },
  { name: 'tours.geojson', textKey: 'order.tours', contentType: 'application/geo+json', readers: operationReaders },
  {
    name: 'hotspots.geojson',
    textKey: 'order.hotspots',
    contentType: 'application/geo+json',
    readers: operationReaders,
  },
  { name: 'plan.json', textKey: 'order.json', contentType: 'application/json', readers: rosterReaders },
  { name: 'roster-private.json', textKey: 'order.private', contentType: 'application/json', readers: rosterPlanners },
] as const

/** The files the caller may have, each with the key of its text. */
export function filesFor(caller: Caller | null): { name: string; textKey: (typeof planFiles)[number]['textKey'] }[] {
  requireRole(caller, ...operationReaders)
  return planFiles.filter(({ readers }) => hasRole(caller, ...readers)).map(({ name, textKey }) => ({ name, textKey }))
}

/** @throws NotFound for an unknown file or an operation without a plan; Forbidden for one without the role */
export async function downloadPlan(
  city: City,
  caller: Caller | null,
  { operationId, file, language }: { operationId: string; file: string; language: Language },
): Promise<{ body: string | Uint8Array<ArrayBuffer>; contentType: string }> {
  requireRole(caller, ...operationReaders)
  const known = planFiles.find(({ name }) => name === file)
  if (!known) throw new NotFound('operation.no-such-file')
  const { contentType, readers } = known
  requireRole(caller, ...readers)
  const operation = await getOperation(city, caller, operationId)
  const found = await getPlan(city, caller, operationId)
  if (!found) throw new NotFound('operation.no-such-plan')
  // the name as it stands now: one who renames an operation does not plan it anew
  const plan = { ...found.plan, name: operation.name }
  switch (known.name) {
    case 'order.pdf': {
      const options = await printOptions(city, operation, language)
      const { orderTitle } = await getSettings(city.db)
      const order = await orderPdf(plan, { ...options, title: orderTitle, aims: operation.aims || null })
      return { body: order, contentType }
    }
    case 'plan.html':
      return { body: planPage(plan, await printOptions(city, operation, language)), contentType }
    case 'roster.ics':
      return { body: writeRosterIcs(plan, { language, operation: operationId }), contentType }
    case 'roster.csv':
      return { body: writeRosterCsv(plan), contentType }
    case 'tours.geojson':
      return { body: writeToursGeoJson(plan), contentType }
    case 'hotspots.geojson':
      return { body: writeHotspotsGeoJson(plan), contentType }
    case 'plan.json':
      return { body: writePlanJson(plan), contentType }
    case 'roster-private.json': {
      const rosterPrivate = await getRosterPrivate(city, caller, operationId)
      if (!rosterPrivate) throw new NotFound('operation.no-such-plan')
      return { body: writeRosterPrivateJson(rosterPrivate), contentType }
    }
  }
}

async function printOptions(city: City, operation: Operation, language: Language): Promise<PlanPrintOptions> {
  const settings = await getSettings(city.db)
  const types = await listDisturbanceTypes(city.db)
  return {
    language,
    city: settings.cityName,
    bands: settings.planning.timeBands,
    typeNames: new Map(types.map((type) => [type.key, language === 'de' ? type.name_de : type.name_en])),
    places: (await listPlaces(city.db)).map(({ name, position }) => ({ name, position })),
    network: await getNetwork(city.db),
    generated: operation.generated,
  }
}
