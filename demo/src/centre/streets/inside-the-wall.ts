import { street } from './street.ts'
import type { Street } from './street.ts'

/** The Wall ring, clockwise from the west. Both carriageways and the promenade are drawn as one line. */
export const ring: readonly Street[] = [
  street(
    'Königswall',
    'wall',
    `wall-westentor wall-kampstrasse wall-schmiedingstrasse wall-koenigswall-west wall-koenigswall-bend
    wall-bahnhofstrasse wall-koenigswall-middle wall-koenigswall-east wall-hauptbahnhof wall-freistuhl
    wall-hansastrasse wall-gnadenort wall-burgtor`,
  ),
  street(
    'Burgwall',
    'wall',
    `wall-burgtor wall-brueckstrasse wall-burgwall-middle wall-ludwigstrasse wall-leuthardstrasse
    wall-burgwall-east wall-kuckelke`,
  ),
  street(
    'Schwanenwall',
    'wall',
    `wall-kuckelke wall-geschwister-scholl wall-beginenhof wall-schwanenwall-bend wall-milchgasse
    wall-brueckentor wall-ostentor`,
  ),
  street(
    'Ostwall',
    'wall',
    `wall-ostentor wall-viktoriastrasse wall-olpe wall-ostwall-bend wall-ostwall-middle wall-junggesellenstrasse
    wall-rosental wall-ostwall-south wall-loewenstrasse wall-ostwall-west wall-kleppingstrasse`,
  ),
  street(
    'Südwall',
    'wall',
    `wall-kleppingstrasse wall-suedwall-east wall-suedwall-stadthaus wall-suedwall-stadtgarten
    wall-elisabethstrasse wall-suedwall-west wall-hohe-strasse`,
  ),
  street(
    'Hiltropwall',
    'wall',
    `wall-hohe-strasse wall-hiltropwall-east wall-hiltropwall-middle wall-hiltropwall-west wall-hoevelstrasse`,
  ),
  street('Hoher Wall', 'wall', 'wall-hoevelstrasse wall-johannesstrasse wall-grafenhof wall-hoher-wall wall-westentor'),
]

/** The pedestrian streets of the centre. */
export const shopping: readonly Street[] = [
  street(
    'Westenhellweg',
    'mall',
    `wall-westentor westenhellweg-westentor westenhellweg-grafenhof westenhellweg-weddepoth
    westenhellweg-martinstrasse westenhellweg-potgasse westenhellweg-petri-west westenhellweg-petri-east
    westenhellweg-kolpingstrasse westenhellweg-petergasse westenhellweg-moenchenwordt westenhellweg-luehringhof
    westenhellweg-hansastrasse hellweg-trissel hellweg-salzgasse hellweg-markt hellweg-brueckstrasse`,
  ),
  street(
    'Ostenhellweg',
    'mall',
    `hellweg-brueckstrasse ostenhellweg-passage ostenhellweg-reinoldi ostenhellweg-kleppingstrasse
    ostenhellweg-rosental ostenhellweg-schliepstrasse ostenhellweg-stefanstrasse ostenhellweg-moritzgasse
    ostenhellweg-auf-dem-brand wall-ostentor`,
  ),
  street('Kampstraße', 'street', 'wall-kampstrasse kampstrasse-wallstrasse kampstrasse-bend kampstrasse-petri-west'),
  street(
    'Kampstraße',
    'mall',
    `kampstrasse-petri-west kampstrasse-katharinenstrasse kampstrasse-petri-east kampstrasse-freistuhl
    kampstrasse-petergasse kampstrasse-platz-von-amiens kampstrasse-luehringhof kampstrasse-hansastrasse
    kampstrasse-brueckstrasse`,
  ),
  street('Friedhof', 'mall', 'kampstrasse-brueckstrasse friedhof-reinoldi'),
  street('Willy-Brandt-Platz', 'mall', 'friedhof-reinoldi willy-brandt-platz ostenhellweg-reinoldi'),
  street('Willy-Brandt-Platz', 'mall', 'friedhof-reinoldi willy-brandt-platz-north brueckentor-stiftstrasse'),
  street(
    'Brückstraße',
    'mall',
    `wall-brueckstrasse brueckstrasse-burgwall brueckstrasse-north brueckstrasse-luetge-brueckstrasse
    brueckstrasse-gerberstrasse brueckstrasse-hohe-luft platz-von-leeds kampstrasse-brueckstrasse
    hellweg-brueckstrasse`,
  ),
  street('Petrikirchhof', 'mall', 'kampstrasse-petri-west westenhellweg-petri-west'),
  street('Petrikirchhof', 'mall', 'kampstrasse-petri-east westenhellweg-petri-east'),
  street('Petergasse', 'mall', 'kampstrasse-petergasse westenhellweg-petergasse'),
  street('Lühringhof', 'mall', 'kampstrasse-luehringhof westenhellweg-luehringhof'),
  street('Platz von Netanya', 'mall', 'kampstrasse-hansastrasse westenhellweg-hansastrasse'),
  street('Mönchenwordt', 'mall', 'westenhellweg-moenchenwordt moenchenwordt-schwarze-brueder'),
  street('Hansastraße', 'mall', 'westenhellweg-hansastrasse hansastrasse-schwarze-brueder hansastrasse-silberstrasse'),
  street(
    'Schwarze-Brüder-Straße',
    'mall',
    `kolpingstrasse-schwarze-brueder propsteihof-north moenchenwordt-schwarze-brueder
    hansastrasse-schwarze-brueder`,
  ),
  street('Propsteihof', 'mall', 'propsteihof-north propsteihof-middle propsteihof-silberstrasse'),
  street('Kolpingstraße', 'mall', 'westenhellweg-kolpingstrasse kolpingstrasse-schwarze-brueder'),
]

