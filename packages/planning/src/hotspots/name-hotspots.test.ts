import { describe, expect, test } from 'vitest'
import { cellOf, centreOfCell } from '../geo/cells.ts'
import { METRES_PER_DEGREE } from '../geo/distance.ts'
import type { Place } from '../model.ts'
import { nameHotspots } from './name-hotspots.ts'

const cell = cellOf({ lat: 51.5136, lon: 7.4653 })
const position = centreOfCell(cell)
const hotspot = { position, cells: [cell] }
const north = (name: string, metres: number): Place => ({
  name,
  position: { lat: position.lat + metres / METRES_PER_DEGREE, lon: position.lon },
})

describe('nameHotspots', () => {
  test('the nearest place names it', () => {
    expect(nameHotspots([hotspot], [north('Alter Markt', 120), north('Hansaplatz', 90)])).toEqual(['Hansaplatz'])
  })

  test('two places at its cells name it together, nearest first', () => {
    const places = [north('Katharinentreppe', -70), north('Kampstraße', 30), north('Hansaplatz', 75)]
    expect(nameHotspots([hotspot], places)).toEqual(['Kampstraße / Katharinentreppe'])
  })

  test('the same name twice is one place', () => {
    const places = [north('Kampstraße', 20), north('Kampstraße', 30), north('Hansaplatz', 90)]
    expect(nameHotspots([hotspot], places)).toEqual(['Kampstraße'])
  })

  test('a place up to 400 m off still says where it is, none beyond', () => {
    expect(nameHotspots([hotspot], [north('Stadtgarten', 390)])).toEqual(['Stadtgarten'])
    const coordinates = `${position.lat.toFixed(4)}, ${position.lon.toFixed(4)}`
    expect(nameHotspots([hotspot], [north('Stadtgarten', 410)])).toEqual([coordinates])
    expect(nameHotspots([hotspot], [])).toEqual([coordinates])
  })

  test('no two have the same name, also where a place is called like a numbered one', () => {
    const places = [north('Hansaplatz', 20)]
    const farther = { position: north('', 200).position, cells: [] }
    expect(nameHotspots([hotspot, farther, hotspot], places)).toEqual([
      'Hansaplatz',
      'Hansaplatz (2)',
      'Hansaplatz (3)',
    ])
    const clash = [{ position: north('', 300).position, cells: [] }, hotspot, hotspot]
    expect(nameHotspots(clash, [north('Hansaplatz (2)', 300), north('Hansaplatz', 20)])).toEqual([
      'Hansaplatz (2)',
      'Hansaplatz',
      'Hansaplatz (3)',
    ])
  })
})
