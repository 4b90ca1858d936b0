import { svg } from './pictures/draw.ts'
import { bikeStands } from './pictures/scenes/bike-stands.ts'
import { christmasMarket } from './pictures/scenes/christmas-market.ts'
import { cityAtEvening } from './pictures/scenes/city-at-evening.ts'
import { dogOnLead } from './pictures/scenes/dog-on-lead.ts'
import { drinkingFountain } from './pictures/scenes/drinking-fountain.ts'
import { library } from './pictures/scenes/library.ts'
import { neighbourhoodWalk } from './pictures/scenes/neighbourhood-walk.ts'
import { parkCleanUp } from './pictures/scenes/park-clean-up.ts'
import { parkingMachine } from './pictures/scenes/parking-machine.ts'
import { patrolAtDusk } from './pictures/scenes/patrol-at-dusk.ts'
import { playground } from './pictures/scenes/playground.ts'
import { recyclingCentre } from './pictures/scenes/recycling-centre.ts'
import { roadWorks } from './pictures/scenes/road-works.ts'
import { schoolStreet } from './pictures/scenes/school-street.ts'
import { snowPlough } from './pictures/scenes/snow-plough.ts'
import { surveyForm } from './pictures/scenes/survey-form.ts'
import { sweeping } from './pictures/scenes/sweeping.ts'
import { talkAtTheShop } from './pictures/scenes/talk-at-the-shop.ts'
import { treeGoesUp } from './pictures/scenes/tree-goes-up.ts'
import { walkWithGuests } from './pictures/scenes/walk-with-guests.ts'
import { winterHelp } from './pictures/scenes/winter-help.ts'

/** Pixels the drawings are rendered at. */
const width = 1280

interface DemoPicture {
  readonly svg: () => string
  readonly altDe: string
  readonly altEn: string
  readonly captionDe: string
  readonly captionEn: string
  readonly credit: string
}

const drawn = (
  draw: () => string,
  [altDe, captionDe]: readonly [string, string],
  [altEn, captionEn]: readonly [string, string],
): DemoPicture => ({
  svg: () => svg(draw(), width),
  ...{ altDe, altEn, captionDe, captionEn, credit: 'Augenmaß / Demo' },
})