/** Around Alter Markt, Hansaplatz and Friedensplatz. */
export const market: readonly Street[] = [
  street('Am Trissel', 'mall', 'hellweg-trissel trissel-alter-markt'),
  street('Salzgasse', 'mall', 'hellweg-salzgasse alter-markt'),
  street('Markt', 'mall', 'hellweg-markt schuhhof-markt alter-markt-east'),
  street('Alter Markt', 'mall', 'trissel-alter-markt alter-markt alter-markt-east'),
  street('Hansaplatz', 'mall', 'trissel-alter-markt hansaplatz-north hansaplatz-brauhausstrasse'),
  street('Hansaplatz', 'mall', 'hansastrasse-silberstrasse hansaplatz-south-west'),
  street(
    'Brauhausstraße',
    'mall',
    `hansaplatz-south-west hansaplatz-brauhausstrasse brauhausstrasse-balkenstrasse betenstrasse-viktoriastrasse`,
  ),
  street('Betenstraße', 'mall', 'alter-markt-east betenstrasse-kleppingstrasse betenstrasse-viktoriastrasse'),
  street(
    'Betenstraße',
    'street',
    `betenstrasse-viktoriastrasse betenstrasse-middle betenstrasse-olpe friedensplatz-north-east`,
  ),
  street(
    'Balkenstraße',
    'street',
    `brauhausstrasse-balkenstrasse balkenstrasse-middle balkenstrasse-south friedensplatz-north`,
  ),
  street('Wißstraße', 'mall', 'hansaplatz-south-west wissstrasse-middle wissstrasse-prinzenstrasse'),
  street(
    'Prinzenstraße',
    'mall',
    `hansastrasse-prinzenstrasse wissstrasse-prinzenstrasse prinzenstrasse-friedensplatz friedensplatz-north`,
  ),
  street(
    'Friedensplatz',
    'mall',
    `friedensplatz-north friedensplatz-north-east friedensplatz-south-east friedensplatz-south-west
    friedensplatz-north`,
  ),
  street('Friedensplatz', 'mall', 'friedensplatz-north friedensplatz friedensplatz-south-east'),
  street('Friedensplatz', 'mall', 'friedensplatz-north-east friedensplatz friedensplatz-south-west'),
  street(
    'Friedensplatz',
    'mall',
    `friedensplatz-south-west friedensplatz-west friedensplatz-rathaus prinzenstrasse-friedensplatz`,
  ),
  street(
    'Kleppingstraße',
    'mall',
    `ostenhellweg-kleppingstrasse kleppingstrasse-marienkirchhof kleppingstrasse-west
    kleppingstrasse-viktoriastrasse`,
  ),
  street(
    'Kleppingstraße',
    'street',
    `kleppingstrasse-viktoriastrasse kleppingstrasse-olpe kleppingstrasse-friedensplatz kleppingstrasse-south
    wall-kleppingstrasse`,
  ),
  street(null, 'mall', 'betenstrasse-kleppingstrasse passage-kleppingstrasse kleppingstrasse-west'),
  street(null, 'path', 'ostenhellweg-passage passage-marienkirchhof passage-kleppingstrasse'),
  street('Schuhhof', 'mall', 'schuhhof-markt passage-marienkirchhof'),
  street('Marienkirchhof', 'mall', 'passage-marienkirchhof kleppingstrasse-marienkirchhof rosental-marienkirchhof'),
]

