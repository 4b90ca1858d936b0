import { street } from './street.ts'
import type { Street } from './street.ts'

/** Under the railway at the main station. */
export const station: readonly Street[] = [
  street('Bahnhofsvorplatz', 'mall', 'katharinentreppe-top wall-hauptbahnhof hauptbahnhof-forecourt'),
  street(
    'Hauptbahnhof (Personentunnel)',
    'path',
    `hauptbahnhof-forecourt hauptbahnhof-tunnel-south hauptbahnhof-tunnel-middle hauptbahnhof-north-exit`,
  ),
  street(
    'Hauptbahnhof (Stadtbahn)',
    'path',
    `wall-freistuhl stadtbahn-tunnel-south stadtbahn-tunnel-middle stadtbahn-tunnel-north paul-winzen-quadbeck`,
  ),
  street('Paul-Winzen-Straße', 'street', 'hauptbahnhof-north-exit paul-winzen-quadbeck'),
  street('Quadbeckstraße', 'street', 'paul-winzen-quadbeck quadbeckstrasse-middle steinstrasse-quadbeckstrasse'),
  street(
    'Steinstraße',
    'street',
    `steinstrasse-quadbeckstrasse steinstrasse-west steinstrasse-middle steinstrasse-east
    leopoldstrasse-steinstrasse muensterstrasse-steinstrasse`,
  ),
]

/** Nordstadt: Münsterstraße, Nordmarkt, Borsigplatz. */
export const nordstadt: readonly Street[] = [
  street('Burgtor', 'street', 'wall-burgtor burgtor-bridge koenigshof koenigshof-north'),
  street('Königshof', 'street', 'koenigshof-north koenigshof-leopold leopoldstrasse-steinstrasse'),
  street(
    'Münsterstraße',
    'street',
    `koenigshof koenigshof-muensterstrasse muensterstrasse-south muensterstrasse-steinstrasse
    muensterstrasse-kielstrasse muensterstrasse-priorstrasse muensterstrasse-heroldstrasse
    muensterstrasse-lambachstrasse muensterstrasse-heckenstrasse muensterstrasse-westhoffstrasse
    muensterstrasse-mallinckrodtstrasse`,
  ),
  street(
    'Leopoldstraße',
    'street',
    `leopoldstrasse-steinstrasse leopoldstrasse-middle leopoldstrasse-priorstrasse leopoldstrasse-north
    leopoldstrasse-mallinckrodtstrasse`,
  ),
  street('Priorstraße', 'street', 'leopoldstrasse-priorstrasse priorstrasse-middle muensterstrasse-priorstrasse'),
  street(
    'Mallinckrodtstraße',
    'street',
    `leopoldstrasse-mallinckrodtstrasse muensterstrasse-mallinckrodtstrasse mallinckrodtstrasse-nordmarkt-west
    mallinckrodtstrasse-nordstrasse mallinckrodtstrasse-nordmarkt-east mallinckrodtstrasse-alsenstrasse
    mallinckrodtstrasse-bornstrasse mallinckrodtstrasse-brunnenstrasse`,
  ),
  street('Nordmarkt', 'street', 'mallinckrodtstrasse-nordmarkt-west nordmarkt-west nordmarkt-north-west'),
  street('Nordmarkt', 'street', 'mallinckrodtstrasse-nordmarkt-east nordmarkt-east nordmarkt-north-east'),
  street('Stollenstraße', 'street', 'nordmarkt-north-west nordmarkt-north-east'),
  street(
    null,
    'path',
    `nordmarkt-north-west nordmarkt-garden-north nordmarkt-garden-south nordmarkt-garden-south-east
    mallinckrodtstrasse-nordmarkt-east`,
  ),
  street(null, 'path', 'nordmarkt-north-east nordmarkt-garden-north'),
  street(null, 'path', 'nordmarkt-garden-south nordmarkt-garden-south-west mallinckrodtstrasse-nordmarkt-west'),
  street(null, 'path', 'nordmarkt-west nordmarkt-garden-north nordmarkt-east'),
  street(
    'Nordstraße',
    'street',
    `mallinckrodtstrasse-nordstrasse nordstrasse-missunde nordstrasse-heroldstrasse nordstrasse-kielstrasse
    nordstrasse-middle heiligegartenstrasse-nordstrasse`,
  ),
  street(
    'Heiligegartenstraße',
    'street',
    `muensterstrasse-steinstrasse heiligegartenstrasse-west heiligegartenstrasse-nordstrasse
    heiligegartenstrasse-east jaegerstrasse-bornstrasse`,
  ),
  street('Jägerstraße', 'street', 'jaegerstrasse-bornstrasse jaegerstrasse-gronaustrasse'),
  street(
    'Heroldstraße',
    'street',
    `muensterstrasse-heroldstrasse nordstrasse-heroldstrasse heroldstrasse-middle bornstrasse-heroldstrasse`,
  ),
  street('Kielstraße', 'street', 'muensterstrasse-kielstrasse nordstrasse-kielstrasse'),
  street('Missundestraße', 'street', 'nordstrasse-missunde bornstrasse-missunde'),
  street(
    'Bornstraße',
    'street',
    `wall-kuckelke bornstrasse-south bornstrasse-bridge bornstrasse-hunnentraenke bornstrasse-muehlenstrasse
    jaegerstrasse-bornstrasse bornstrasse-heroldstrasse bornstrasse-brunnenstrasse bornstrasse-missunde
    mallinckrodtstrasse-bornstrasse`,
  ),
  street(
    'Mühlenstraße',
    'street',
    `muensterstrasse-south muehlenstrasse-west muehlenstrasse-middle krimstrasse-muehlenstrasse
    bornstrasse-muehlenstrasse`,
  ),
  street(
    'Krimstraße',
    'street',
    `heiligegartenstrasse-nordstrasse krimstrasse-muehlenstrasse krimstrasse-kapellenstrasse`,
  ),
  street(
    'Leuthardstraße',
    'street',
    `krimstrasse-kapellenstrasse leuthardstrasse-hunnentraenke leuthardstrasse-south wall-leuthardstrasse`,
  ),
  street(
    'Borsigstraße',
    'street',
    `mallinckrodtstrasse-brunnenstrasse borsigstrasse-gronaustrasse borsigstrasse-middle
    borsigstrasse-stahlwerkstrasse borsigplatz-west`,
  ),
  street(
    'Borsigplatz',
    'street',
    `borsigplatz-west borsigplatz-north borsigplatz-north-east borsigplatz-east borsigplatz-south-east
    borsigplatz-south borsigplatz-south-west borsigplatz-middle-west borsigplatz-west`,
  ),
  street(
    'Oestermärsch',
    'street',
    `borsigplatz-south-west oestermaersch-middle oestermaersch-stahlwerkstrasse oestermaersch-west
    gronaustrasse-oestermaersch`,
  ),
  street('Gronaustraße', 'street', 'gronaustrasse-oestermaersch jaegerstrasse-gronaustrasse'),
]

