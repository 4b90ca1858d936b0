import { junctions } from '../junctions.ts'
import type { Junction } from '../junctions.ts'

/** How a way is drawn and walked: the Wall ring, a pedestrian street, a street, a footpath, stairs. */
export type StreetKind = 'wall' | 'mall' | 'street' | 'path' | 'steps'

/** A street as the junctions it leads through, in order. */
export interface Street {
  /** as on the street sign; null for paths without a name */
  readonly name: string | null
  readonly kind: StreetKind
  readonly through: readonly Junction[]
}

/** @param through names of junctions in order, separated by white space. @throws RangeError for an unknown one */
export function street(name: string | null, kind: StreetKind, through: string): Street {
  return {
    name,
    kind,
    through: through.split(/\s+/).map((junction) => {
      if (!Object.hasOwn(junctions, junction)) throw new RangeError(`no such junction: ${junction}`)
      return junction as Junction
    }),
  }
}