/** Between the northern Wall and Kampstraße, and around Brückstraße. */
export const north: readonly Street[] = [
  street(
    'Königswall',
    'street',
    `wall-koenigswall-bend koenigswall-inner-west koenigswall-wallstrasse platz-der-deutschen-einheit
    katharinentreppe-top`,
  ),
  street('Max-von-der-Grün-Platz', 'mall', 'katharinentreppe-top max-von-der-gruen-platz freistuhl-platz-von-amiens'),
  street('Katharinentreppe', 'steps', 'katharinentreppe-top katharinentreppe-foot'),
  street(
    'Katharinenstraße',
    'mall',
    `katharinentreppe-foot katharinenstrasse-schmiedingstrasse katharinenstrasse-middle
    kampstrasse-katharinenstrasse`,
  ),
  street(
    'Schmiedingstraße',
    'street',
    `wall-schmiedingstrasse schmiedingstrasse-wallstrasse katharinenstrasse-schmiedingstrasse`,
  ),
  street('Wallstraße', 'street', 'koenigswall-wallstrasse schmiedingstrasse-wallstrasse kampstrasse-wallstrasse'),
  street('Weddepoth', 'mall', 'kampstrasse-wallstrasse westenhellweg-weddepoth'),
  street(
    'Freistuhl',
    'street',
    `wall-freistuhl freistuhl-platz-von-amiens freistuhl-middle freistuhl-south kampstrasse-freistuhl`,
  ),
  street(
    'Platz von Amiens',
    'mall',
    `freistuhl-platz-von-amiens platz-von-amiens-north platz-von-amiens platz-von-amiens-middle
    platz-von-amiens-south kampstrasse-platz-von-amiens`,
  ),
  street('Museumsgasse', 'mall', 'platz-von-amiens museumsgasse-hansastrasse'),
  street(
    'Hansastraße',
    'street',
    `wall-hansastrasse museumsgasse-hansastrasse hansastrasse-bissenkamp hansastrasse-north-kamp
    kampstrasse-hansastrasse`,
  ),
  street(
    'Lütge Brückstraße',
    'street',
    `museumsgasse-hansastrasse luetge-brueckstrasse-bissenkamp gnadenort-luetge-brueckstrasse
    brueckstrasse-luetge-brueckstrasse`,
  ),
  street('Gnadenort', 'street', 'wall-gnadenort gnadenort-bend gnadenort-luetge-brueckstrasse'),
  street(
    'Bissenkamp',
    'street',
    `luetge-brueckstrasse-bissenkamp bissenkamp-gerberstrasse bissenkamp-south hansastrasse-bissenkamp`,
  ),
  street('Gerberstraße', 'mall', 'bissenkamp-gerberstrasse brueckstrasse-gerberstrasse'),
  street('Hohe Luft', 'mall', 'bissenkamp-south hohe-luft-west brueckstrasse-hohe-luft'),
  street('Ludwigstraße', 'mall', 'brueckstrasse-gerberstrasse ludwigstrasse-reinoldistrasse'),
  street('Helle', 'path', 'ludwigstrasse-reinoldistrasse helle-south helle-north wall-ludwigstrasse'),
  street(
    'Reinoldistraße',
    'street',
    `ludwigstrasse-reinoldistrasse reinoldistrasse-north reinoldistrasse-stubengasse
    reinoldistrasse-bischofsgasse reinoldistrasse-thomasstrasse platz-von-leeds`,
  ),
  street(
    'Thomasstraße',
    'street',
    `reinoldistrasse-thomasstrasse thomasstrasse-south thomasstrasse-bischofsgasse thomasstrasse-stubengasse`,
  ),
  street('Stubengasse', 'street', 'reinoldistrasse-stubengasse thomasstrasse-stubengasse kuckelke-stubengasse'),
  street('Bischofsgasse', 'street', 'reinoldistrasse-bischofsgasse thomasstrasse-bischofsgasse'),
  street(
    'Alter Burgwall',
    'mall',
    `reinoldistrasse-north alter-burgwall-west alter-burgwall-middle kuckelke-alter-burgwall`,
  ),
  street(
    'Kuckelke',
    'street',
    `wall-kuckelke kuckelke-alter-burgwall kuckelke-stubengasse kuckelke-south willy-brandt-platz-north`,
  ),
  street(
    'Stiftstraße',
    'street',
    `wall-kuckelke stiftstrasse-north stiftstrasse-klosterstrasse stiftstrasse-south brueckentor-stiftstrasse`,
  ),
  street(
    'Brüderweg',
    'street',
    `brueckentor-stiftstrasse bruederweg-moenchengang bruederweg-stefanstrasse bruederweg-beginenhof
    bruederweg-moritzgasse wall-brueckentor`,
  ),
  street(
    'Klosterstraße',
    'street',
    `stiftstrasse-klosterstrasse klosterstrasse-moenchengang klosterstrasse-beginenhof`,
  ),
  street('Mönchengang', 'street', 'klosterstrasse-moenchengang bruederweg-moenchengang'),
  street(
    'Beginenhof',
    'street',
    `wall-beginenhof beginenhof-north klosterstrasse-beginenhof beginenhof-gaensemarkt bruederweg-beginenhof`,
  ),
  street('Stefanstraße', 'street', 'bruederweg-stefanstrasse stefanstrasse-middle ostenhellweg-stefanstrasse'),
  street('Moritzgasse', 'street', 'bruederweg-moritzgasse ostenhellweg-moritzgasse'),
]