/** Drawn for the demo; nobody in them can be recognised. Alternative text says what is seen, the caption what it is about. */
export const demoPictures = {
  patrolAtDusk: drawn(
    patrolAtDusk,
    [
      'Zeichnung: Zwei Einsatzkräfte in dunkelblauer Uniform gehen von hinten gesehen durch eine Einkaufsstraße in der Abenddämmerung. In den Fenstern brennt Licht.',
      'Zu zweit, in Uniform und zu Fuß: So sind die verstärkten Streifen in der City unterwegs.',
    ],
    [
      'Drawing: two officers in dark blue uniform, seen from behind, walk down a shopping street at dusk. Lights are on in the windows.',
      'In pairs, in uniform and on foot: this is how the reinforced patrols walk the city centre.',
    ],
  ),
  walkWithGuests: drawn(
    walkWithGuests,
    [
      'Zeichnung: Zwei Menschen in Mänteln gehen zwischen zwei Einsatzkräften eine abendliche Einkaufsstraße entlang, alle von hinten gesehen.',
      'Rundgang am Donnerstagabend: Amtsleitung und Oberbürgermeisterbüro gehen mit einer Streife mit.',
    ],
    [
      'Drawing: two people in coats walk between two officers along an evening shopping street, all seen from behind.',
      'Thursday evening’s walk: the head of department and the mayor’s office join a patrol.',
    ],
  ),
  talkAtTheShop: drawn(
    talkAtTheShop,
    [
      'Zeichnung: Eine Person mit Schürze steht vor einem Blumenladen und spricht mit zwei Einsatzkräften.',
      'Vor dem Laden: Viele Hinweise bekommen die Streifen im Gespräch.',
    ],
    [
      'Drawing: a person in an apron stands in front of a flower shop and talks with two officers.',
      'Outside the shop: patrols learn a lot by talking with people.',
    ],
  ),
  cityAtEvening: drawn(
    cityAtEvening,
    [
      'Zeichnung: Dächer, Kirchtürme, ein Förderturm und ein hoher Turm mit leuchtender Kante vor einem Abendhimmel in Blau und Orange.',
      'Die Stadt am Abend, als freie Zeichnung.',
    ],
    [
      'Drawing: roofs, steeples, a winding tower and a tall tower with a lit top before an evening sky in blue and orange.',
      'The city in the evening, freely drawn.',
    ],
  ),
  surveyForm: drawn(
    surveyForm,
    [
      'Zeichnung: Ein Fragebogen mit Kästchen zum Ankreuzen liegt auf einem blauen Tisch, daneben ein Bleistift, eine Tasse und ein Briefumschlag.',
      'Ankreuzen und abschicken: Der Fragebogen zur Sicherheit in der Innenstadt.',
    ],
    [
      'Drawing: a questionnaire with boxes to tick lies on a blue table beside a pencil, a cup and an envelope.',
      'Tick and send: the questionnaire on safety in the city centre.',
    ],
  ),
  parkingMachine: drawn(
    parkingMachine,
    [
      'Zeichnung: Auf einem Parkscheinautomaten klebt schief ein Zettel mit einem Muster aus Quadraten. Davor hält eine Hand ein Telefon mit einem Warnzeichen.',
      'Vorsicht bei Aufklebern: Ein Code auf dem Automaten kann auf eine fremde Seite führen.',
    ],
    [
      'Drawing: a sticker with a pattern of squares sits askew on a parking machine. A hand holds up a phone that shows a warning sign.',
      'Be careful with stickers: a code on the machine may lead to somebody else’s page.',
    ],
  ),
  christmasMarket: drawn(
    christmasMarket,
    [
      'Zeichnung: Marktbuden mit verschneiten Dächern und Lichterketten, in der Mitte ein geschmückter Baum mit Stern. Menschen in Mänteln gehen umher.',
      'Buden, Lichter, ein Baum: der Weihnachtsmarkt in der City.',
    ],
    [
      'Drawing: market stalls with snowy roofs and strings of lights around a decorated tree with a star. People in coats stroll about.',
      'Stalls, lights and a tree: the Christmas market in the city centre.',
    ],
  ),
  treeGoesUp: drawn(
    treeGoesUp,
    [
      'Zeichnung: Auf einem Platz steht eine große Tanne. Eine Person mit Helm befestigt von einer Hebebühne aus Lichter, ein Kind schaut zu.',
      'Mit der Hebebühne kommen die Lichter an den Baum.',
    ],
    [
      'Drawing: a tall fir stands on a square. Somebody in a helmet fixes lights from a lift while a child looks on.',
      'The lights go up from a lift.',
    ],
  ),
  playground: drawn(
    playground,
    [
      'Zeichnung: Ein Spielplatz mit Kletterturm, Rutsche, Netz und Schaukeln auf Sand, ringsum Bäume.',
      'Turm, Rutsche, Schaukeln: So kann der Spielplatz aussehen.',
    ],
    [
      'Drawing: a playground with a climbing tower, a slide, a net and swings on sand among trees.',
      'Tower, slide and swings: what the playground may look like.',
    ],
  ),
  library: drawn(
    library,
    [
      'Zeichnung: Zwischen zwei vollen Bücherregalen sitzt jemand in einem blauen Sessel am Fenster. Draußen ist es Abend.',
      'Lesen bis in den Abend: Die Bibliotheken öffnen länger.',
    ],
    [
      'Drawing: between two full bookshelves somebody sits in a blue armchair by the window. It is evening outside.',
      'Reading into the evening: libraries stay open longer.',
    ],
  ),
  recyclingCentre: drawn(
    recyclingCentre,
    [
      'Zeichnung: Drei Container für Holz, Metall und Karton unter einem Dach. Eine Person trägt eine Kiste, eine andere in Orange zeigt den Weg.',
      'Holz, Metall, Karton: Auf dem Recyclinghof hat alles seinen Container.',
    ],
    [
      'Drawing: three containers for wood, metal and cardboard under a roof. One person carries a box, another in orange shows the way.',
      'Wood, metal, cardboard: everything has its container at the recycling centre.',
    ],
  ),
  snowPlough: drawn(
    snowPlough,
    [
      'Zeichnung: Ein orangefarbenes Räumfahrzeug schiebt in der Dämmerung Schnee von einer Straße. Schneeflocken fallen.',
      'Zuerst die Hauptstraßen: Räumfahrzeug vor Tagesanbruch.',
    ],
    [
      'Drawing: an orange plough pushes snow off a street in the twilight. Snow is falling.',
      'Main roads first: a plough before daybreak.',
    ],
  ),
  parkCleanUp: drawn(
    parkCleanUp,
    [
      'Zeichnung: Erwachsene und ein Kind sammeln mit Greifzangen und Säcken Abfall in einem herbstlichen Park.',
      'Zange, Sack, gute Schuhe: Mehr braucht es nicht.',
    ],
    [
      'Drawing: adults and a child pick up litter with grabbers and sacks in an autumn park.',
      'A grabber, a sack and good shoes: that is all you need.',
    ],
  ),
  roadWorks: drawn(
    roadWorks,
    [
      'Zeichnung: Ein Bagger steht an einem offenen Graben, davor rot-weiße Absperrungen und Leitkegel. Im Hintergrund ein Tunnel.',
      'Nachts gesperrt, tagsüber frei: die Arbeiten am Tunnel.',
    ],
    [
      'Drawing: an excavator beside an open trench, red and white barriers and cones before it, a tunnel behind.',
      'Closed at night, open by day: the works at the tunnel.',
    ],
  ),
  drinkingFountain: drawn(
    drinkingFountain,
    [
      'Zeichnung: Eine Hand hält eine Flasche unter den Wasserstrahl eines blauen Trinkbrunnens auf einem sonnigen Platz.',
      'Flasche drunter, fertig: Das Wasser ist kostenlos.',
    ],
    [
      'Drawing: a hand holds a bottle under the spout of a blue drinking fountain on a sunny square.',
      'Fill your bottle: the water is free.',
    ],
  ),
  schoolStreet: drawn(
    schoolStreet,
    [
      'Zeichnung: Kinder mit Ranzen gehen auf einer Straße ohne Autos zur Schule. Blumenkübel sperren die Fahrbahn, auf dem Asphalt sind bunte Felder.',
      'Morgens gehört die Straße den Kindern.',
    ],
    [
      'Drawing: children with satchels walk to school on a street without cars. Planters close the road; coloured squares are painted on the asphalt.',
      'In the morning the street belongs to the children.',
    ],
  ),
  neighbourhoodWalk: drawn(
    neighbourhoodWalk,
    [
      'Zeichnung: Eine Gruppe geht auf einem Weg an Fachwerkhäusern vorbei, von hinten gesehen. Eine Person zeigt nach rechts.',
      'Zu Fuß durch den Ortsteil: Wer mitgeht, zeigt, wo etwas klemmt.',
    ],
    [
      'Drawing: a group walks along a path past timber-framed houses, seen from behind. One person points to the right.',
      'On foot through the neighbourhood: those who join in show what needs attention.',
    ],
  ),
  winterHelp: drawn(
    winterHelp,
    [
      'Zeichnung: Ein Wagen mit offener Klappe in einer verschneiten Nacht. Auf der Theke stehen Thermoskannen, dampfende Tassen und gefaltete Decken.',
      'Heißer Tee, Decken, ein Gespräch: Hilfe an kalten Tagen.',
    ],
    [
      'Drawing: a van with an open hatch on a snowy night. Flasks, steaming cups and folded blankets stand on the counter.',
      'Hot tea, blankets, a talk: help on cold days.',
    ],
  ),
  bikeStands: drawn(
    bikeStands,
    [
      'Zeichnung: Fahrräder lehnen an hellen Bügeln vor einer Backsteinhalle mit Rundbogenfenstern.',
      'Rahmen an den Bügel: So steht das Rad sicher.',
    ],
    [
      'Drawing: bicycles lean against pale hoops before a brick hall with arched windows.',
      'Frame to the hoop: that keeps a bicycle safe.',
    ],
  ),
  dogOnLead: drawn(
    dogOnLead,
    [
      'Zeichnung: Eine Person führt einen braunen Hund an der Leine über einen Parkweg. Hinter einem Zaun laufen zwei Hunde frei.',
      'An der Leine auf dem Weg, frei auf der Wiese hinter dem Zaun.',
    ],
    [
      'Drawing: a person walks a brown dog on a lead along a park path. Behind a fence two dogs run free.',
      'On the lead on the path, off it in the fenced meadow.',
    ],
  ),
  sweeping: drawn(
    sweeping,
    [
      'Zeichnung: Eine Person in orangefarbener Arbeitskleidung fegt unter herbstlichen Bäumen Laub zu einem Haufen zusammen.',
      'Erst das Laub, dann der Rest: Straßenreinigung im Herbst.',
    ],
    [
      'Drawing: a person in orange work clothes sweeps leaves into a heap under autumn trees.',
      'Leaves first, then the rest: street cleaning in autumn.',
    ],
  ),
} as const satisfies Record<string, DemoPicture>

export type PictureName = keyof typeof demoPictures
