import { corners } from './corners.ts'
import type { Corner } from './corners.ts'

/** The Stadtbezirke as rings of corners, clockwise; neighbours share theirs, so that no gap and no overlap can be. */
const rings: Record<string, string> = {
  mengede: `mengede-eving-north mengede-eving-4 mengede-eving-3 mengede-eving-2 mengede-eving-1 mengede-huckarde-eving
    mengede-huckarde-7 mengede-huckarde-6 mengede-huckarde-5 mengede-huckarde-4 mengede-huckarde-3 mengede-huckarde-2
    mengede-huckarde-1 mengede-huckarde-west mengede-west-6 mengede-west-5 mengede-west-4 mengede-west-3 mengede-west-2
    mengede-west-1 mengede-corner mengede-nette-west mengede-north-west mengede-brambauer mengede-north
    mengede-groppenbruch mengede-north-east`,
  eving: `mengede-eving-north eving-north-4 eving-north-3 eving-north-2 eving-north-1 eving-north-east eving-east
    eving-scharnhorst-north eving-scharnhorst-4 eving-scharnhorst-3 eving-scharnhorst-2 eving-scharnhorst-1
    eving-nord-scharnhorst eving-nord-5 eving-nord-4 eving-nord-3 eving-nord-2 eving-nord-1 eving-huckarde-nord
    mengede-huckarde-eving mengede-eving-1 mengede-eving-2 mengede-eving-3 mengede-eving-4`,
  scharnhorst: `eving-scharnhorst-north scharnhorst-north-1 scharnhorst-north-2 scharnhorst-north-3 scharnhorst-east-1
    scharnhorst-east-2 scharnhorst-east-3 scharnhorst-east-4 scharnhorst-brackel-east scharnhorst-brackel-1
    scharnhorst-brackel-2 scharnhorst-brackel-3 scharnhorst-brackel-4 scharnhorst-brackel-5 scharnhorst-brackel-nord
    scharnhorst-nord-1 scharnhorst-nord-2 eving-nord-scharnhorst eving-scharnhorst-1 eving-scharnhorst-2
    eving-scharnhorst-3 eving-scharnhorst-4`,
  brackel: `scharnhorst-brackel-east brackel-north-east brackel-east-1 brackel-east-2 brackel-east-3 brackel-south-east
    brackel-aplerbeck-east brackel-aplerbeck-1 brackel-aplerbeck-2 brackel-aplerbeck-ost brackel-ost-1 brackel-ost-2
    brackel-ost-3 brackel-ost-nord scharnhorst-brackel-nord scharnhorst-brackel-5 scharnhorst-brackel-4
    scharnhorst-brackel-3 scharnhorst-brackel-2 scharnhorst-brackel-1`,
  aplerbeck: `brackel-aplerbeck-east aplerbeck-east aplerbeck-south-east aplerbeck-south-3 aplerbeck-south-2
    aplerbeck-south-1 hoerde-aplerbeck-south hoerde-aplerbeck-6 hoerde-aplerbeck-5 hoerde-aplerbeck-4 hoerde-aplerbeck-3
    hoerde-aplerbeck-2 hoerde-aplerbeck-1 ost-hoerde-aplerbeck brackel-aplerbeck-ost brackel-aplerbeck-2
    brackel-aplerbeck-1`,
  hoerde: `ost-hoerde-aplerbeck hoerde-aplerbeck-1 hoerde-aplerbeck-2 hoerde-aplerbeck-3 hoerde-aplerbeck-4
    hoerde-aplerbeck-5 hoerde-aplerbeck-6 hoerde-aplerbeck-south hoerde-east hoerde-south-east-1 hoerde-south-east-2
    hoerde-south-east-3 hoerde-south-east-4 hoerde-south-1 hoerde-south-2 hoerde-south-3 hoerde-south-west
    hombruch-hoerde-south hombruch-hoerde-1 hombruch-hoerde-2 hombruch-hoerde-3 hombruch-hoerde-4 hombruch-hoerde-5
    hombruch-hoerde-6 hombruch-hoerde-7 hombruch-hoerde-8 hombruch-hoerde-ost ost-hoerde-1 ost-hoerde-2`,
  hombruch: `west-luetgendortmund-hombruch west-hombruch-1 west-hombruch-2 west-ost-hombruch hombruch-hoerde-ost
    hombruch-hoerde-8 hombruch-hoerde-7 hombruch-hoerde-6 hombruch-hoerde-5 hombruch-hoerde-4 hombruch-hoerde-3
    hombruch-hoerde-2 hombruch-hoerde-1 hombruch-hoerde-south hombruch-south hombruch-south-west hombruch-west-3
    hombruch-west-2 hombruch-west-1 luetgendortmund-hombruch-west luetgendortmund-hombruch-1`,
  luetgendortmund: `west-huckarde-luetgendortmund west-luetgendortmund-1 west-luetgendortmund-2
    west-luetgendortmund-hombruch luetgendortmund-hombruch-1 luetgendortmund-hombruch-west luetgendortmund-south-7
    luetgendortmund-south-6 luetgendortmund-south-5 luetgendortmund-south-4 luetgendortmund-south-3
    luetgendortmund-south-2 luetgendortmund-south-1 luetgendortmund-west-4 luetgendortmund-west-3 luetgendortmund-west-2
    luetgendortmund-west-1 luetgendortmund-north-west luetgendortmund-north huckarde-luetgendortmund-west huckarde-luetgendortmund-4
    huckarde-luetgendortmund-3 huckarde-luetgendortmund-2 huckarde-luetgendortmund-1`,
  huckarde: `mengede-huckarde-eving eving-huckarde-nord nord-huckarde-2 nord-huckarde-1 nord-west-huckarde west-huckarde-1
    west-huckarde-2 west-huckarde-luetgendortmund huckarde-luetgendortmund-1 huckarde-luetgendortmund-2
    huckarde-luetgendortmund-3 huckarde-luetgendortmund-4 huckarde-luetgendortmund-west huckarde-west
    mengede-huckarde-west mengede-huckarde-1 mengede-huckarde-2 mengede-huckarde-3 mengede-huckarde-4 mengede-huckarde-5
    mengede-huckarde-6 mengede-huckarde-7`,
  'innenstadt-nord': `eving-huckarde-nord eving-nord-1 eving-nord-2 eving-nord-3 eving-nord-4 eving-nord-5
    eving-nord-scharnhorst scharnhorst-nord-2 scharnhorst-nord-1 scharnhorst-brackel-nord brackel-ost-nord nord-ost-1
    nord-ost-west nord-west-1 nord-west-2 nord-west-huckarde nord-huckarde-1 nord-huckarde-2`,
  'innenstadt-west': `nord-west-huckarde nord-west-2 nord-west-1 nord-ost-west west-ost-1 west-ost-2 west-ost-hombruch
    west-hombruch-2 west-hombruch-1 west-luetgendortmund-hombruch west-luetgendortmund-2 west-luetgendortmund-1
    west-huckarde-luetgendortmund west-huckarde-2 west-huckarde-1`,
  'innenstadt-ost': `nord-ost-west nord-ost-1 brackel-ost-nord brackel-ost-3 brackel-ost-2 brackel-ost-1
    brackel-aplerbeck-ost ost-hoerde-aplerbeck ost-hoerde-2 ost-hoerde-1 hombruch-hoerde-ost west-ost-hombruch west-ost-2
    west-ost-1`,
}

/** Closed ring, [longitude, latitude]. @throws RangeError for an unknown Stadtbezirk or corner */
export function outlineOf(district: string): [number, number][] {
  const names = rings[district]?.split(/\s+/)
  if (!names) throw new RangeError(`no outline of ${district}`)
  const ring = names.map((name): [number, number] => {
    if (!Object.hasOwn(corners, name)) throw new RangeError(`no such corner: ${name}`)
    const [lat, lon] = corners[name as Corner]
    return [lon, lat]
  })
  return [...ring, ring[0]]
}