/** Between Westenhellweg and the southern Wall. */
export const south: readonly Street[] = [
  street('Grafenhof', 'street', 'westenhellweg-grafenhof grafenhof-silberstrasse wall-grafenhof'),
  street('Martinstraße', 'street', 'westenhellweg-martinstrasse martinstrasse-north silberstrasse-martinstrasse'),
  street('Potgasse', 'street', 'westenhellweg-potgasse potgasse-north silberstrasse-potgasse'),
  street('Silberstraße', 'street', 'grafenhof-silberstrasse silberstrasse-martinstrasse'),
  street(
    'Silberstraße',
    'street',
    `silberstrasse-potgasse silberstrasse-propstei-west eisenmarkt-north-west eisenmarkt
    propsteihof-silberstrasse hansastrasse-silberstrasse`,
  ),
  street('Kolpingstraße', 'street', 'kolpingstrasse-schwarze-brueder kolpingstrasse-south eisenmarkt'),
  street('Hövelstraße', 'street', 'eisenmarkt hoevelstrasse-eisenmarkt hoevelstrasse-kuhstrasse wall-hoevelstrasse'),
  street('Eisenmarkt', 'street', 'eisenmarkt eisenmarkt-south-east kuhstrasse-eisenmarkt'),
  street(
    'Kuhstraße',
    'street',
    `hoevelstrasse-kuhstrasse kuhstrasse-west kuhstrasse-eisenmarkt kuhstrasse-theater
    hansastrasse-prinzenstrasse`,
  ),
  street(
    'Hansastraße',
    'street',
    `hansastrasse-silberstrasse hansastrasse-middle hansastrasse-prinzenstrasse hansastrasse-stadtgarten
    wall-hohe-strasse`,
  ),
  street(
    'Rosental',
    'street',
    `ostenhellweg-rosental rosental-north rosental-marienkirchhof rosental-viktoriastrasse rosental-olpe
    rosental-bend rosental-south wall-rosental`,
  ),
  street(
    'Viktoriastraße',
    'street',
    `betenstrasse-viktoriastrasse kleppingstrasse-viktoriastrasse rosental-viktoriastrasse
    viktoriastrasse-schliepstrasse viktoriastrasse-junggesellenstrasse viktoriastrasse-auf-dem-brand
    viktoriastrasse-east wall-viktoriastrasse`,
  ),
  street(
    'Schliepstraße',
    'street',
    `ostenhellweg-schliepstrasse schliepstrasse-neben-dem-brand viktoriastrasse-schliepstrasse`,
  ),
  street('Neben dem Brand', 'street', 'schliepstrasse-neben-dem-brand neben-dem-brand-middle auf-dem-brand-neben'),
  street('Auf dem Brand', 'street', 'ostenhellweg-auf-dem-brand auf-dem-brand-neben viktoriastrasse-auf-dem-brand'),
  street(
    'Junggesellenstraße',
    'street',
    `viktoriastrasse-junggesellenstrasse junggesellenstrasse-olpe junggesellenstrasse-middle
    junggesellenstrasse-south wall-junggesellenstrasse`,
  ),
  street(
    'Olpe',
    'street',
    `betenstrasse-olpe olpe-betenstrasse kleppingstrasse-olpe rosental-olpe junggesellenstrasse-olpe olpe-east
    wall-olpe`,
  ),
]

/** Paths of the Stadtgarten. */
export const stadtgarten: readonly Street[] = [
  street(
    null,
    'path',
    `wissstrasse-prinzenstrasse stadtgarten-north stadtgarten-station-west stadtgarten-west
    stadtgarten-south-west`,
  ),
  street(null, 'path', 'hansastrasse-stadtgarten stadtgarten-station-west'),
  street(null, 'path', 'stadtgarten-north stadtgarten-centre stadtgarten-south-west wall-elisabethstrasse'),
  street(null, 'path', 'friedensplatz-rathaus stadtgarten-centre stadtgarten-east'),
  street(null, 'path', 'stadtgarten-west wall-suedwall-west'),
  street(null, 'path', 'stadtgarten-centre stadtgarten-rathaus friedensplatz-south-west'),
  street(
    null,
    'path',
    `stadtgarten-rathaus stadtgarten-east stadtgarten-south-east stadtgarten-south-east-wall
    wall-suedwall-stadthaus`,
  ),
  street(null, 'path', 'stadthaus-path stadtgarten-east stadtgarten-south wall-suedwall-stadtgarten'),
]
