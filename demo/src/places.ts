import type { Position } from 'planning/model'

/** `corner`: where two streets meet; `street`: a point on it, about its middle within the centre. */
export type PlaceKind = 'square' | 'street' | 'corner' | 'station' | 'landmark' | 'park'

/** A real place of Dortmund, publicly known. */
export interface NamedPlace {
  readonly name: string
  readonly kind: PlaceKind
  readonly position: Position
}

const place = (kind: PlaceKind, name: string, lat: number, lon: number): NamedPlace => ({
  name,
  kind,
  position: { lat, lon },
})

/** The centre and the Nordstadt closely, the rest of the city by its best-known squares and stations. */
export const places: readonly NamedPlace[] = [
  // the Wall ring
  place('street', 'Königswall', 51.5165, 7.4575),
  place('street', 'Burgwall', 51.5178, 7.466),
  place('street', 'Schwanenwall', 51.5161, 7.4724),
  place('street', 'Ostwall', 51.5118, 7.4719),
  place('street', 'Südwall', 51.5099, 7.4655),
  place('street', 'Hiltropwall', 51.5108, 7.4608),
  place('street', 'Hoher Wall', 51.5124, 7.4577),
  place('square', 'Westentor', 51.5138, 7.4554),
  place('square', 'Burgtor', 51.5178, 7.4645),
  place('square', 'Ostentor', 51.5144, 7.4733),

  // around the main station
  place('station', 'Hauptbahnhof', 51.5172, 7.4596),
  place('station', 'Hauptbahnhof Nordausgang', 51.519, 7.4591),
  place('station', 'Busbahnhof', 51.5196, 7.459),
  place('landmark', 'Katharinentreppe', 51.5162, 7.4598),
  place('square', 'Platz der Deutschen Einheit', 51.5164, 7.459),
  place('square', 'Max-von-der-Grün-Platz', 51.5164, 7.4605),
  place('street', 'Katharinenstraße', 51.5156, 7.46),
  place('landmark', 'Stadt- und Landesbibliothek', 51.5166, 7.4609),
  place('landmark', 'Deutsches Fußballmuseum', 51.5162, 7.4579),
  place('street', 'Freistuhl', 51.5162, 7.4618),
  place('square', 'Platz von Amiens', 51.5166, 7.4623),
  place('landmark', 'Museum für Kunst und Kulturgeschichte', 51.5167, 7.4629),
  place('street', 'Schmiedingstraße', 51.5155, 7.4582),

  // the pedestrian streets
  place('street', 'Kampstraße', 51.515, 7.4618),
  place('street', 'Westenhellweg', 51.5143, 7.4623),
  place('street', 'Ostenhellweg', 51.5144, 7.4703),
  place('landmark', 'Petrikirche', 51.5146, 7.4604),
  place('square', 'Platz von Netanya', 51.5146, 7.4642),
  place('landmark', 'Reinoldikirche', 51.5147, 7.4676),
  place('landmark', 'Marienkirche', 51.5142, 7.4676),
  place('square', 'Willy-Brandt-Platz', 51.515, 7.4682),
  place('street', 'Hansastraße', 51.5158, 7.464),
  place('landmark', 'Thier-Galerie', 51.5132, 7.4595),
  place('landmark', 'Propsteikirche', 51.5136, 7.4628),

  // the Brückstraße quarter
  place('street', 'Brückstraße', 51.5159, 7.4664),
  place('street', 'Lütge Brückstraße', 51.5169, 7.4648),
  place('square', 'Platz von Leeds', 51.5153, 7.4669),
  place('landmark', 'Konzerthaus', 51.5163, 7.4666),
  place('street', 'Reinoldistraße', 51.5161, 7.467),
  place('street', 'Bissenkamp', 51.5161, 7.4649),
  place('street', 'Kuckelke', 51.516, 7.4686),
  place('street', 'Brüderweg', 51.5151, 7.4707),
  place('corner', 'Brückstraße Ecke Burgwall', 51.5176, 7.4648),

  // markets and the town hall
  place('square', 'Alter Markt', 51.5138, 7.4663),
  place('square', 'Hansaplatz', 51.5131, 7.4643),
  place('square', 'Friedensplatz', 51.5114, 7.4663),
  place('landmark', 'Rathaus', 51.5113, 7.4652),
  place('landmark', 'Stadthaus', 51.5108, 7.4675),
  place('street', 'Betenstraße', 51.5131, 7.467),
  place('street', 'Wißstraße', 51.5125, 7.4647),
  place('street', 'Kleppingstraße', 51.5136, 7.4682),
  place('street', 'Rosental', 51.5123, 7.4696),
  place('street', 'Viktoriastraße', 51.5133, 7.4707),
  place('landmark', 'Adlerturm', 51.5104, 7.4693),

  // the south-west of the centre
  place('park', 'Stadtgarten', 51.5108, 7.4645),
  place('corner', 'Stadtgarten am Südwall', 51.5102, 7.4647),
  place('landmark', 'Opernhaus', 51.5113, 7.4614),
  place('square', 'Platz der Alten Synagoge', 51.5107, 7.4623),
  place('square', 'Eisenmarkt', 51.5129, 7.4614),
  place('street', 'Grafenhof', 51.5131, 7.4574),
  place('street', 'Hövelstraße', 51.5122, 7.4602),
  place('corner', 'Hohe Straße Ecke Südwall', 51.51, 7.4625),

  // west and south of the Wall
  place('landmark', 'Dortmunder U', 51.5151, 7.4531),
  place('square', 'Leonie-Reygers-Terrasse', 51.5146, 7.4531),
  place('park', 'Westpark', 51.5098, 7.4487),
  place('square', 'Heinrich-Schmitz-Platz', 51.5126, 7.4492),
  place('station', 'Möllerbrücke', 51.5074, 7.4508),
  place('landmark', 'Klinikum an der Beurhausstraße', 51.509, 7.4569),
  place('landmark', 'St.-Johannes-Hospital', 51.511, 7.4566),
  place('station', 'Bahnhof Stadthaus', 51.5078, 7.4689),

  // Nordstadt
  place('square', 'Nordmarkt', 51.5258, 7.4656),
  place('square', 'Borsigplatz', 51.5234, 7.4816),
  place('square', 'Brügmannplatz', 51.5186, 7.4695),
  place('landmark', 'Dietrich-Keuning-Haus', 51.5216, 7.4602),
  place('street', 'Steinstraße', 51.5199, 7.4618),
  place('corner', 'Münsterstraße Ecke Heroldstraße', 51.5227, 7.4641),
  place('corner', 'Münsterstraße Ecke Mühlenstraße', 51.5192, 7.4651),
  place('corner', 'Mallinckrodtstraße Ecke Münsterstraße', 51.5246, 7.4621),
  place('corner', 'Mallinckrodtstraße Ecke Bornstraße', 51.5257, 7.4708),
  place('corner', 'Leopoldstraße Ecke Mallinckrodtstraße', 51.5245, 7.4608),
  place('corner', 'Bornstraße Ecke Jägerstraße', 51.521, 7.4701),
  place('corner', 'Bornstraße Ecke Heroldstraße', 51.5228, 7.4704),
  place('station', 'Hafen', 51.5232, 7.4427),
  place('station', 'Fredenbaum', 51.5362, 7.4562),

  // the other Stadtbezirke
  place('station', 'Hörde Bahnhof', 51.4885, 7.5005),
  place('park', 'Westfalenpark', 51.4953, 7.4796),
  place('station', 'Westfalenhallen', 51.4972, 7.4599),
  place('square', 'Aplerbecker Marktplatz', 51.4912, 7.5542),
  place('square', 'Marktplatz Brackel', 51.5237, 7.5507),
  place('square', 'Derner Marktplatz', 51.5692, 7.5228),
  place('station', 'Scharnhorst Zentrum', 51.553, 7.5408),
  place('station', 'Eving Markt', 51.5546, 7.4732),
  place('square', 'Marktplatz Huckarde', 51.5311, 7.4142),
  place('square', 'Marktplatz Mengede', 51.5709, 7.3824),
  place('square', 'Baroper Marktplatz', 51.4771, 7.4306),
  place('square', 'Wilhelmplatz', 51.5127, 7.4239),
  place('station', 'Lütgendortmunder Hellweg', 51.4972, 7.3428),
]

/** The place of that name. @throws RangeError if there is none */
export function placeNamed(name: string): NamedPlace {
  const found = places.find((candidate) => candidate.name === name)
  if (!found) throw new RangeError(`no such place: ${name}`)
  return found
}
