interface Translated {
  readonly de: string
  readonly en: string
}

/**
 * The legal pages of the demo: they say truly that no city stands behind them, and what this program keeps of those who
 * look around. An empty line begins a paragraph, "# " a heading, "- " an item of a list.
 */
export const legalTexts: Readonly<Record<'imprint' | 'privacy' | 'accessibility', Translated>> = {
  imprint: {
    de: `Diese Seiten sind eine Vorführung der freien Software Augenmaß. Keine Stadt betreibt sie, und was hier steht, ist keine amtliche Auskunft.

Meldungen, Dienstpläne, Einsätze, Maßnahmen und Konten sind erzeugt. Die Plätze und Straßen gibt es wirklich.

# Für eine Stadt, die Augenmaß einsetzt
Hier stehen dann ihre Angaben nach § 5 DDG. Die Administration trägt sie unter „Einstellungen“ ein.`,
    en: `These pages are a demonstration of the free software Augenmaß. No city runs them, and nothing here is official information.

Reports, rosters, operations, measures and accounts are generated. The squares and streets are real.

# For a city that uses Augenmaß
Its particulars under § 5 DDG stand here then. An administrator enters them under “Settings”.`,
  },
  privacy: {
    de: `# Was diese Vorführung von Ihnen speichert
- Wenn Sie sich anmelden: ein Cookie für Ihre Sitzung. Es ist nötig und endet nach einem Arbeitstag oder mit dem Abmelden.
- Wenn Sie „hell“ oder „dunkel“ wählen: ein Cookie mit dieser Wahl.
- Bei Versuchen, sich anzumelden: Zähler, in denen Konto und Netzadresse nur verschlüsselt als Prüfwert stehen, gegen das Ausprobieren von Passwörtern.
- Wenn Sie etwas melden: was Sie schreiben, nachdem Namen, Nummern und Beschreibungen von Menschen darin unkenntlich gemacht sind; Ort, Fotos ohne Aufnahmedaten und, nur wenn Sie sie angeben, Ihre E-Mail-Adresse. Die Adresse wird 90 Tage nach dem Abschluss gelöscht. Nach einem oder zwei Jahren, je nach Art, wird die abgeschlossene Meldung gelöscht; dann bleiben Art, Stadtbezirk und Tag, und die Zahl der Störungen je Zelle. Mit Ihrem geheimen Link können Sie die Meldung vorher jederzeit zurückziehen; dann bleiben nur Art, Stadtbezirk und Tag.
- Wenn Sie eine Barriere melden: was Sie schreiben, ebenso unkenntlich gemacht, und nur, wenn Sie sie angeben, Ihre E-Mail-Adresse; beides, bis es erledigt ist, höchstens 90 Tage.
- Bei Formularen und Abrufen: Zähler mit dem Prüfwert der Netzadresse gegen Missbrauch (eine Stunde) und ein Prüfwert des Formulars, damit nichts doppelt ankommt, mit der Adresse der Seite danach (30 Tage).
- Ein Protokoll der Anfragen: Zeitpunkt, Seite, Dauer, Kennung. Keine Namen, keine E-Mail-Adressen, keine Netzadressen.

# Was sie nicht speichert
Nichts über Menschen, die Streifen antreffen. Nichts wird an andere gegeben, und keine Seite lädt etwas von anderen Servern.

# Für eine Stadt, die Augenmaß einsetzt
Hier stehen dann ihre Hinweise nach Art. 13 DSGVO. Die Administration trägt sie unter „Einstellungen“ ein.`,
    en: `# What this demo stores about you
- When you sign in: a cookie for your session. It is necessary and ends after a working day or when you sign out.
- When you choose “light” or “dark”: a cookie with that choice.
- For attempts to sign in: counters that hold account and network address as keyed hashes only, against guessing passwords.
- When you report something: what you write, after names, numbers and descriptions of people in it have been masked; the place, photos without their recording data and, only if you give it, your email address. The address is deleted 90 days after closing. After one or two years, depending on its kind, the closed report is deleted; then kind, city district and day remain, and the number of incidents by cell. With your secret link you can withdraw the report at any time before; then only kind, city district and day remain.
- When you report a barrier: what you write, masked in the same way, and, only if you give it, your email address; both until it is settled, 90 days at most.
- Of forms and requests: counters with a keyed hash of the network address against abuse (one hour), and a keyed hash of the form so that nothing arrives twice, with the address of the page after it (30 days).
- A log of requests: time, page, duration, reference. No names, no email addresses, no network addresses.

# What it does not keep
Nothing about people whom patrols meet. Nothing is passed on, and no page loads anything from other servers.

# For a city that uses Augenmaß
Its information under Art. 13 GDPR stands here then. An administrator enters it under “Settings”.`,
  },
  accessibility: {
    de: `Augenmaß will für alle benutzbar sein: mit der Tastatur, mit einem Vorleseprogramm, auf kleinen Geräten, hell und dunkel. Maßstab ist WCAG 2.2, Stufe AA.

# Wie das geprüft wird
- Bei jeder Änderung prüft ein Programm (axe) die Seiten, breit und auf 360 Pixeln, hell und dunkel.
- Öffentliche Seiten kommen ohne JavaScript aus. Jede Karte gibt es auch als Liste.
- Der Einsatzbefehl ist ein PDF nach PDF/UA-1.

# Was noch fehlt
Eine Prüfung durch Menschen, die auf Hilfsmittel angewiesen sind, und Fassungen in Leichter Sprache und Gebärdensprache.

# Für eine Stadt, die Augenmaß einsetzt
Hier steht dann ihre Erklärung mit Kontakt und Schlichtungsstelle. Die Administration trägt sie unter „Einstellungen“ ein.`,
    en: `Augenmaß wants to be usable by everybody: with a keyboard, with a screen reader, on small devices, light and dark. The standard is WCAG 2.2, level AA.

# How that is checked
- With every change a program (axe) checks the pages, wide and at 360 pixels, light and dark.
- Public pages need no JavaScript. Every map is there as a list too.
- The order is a PDF by PDF/UA-1.

# What is missing
A check by people who depend on assistive technology, and versions in easy and sign language.

# For a city that uses Augenmaß
Its statement with contact and arbitration body stands here then. An administrator enters it under “Settings”.`,
  },
}