/** West of the Wall: Dortmunder U and Westpark. */
export const west: readonly Street[] = [
  street(
    'Emil-Schumacher-Straße',
    'street',
    `wall-kampstrasse emil-schumacher-strasse-east dortmunder-u emil-moog-platz`,
  ),
  street(
    'Brinkhoffstraße',
    'street',
    `wall-schmiedingstrasse brinkhoffstrasse-schmiedingstrasse brinkhoffstrasse-bahnhofstrasse`,
  ),
  street(
    'Bahnhofstraße',
    'street',
    `brinkhoffstrasse-bahnhofstrasse bahnhofstrasse-middle bahnhofstrasse-east wall-bahnhofstrasse`,
  ),
  street(
    'Rheinische Straße',
    'street',
    `wall-westentor rheinische-humboldtstrasse rheinische-friedrichstrasse rheinische-moellerstrasse
    rheinische-heinrich-schmitz rheinische-unionstrasse`,
  ),
  street(null, 'path', 'emil-schumacher-strasse-east westentor-garden rheinische-humboldtstrasse'),
  street(
    'Lange Straße',
    'street',
    `wall-hoher-wall lange-strasse-wall lange-strasse-amalienstrasse lange-strasse-friedrichstrasse
    lange-strasse-augustastrasse lange-strasse-moellerstrasse heinrich-schmitz-platz`,
  ),
  street(
    'Möllerstraße',
    'street',
    `rheinische-moellerstrasse lange-strasse-moellerstrasse moellerstrasse-north moellerstrasse-detmarstrasse
    moellerstrasse-beurhausstrasse`,
  ),
  street('Heinrich-Schmitz-Platz', 'mall', 'rheinische-heinrich-schmitz heinrich-schmitz-platz westpark-north'),
  street(null, 'path', 'westpark-north westpark-middle-north westpark-middle westpark-south westpark-south-end'),
  street(null, 'path', 'westpark-north westpark-north-east westpark-east westpark-south-east'),
  street(null, 'path', 'westpark-middle westpark-east'),
  street(null, 'path', 'westpark-south westpark-south-east moellerstrasse-beurhausstrasse'),
  street(
    'Beurhausstraße',
    'street',
    `moellerstrasse-beurhausstrasse beurhausstrasse-friedrichstrasse beurhausstrasse-klinikum
    beurhausstrasse-johannesstrasse beurhausstrasse-luisenstrasse beurhausstrasse-bend
    hohe-strasse-beurhausstrasse`,
  ),
]

