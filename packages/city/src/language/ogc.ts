import type { Dictionary } from './translate.ts'

/** What the interface for maps (OGC API – Features) says of itself. */
export const ogcTexts = {
  title: { de: 'Offene Daten zu Ordnung und Sicherheit: {city}', en: 'Open data on order and safety: {city}' },
  description: {
    de: 'Störungen im öffentlichen Raum nach Monat und Art, für Kartenprogramme wie QGIS. Gezeigt werden nur Zahlen ab fünf Störungen, die mindestens drei verschiedene Personen gemeldet haben; kein Ort einer einzelnen Meldung.',
    en: 'Incidents in public space by month and type, for map programs such as QGIS. Only numbers from five incidents by at least three different reporters on are shown; never the place of a single report.',
  },
  'reports.title': { de: 'Störungen nach Zelle', en: 'Incidents by cell' },
  'reports.description': {
    de: 'Zahl der Störungen je Monat, Art und Zelle (H3, Auflösung 10). Ohne Störungen, bei denen Menschen in Not sein können.',
    en: 'Number of incidents by month, type and cell (H3, resolution 10). Without incidents where people may be in distress.',
  },
  'reports.office.title': { de: 'Meldungen', en: 'Reports' },
  'reports.office.description': {
    de: 'Alle Meldungen mit bekanntem Ort, an ihrem genauen Ort. Nur für den Dienstgebrauch.',
    en: 'All reports whose place is known, at their exact place. For official use only.',
  },
  'districts.title': { de: 'Störungen nach Stadtbezirk', en: 'Incidents by district' },
  'districts.description': {
    de: 'Zahl der Störungen je Monat, Art und Stadtbezirk; ohne Fläche die der ganzen Stadt, wo sie veröffentlicht ist.',
    en: 'Number of incidents by month, type and district; without a shape that of the whole city, where it is published.',
  },
  'whole-city': { de: 'ganze Stadt', en: 'whole city' },
  'link.self': { de: 'dieses Dokument', en: 'this document' },
  'link.html': { de: 'dieses Dokument als Seite', en: 'this document as a page' },
  'link.json': { de: 'dieses Dokument als JSON', en: 'this document as JSON' },
  'link.home': { de: 'Übersicht', en: 'Overview' },
  'link.service-desc': {
    de: 'Beschreibung der Schnittstelle (OpenAPI 3.0)',
    en: 'Description of the interface (OpenAPI 3.0)',
  },
  'link.service-doc': { de: 'Beschreibung der Schnittstelle', en: 'Description of the interface' },
  'link.conformance': { de: 'Eingehaltene Normen', en: 'Standards complied with' },
  'link.data': { de: 'Sammlungen', en: 'Collections' },
  'link.items': { de: 'Daten von „{collection}“ (GeoJSON)', en: 'Data of “{collection}” (GeoJSON)' },
  'link.collection': { de: 'Sammlung „{collection}“', en: 'Collection “{collection}”' },
  'link.next': { de: 'nächste Seite', en: 'next page' },
  'link.prev': { de: 'vorige Seite', en: 'previous page' },
  'page.how': { de: 'In QGIS öffnen', en: 'Open in QGIS' },
  'page.how.text': {
    de: 'Legen Sie unter „WFS / OGC API – Features“ eine neue Verbindung mit dieser Adresse an:',
    en: 'Create a new connection under “WFS / OGC API – Features” with this address:',
  },
  'page.links': { de: 'Verweise', en: 'Links' },
  'page.collections': { de: 'Sammlungen', en: 'Collections' },
  'page.conformance': { de: 'Normen', en: 'Standards' },
  'page.paths': { de: 'Adressen', en: 'Addresses' },
  'page.parameters': { de: 'Parameter', en: 'Parameters' },
  'page.start': { de: 'Startseite', en: 'Start page' },
  'parameter.limit': {
    de: 'Wie viele Objekte auf einer Seite (1 bis {most, number}, sonst {usual})',
    en: 'How many features on a page (1 to {most, number}, else {usual})',
  },
  'parameter.offset': { de: 'Wie viele Objekte übergangen werden', en: 'How many features are passed over' },
  'parameter.bbox': {
    de: 'Nur in diesem Rechteck: West, Süd, Ost, Nord in Grad (WGS 84)',
    en: 'Only in this rectangle: west, south, east, north in degrees (WGS 84)',
  },
  'parameter.datetime': {
    de: 'Nur aus dieser Zeit: ein Zeitpunkt, ein Tag oder „von/bis“, offen mit „..“',
    en: 'Only of this time: an instant, a day, or “from/to”, open with “..”',
  },
  'parameter.type': {
    de: 'Nur diese Störungsarten: Schlüssel, mit Komma getrennt',
    en: 'Only these disturbance types: keys, parted by commas',
  },
  'parameter.f': { de: 'Form der Antwort', en: 'Form of the answer' },
  'parameter.api_key': { de: 'Schlüssel eines Programms der Verwaltung', en: 'Key of a program of the administration' },
  'response.good': { de: 'Die Antwort', en: 'The answer' },
  'response.refused': { de: 'Die Anfrage ist nicht verständlich', en: 'The request cannot be understood' },
  'response.no-such-thing': { de: 'Das gibt es nicht', en: 'There is no such thing' },
} as const satisfies Dictionary

/** What it refuses. */
export const ogcErrors = {
  'ogc.key-refused': {
    de: 'Dieser Schlüssel gilt hier nicht.',
    en: 'This key is not valid here.',
  },
  'ogc.no-such-collection': {
    de: 'Diese Adresse gibt es nicht. Die Sammlungen stehen unter /ogc/collections.',
    en: 'There is no such address. The collections are listed at /ogc/collections.',
  },
  'ogc.no-such-feature': {
    de: 'Ein Objekt mit dieser Kennung gibt es nicht.',
    en: 'There is no feature with this id.',
  },
  'ogc.parameter-invalid': {
    de: 'Der Parameter „{name}“ hat keinen gültigen Wert. Wie er aussieht, steht unter /ogc/api.',
    en: 'The parameter “{name}” has no valid value. See /ogc/api for what it looks like.',
  },
  'ogc.parameter-twice': {
    de: 'Der Parameter „{name}“ steht mehrmals da.',
    en: 'The parameter “{name}” is given more than once.',
  },
  'ogc.parameter-unknown': {
    de: 'Den Parameter „{name}“ gibt es hier nicht. Welche es gibt, steht unter /ogc/api.',
    en: 'There is no parameter “{name}” here. See /ogc/api for those there are.',
  },
} as const satisfies Dictionary
