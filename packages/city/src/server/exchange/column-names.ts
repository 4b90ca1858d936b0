/** What a column can mean. A column means one thing; each meaning has at most one column. */
export const meanings = [
  'id',
  'time',
  'clock',
  'updated',
  'type',
  'subtype',
  'lat',
  'lon',
  'east',
  'north',
  'position',
  'street',
  'number',
  'status',
  'source',
  'text',
  'personal',
] as const

/**
 * - `time` moment or date of the report, `clock` its time of day where that is a column of its own
 * - `subtype` the finer of two categories
 * - `lat`, `lon` degrees; `east`, `north` of any system; `position` both in one cell
 * - `text` free text, of any number of columns: kept with personal data masked, never shown
 * - `personal` who told, with number, address or plate: never read, never shown
 */
export type Meaning = (typeof meanings)[number]

/** Meanings that one column has at most, and whose cells are read as they are. */
export const singleMeanings = meanings.filter((meaning) => meaning !== 'text' && meaning !== 'personal')

/**
 * Names by meaning, German and English, most telling first, in the form `plainName` gives. Taken from open data portals,
 * Open311 GeoReport v2, GIS exports and the German XÖV habit of compound words.
 */
const names: Readonly<Record<Meaning, readonly string[]>> = {
  id: words(`servicerequestid requestid caseenquiryid reportid complaintid incidentid meldungsid meldungid meldeid
    vorgangsid vorgangsnummer vorgangsnr vorgangid meldungsnummer meldungsnr meldenummer fallnummer fallid aktenzeichen
    ticketid ticketnummer ticketnr caseid casenumber uniquekey externalid fremdid uuid guid globalid id kennung
    nummer nr featureid objectid fid`),
  time: words(`requesteddatetime reportedat reporteddatetime reportedon reported datetime datumzeit datumuhrzeit
    zeitpunkt meldezeitpunkt meldungszeitpunkt meldezeit ereigniszeitpunkt createdat datecreated createddate
    createddatetime creationdate created opendt opendate opened eingangszeitpunkt eingangsdatum eingegangenam eingang
    erstelltam erstellungsdatum erstellt meldedatum meldungsdatum gemeldetam gemeldet datumvon date datum tatzeit
    tattag tatdatum occurreddate occurdate occurredat occdate incidentdate incidenttime ereignisdatum eventtime
    eventdate timestamp zeitstempel submittedat requestdate requesttime zeit time day tag von startdate begin beginn`),
  clock: words('uhrzeit zeit tatzeit time timeofday eventtime incidenttime meldezeit uhrzeitvon clock'),
  updated: words(`updateddatetime updatedat updatedon updated lastupdated lastupdate lastmodified modifiedat modified
    changedat geaendertam geaendert aenderungsdatum aktualisiertam aktualisiert letzteaenderung letzteaktualisierung
    editdate lasteditdate closeddt closeddate`),
  type: words(`stoerungsart meldungsart meldungstyp kategorie category hauptkategorie maincategory maincat
    categoryparent kategoriename categoryname servicename primarytype complainttype requesttype problemtype
    incidenttype offensetype callgroup anliegen anliegenart thema themenbereich topic rubrik oberkategorie sachgebiet
    delikt deliktsart tatbestand tatbestand1 tatbestandsnummer offense offence violation violationcode violationtype
    subject art typ type servicecode`),
  subtype: words(`unterkategorie subkategorie subcategory subcat categorychild kategorie2 category2 unterart untertyp
    subtype subtyp detailtype descriptor unterthema subtopic`),
  lat: words(`lat latitude breitengrad breite geobreite geographischebreite geolat latwgs84 wgs84lat latdeg ylat
    geometrylat locationlat locationlatitude positionlat pointlat coordinateslat`),
  lon: words(`lon lng long longitude laengengrad laenge geolaenge geographischelaenge geolon geolng geolong lonwgs84
    wgs84lon lngwgs84 londeg xlon geometrylon locationlng locationlon locationlongitude positionlon positionlng
    pointlon coordinateslon`),
  east: words(`rechtswert ostwert easting eastings ostwertutm utmost utme utmx xutm e32 eutm east ost elv95 lv95e e2056
    ekoord xkoordinate koordx xkoord xcoordinate xcoord coordx koordinatex rw x e geox pointx`),
  north: words(`hochwert nordwert northing northings nordwertutm utmnord utmn utmy yutm n32 nutm north nord nlv95 lv95n
    n2056 nkoord ykoordinate koordy ykoord ycoordinate ycoord coordy koordinatey hw y n geoy pointy`),
  position: words(`geopoint2d geopoint geopunkt geokoordinaten koordinaten coordinates coordinate koordinate latlon
    latlng latlong lonlat location position standort wkt geom geometry thegeom shape point punkt georeference`),
  street: words('strasse strassenname str streetname street tatortstrasse tatort roadname road'),
  number: words('hausnummer hausnr hsnr hnr housenumber houseno streetnumber addressnumber'),
  status: words('status zustand bearbeitungsstand bearbeitungsstatus state statusname casestatus'),
  source: words('quelle source herkunft meldertyp meldergruppe reportertype sourcetype'),
  text: words(`description beschreibung text textraw freitext kommentar kommentare comment comments bemerkung bemerkungen
    notes note notiz notizen anmerkung nachricht message details detail title titel betreff statusnotes sachverhalt
    meldungstext begruendung antwort answer resolution closurereason casetitle`),
  personal: words(`name vorname nachname email mail telefon phone kontakt contact melder reporter kennzeichen plate`),
}

function words(list: string): readonly string[] {
  return list.trim().split(/\s+/)
}

/** Compound parts that tell a meaning where the whole name is unknown, e.g. "kategorie" in "Kategorie_Meldung". */
const parts: Partial<Readonly<Record<Meaning, RegExp>>> = {
  lat: /^(?:lat|latitude|breitengrad)$/,
  lon: /^(?:lon|lng|longitude|laengengrad)$/,
  time: /^(?:datum|date|datetime|zeitpunkt|timestamp)$/,
  type: /^(?:kategorie|category|meldungsart|tatbestand)$/,
  street: /^(?:strasse|street)$/,
  number: /^(?:hausnummer|housenumber)$/,
  text: /^(?:text|beschreibung|description|kommentar|comment|bemerkung)$/,
  personal: /^(?:email|mail|telefon|phone)$/,
}

/** Lower case, umlauts written out, accents and everything but letters and digits away: "Straße_Nr." → "strassenr". */
export function plainName(name: string): string {
  return plainWords(name).join('')
}

/** The same as separate words: "Straße_Nr." → ["strasse", "nr"]. */
export function plainWords(name: string): string[] {
  const written = name
    .normalize('NFC')
    .replaceAll(/([a-zäöü])([A-ZÄÖÜ])/g, '$1 $2')
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
  return written.match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * How well a column's name fits a meaning: 0 = not at all, higher is better; whole names before parts of names, more
 * telling ones first.
 */
export function nameScore(column: string, meaning: Meaning): number {
  const known = names[meaning]
  const index = known.indexOf(plainName(column))
  if (index >= 0) return 1000 - index
  const part = parts[meaning]
  return part && plainWords(column).some((word) => part.test(word)) ? 1 : 0
}

/** Free text or personal data, if the name of a column says so. */
export function wordyMeaning(column: string): 'text' | 'personal' | null {
  const [text, personal] = [nameScore(column, 'text'), nameScore(column, 'personal')]
  if (text === 0 && personal === 0) return null
  return personal >= text ? 'personal' : 'text'
}
