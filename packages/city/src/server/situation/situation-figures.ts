import { createZoneClock } from 'planning/geo/zone-clock'
import type { Figure, FigureKind, FigureUnit } from '../figure.ts'
import type { Situation } from './get-situation.ts'

/**
 * The numbers of the situation page: `incidents`, `hotspots`, `day-precise`, and for each hotspot shown
 * `hotspot.<number>.incidents` (in the chosen band) and `hotspot.<number>.confirmed`; shares in percent, null = cannot tell.
 */
export function situationFigures(situation: Omit<Situation, 'figures'>, areaName: string | null): Figure[] {
  const { map, hotspots, filter, band, asOf, generated } = situation
  if (!map) return []
  const clock = createZoneClock(situation.timeZone)
  const period = { from: clock.at(map.windowFrom).date, to: clock.at(Math.max(map.windowFrom, map.windowTo - 1)).date }
  const figure = (
    key: string,
    value: number | null,
    unit: FigureUnit,
    kind: FigureKind,
    places: readonly string[] = areaName ? [areaName] : [],
  ): Figure => ({
    key,
    value,
    unit,
    kind,
    period,
    places,
    origin: { query: 'situation.hotspots', parameters: { ...filter, band }, asOf, generated },
  })
  return [
    figure('incidents', map.counts.used, 'incidents', 'counted'),
    figure('hotspots', hotspots.length, 'hotspots', 'counted'),
    figure('day-precise', 100 * map.dayPreciseShare, 'percent', 'counted'),
    ...hotspots.flatMap((hotspot) => {
      const inBand = hotspot.bands.find((one) => one.band === band)
      const share = hotspot.confirmedShare
      return [
        figure(`hotspot.${hotspot.number}.incidents`, inBand?.incidents ?? hotspot.incidents, 'incidents', 'counted', [
          hotspot.name,
        ]),
        figure(`hotspot.${hotspot.number}.confirmed`, share === null ? null : 100 * share, 'percent', 'counted', [
          hotspot.name,
        ]),
      ]
    }),
  ]
}
