import type { Dictionary } from './translate.ts'

/** What the room of operations refuses, and what to do then. */
export const operationErrors = {
  'operation.already-planning': {
    de: 'Für diesen Einsatz wird gerade ein Plan berechnet. Warten Sie, bis er da ist, oder brechen Sie die Berechnung ab.',
    en: 'A plan for this operation is being computed. Wait until it is there, or stop the computing.',
  },
  'operation.cannot-be-planned': {
    de: 'Mit diesen Angaben lässt sich kein Plan berechnen. Prüfen Sie Raum, Tage, Schichten und Kräfte.',
    en: 'No plan can be computed from these entries. Check area, days, shifts and staff.',
  },
  'operation.changed-meanwhile': {
    de: 'Jemand hat den Einsatz inzwischen geändert; Ihre Änderung wurde nicht gespeichert. Sehen Sie den neuen Stand an, und entscheiden Sie dann noch einmal.',
    en: 'Somebody has changed the operation meanwhile; your change was not saved. Look at how it stands now, then decide again.',
  },
  'operation.needs-second-person': {
    de: 'Sie haben diesen Einsatz angelegt. Freigeben muss ihn jemand anderes aus der Einsatzleitung.',
    en: 'You created this operation. Somebody else of the operations leads has to approve it.',
  },
  'operation.no-such-day': {
    de: 'Dieser Tag gehört nicht zum Einsatz.',
    en: 'This day is no day of the operation.',
  },
  'operation.no-such-file': { de: 'Diese Datei gibt es nicht.', en: 'There is no such file.' },
  'operation.no-such-pin': {
    de: 'Diese Festlegung gibt es nicht mehr.',
    en: 'This pin is no longer there.',
  },
  'operation.no-such-plan': {
    de: 'Diesen Plan gibt es nicht. Berechnen Sie zuerst einen.',
    en: 'There is no such plan. Compute one first.',
  },
  'operation.no-such-shift': {
    de: 'Diese Schicht gehört nicht zum Einsatz.',
    en: 'This shift is no shift of the operation.',
  },
  'operation.no-such-staff': {
    de: 'Eine Dienstkraft mit dieser Nummer gibt es nicht.',
    en: 'There is no member of staff with this number.',
  },
  'operation.not-found': { de: 'Diesen Einsatz gibt es nicht.', en: 'There is no such operation.' },
  'operation.not-in-this-state': {
    de: 'Im jetzigen Stand des Einsatzes geht das nicht. Laden Sie die Seite neu, um den Stand zu sehen.',
    en: 'The operation’s present state does not allow this. Load the page again to see its state.',
  },
  'operation.not-planning': {
    de: 'Die Berechnung ist schon zu Ende.',
    en: 'The computing has already ended.',
  },

  'operation.invalid-form': { de: 'Bitte prüfen Sie Ihre Angaben.', en: 'Please check what you entered.' },
  'operation.invalid-name': {
    de: 'Der Name muss 3 bis 120 Zeichen lang sein.',
    en: 'The name has to be 3 to 120 characters long.',
  },
  'operation.invalid-aims': {
    de: 'Die Ziele dürfen höchstens 4.000 Zeichen lang sein.',
    en: 'The aims may be 4,000 characters long at most.',
  },
  'operation.invalid-area': {
    de: 'Bitte zeichnen oder wählen Sie den Raum des Einsatzes.',
    en: 'Please draw or choose the area of the operation.',
  },
  'operation.invalid-first-day': {
    de: 'Der erste Tag muss ein Datum zwischen 2000 und 2099 sein.',
    en: 'The first day has to be a date between 2000 and 2099.',
  },
  'operation.invalid-days': {
    de: 'Die Dauer muss 1 bis 62 Tage betragen.',
    en: 'The operation has to last 1 to 62 days.',
  },
  'operation.invalid-shifts': {
    de: 'Bitte prüfen Sie die Schichten: 1 bis 4, jede mit Beginn und Ende, nach Rüstzeit und Übergabe noch mindestens eine Stunde, höchstens 10 Stunden 45 Minuten mit Pausen (§§ 3 und 4 ArbZG).',
    en: 'Please check the shifts: 1 to 4, each with start and end, at least an hour left after equipping and hand-over, at most 10 hours 45 minutes including breaks (§§ 3 and 4 ArbZG).',
  },
  'operation.invalid-staff-per-day': {
    de: 'Die Kräfte je Tag müssen eine ganze Zahl von 0 bis 2.000 sein.',
    en: 'The staff a day has to be a whole number from 0 to 2,000.',
  },
  'operation.invalid-plainclothes-share': {
    de: 'Der Anteil der Streifen in Zivil muss 0 bis 100 % betragen.',
    en: 'The share of patrols in plain clothes has to be 0 to 100%.',
  },
  'operation.invalid-regular-service': {
    de: 'Die Kräfte für den Grunddienst müssen eine ganze Zahl von 0 bis 2.000 sein.',
    en: 'The staff left to regular service has to be a whole number from 0 to 2,000.',
  },
  'operation.invalid-station-name': {
    de: 'Dem Einsatz fehlt eine Wache. Die Administration trägt sie unter „Einstellungen“ ein.',
    en: 'The operation has no station. An administrator enters it under “Settings”.',
  },
  'operation.invalid-station-lat': {
    de: 'Die geografische Breite der Wache muss eine Zahl von −90 bis 90 sein.',
    en: 'The station’s latitude has to be a number from −90 to 90.',
  },
  'operation.invalid-station-lon': {
    de: 'Die geografische Länge der Wache muss eine Zahl von −180 bis 180 sein.',
    en: 'The station’s longitude has to be a number from −180 to 180.',
  },
  'operation.invalid-seed': {
    de: 'Die Startzahl muss eine ganze Zahl von 0 bis 4.294.967.295 sein.',
    en: 'The seed has to be a whole number from 0 to 4,294,967,295.',
  },

  'operation.area-not-an-area': {
    de: 'Der Raum muss eine Fläche sein (Polygon oder MultiPolygon).',
    en: 'The area has to be a Polygon or MultiPolygon.',
  },
  'operation.area-empty': {
    de: 'Der Raum ist leer: Er braucht mindestens drei Ecken.',
    en: 'The area is empty: it needs three corners at least.',
  },
  'operation.area-not-a-number': {
    de: 'Der Raum enthält Koordinaten, die keine Zahlen sind.',
    en: 'The area holds coordinates that are no numbers.',
  },
  'operation.area-out-of-range': {
    de: 'Der Raum enthält Koordinaten außerhalb der Erde.',
    en: 'The area holds coordinates outside the Earth.',
  },
  'operation.area-swapped': {
    de: 'Im Raum sind Länge und Breite vertauscht; GeoJSON nennt zuerst die Länge.',
    en: 'In the area longitude and latitude are exchanged; GeoJSON names the longitude first.',
  },
  'operation.area-not-closed': {
    de: 'Der Umriss des Raums ist nicht geschlossen.',
    en: 'The outline of the area is not closed.',
  },
  'operation.area-self-crossing': {
    de: 'Der Umriss des Raums kreuzt sich selbst. Verschieben oder entfernen Sie eine Ecke.',
    en: 'The outline of the area crosses itself. Move or remove a corner.',
  },
  'operation.area-too-large': {
    de: 'Der Raum ist größer als jede Stadt ({squareKilometres} km²).',
    en: 'The area is larger than any city ({squareKilometres} km²).',
  },
} as const satisfies Dictionary