/** South and east of the Wall. */
export const southAndEast: readonly Street[] = [
  street('Luisenstraße', 'street', 'wall-hoevelstrasse poststrasse-luisenstrasse beurhausstrasse-luisenstrasse'),
  street('Poststraße', 'street', 'poststrasse-luisenstrasse poststrasse-middle hohe-strasse-poststrasse'),
  street(
    'Hohe Straße',
    'street',
    `wall-hohe-strasse hohe-strasse-poststrasse hohe-strasse-beurhausstrasse hohe-strasse-hakenstrasse
    hohe-strasse-dudenstrasse`,
  ),
  street(
    'Gutenbergstraße',
    'street',
    `hohe-strasse-dudenstrasse gutenbergstrasse-splintstrasse gutenbergstrasse-chemnitzer
    gutenbergstrasse-elisabethstrasse gutenbergstrasse-middle gutenbergstrasse-ruhrallee`,
  ),
  street(
    'Chemnitzer Straße',
    'street',
    `hohe-strasse-poststrasse chemnitzer-north chemnitzer-hakenstrasse gutenbergstrasse-chemnitzer`,
  ),
  street(
    'Elisabethstraße',
    'street',
    `wall-elisabethstrasse elisabethstrasse-suedrandweg gutenbergstrasse-elisabethstrasse`,
  ),
  street(
    'Ruhrallee',
    'street',
    `wall-kleppingstrasse ruhrallee-stadthaus ruhrallee-toellnerstrasse gutenbergstrasse-ruhrallee`,
  ),
  street('Märkische Straße', 'street', 'ruhrallee-stadthaus maerkische-strasse-north toellnerstrasse-south'),
  street(null, 'path', 'toellnerstrasse-south stadthaus-station'),
  street('Töllnerstraße', 'street', 'toellnerstrasse-south toellnerstrasse-loewenstrasse'),
  street(
    'Löwenstraße',
    'street',
    `wall-loewenstrasse toellnerstrasse-loewenstrasse loewenstrasse-east loewenstrasse-heiliger-weg`,
  ),
  street(
    'Heiliger Weg',
    'street',
    `loewenstrasse-heiliger-weg heiliger-weg-kronprinzen heiliger-weg-arndtstrasse kaiserstrasse-heiliger-weg
    hamburger-strasse-weissenburger`,
  ),
  street('Olpe', 'street', 'wall-olpe arndtstrasse-wall heiliger-weg-arndtstrasse'),
  street('Kaiserstraße', 'street', 'wall-ostentor kaiserstrasse-heiliger-weg'),
  street('Hamburger Straße', 'street', 'wall-brueckentor hamburger-strasse-weissenburger'),
  street(
    'Weißenburger Straße',
    'street',
    `hamburger-strasse-weissenburger weissenburger-schwanenstrasse weissenburger-geschwister-scholl`,
  ),
  street(
    'Schwanenstraße',
    'street',
    `wall-beginenhof schwanenstrasse-wall schwanenstrasse-weiherstrasse weissenburger-schwanenstrasse`,
  ),
  street(
    'Geschwister-Scholl-Straße',
    'street',
    `wall-geschwister-scholl geschwister-scholl-schwanenwall geschwister-scholl-bend
    geschwister-scholl-bruegmannstrasse geschwister-scholl-guentherstrasse weissenburger-geschwister-scholl`,
  ),
]
