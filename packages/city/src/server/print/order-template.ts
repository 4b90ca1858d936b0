/**
 * The order's layout in Typst. All words come from /order.json, so that nothing in a name can become markup; pictures
 * are the files named there. A string and not a file of its own, so that a bundled server carries it along.
 */
export const orderTemplate = String.raw`
#let d = json("/order.json")
#let ink = rgb("#171a2b")
#let muted = rgb("#565a73")
#let line = rgb("#b9bccb")
#let tint = rgb("#f3f4f8")
#let accent = rgb("#26418f")

#set document(title: d.title + ": " + d.name, author: if d.city == none { "Augenmaß" } else { d.city }, date: none)
#set text(lang: d.language, region: if d.language == "de" { "DE" } else { "GB" }, font: d.font, fallback: false,
  size: 9.5pt, fill: ink, hyphenate: true)
#set par(leading: 0.62em, spacing: 0.9em, justify: false)
#set page(
  paper: "a4",
  margin: (top: 27mm, bottom: 18mm, left: 22mm, right: 18mm),
  header: context [
    #set text(size: 8pt, fill: muted)
    #grid(
      columns: (1fr, auto), row-gutter: 0.5em,
      text(weight: "bold", d.name), align(right, d.pageOf.replace("@page", str(counter(page).get().first())).replace("@total", str(counter(page).final().first()))),
      d.title, align(right, d.asOf),
    )
    #v(-0.4em)
    #std.line(length: 100%, stroke: 0.5pt + line)
  ],
  header-ascent: 24%,
)
#set heading(numbering: (..n) => if n.pos().len() < 3 { numbering("1.1", ..n) })
#show heading: set text(fill: ink)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em, sticky: true, text(size: 15pt, fill: accent, it))
#show heading.where(level: 2): it => block(above: 1.4em, below: 0.7em, sticky: true, text(size: 11.5pt, it))
#show heading.where(level: 3): it => block(above: 1.2em, below: 0.6em, sticky: true, text(size: 10pt, it))
#set table(stroke: (x: none, top: none, bottom: 0.4pt + line), inset: (x: 4pt, y: 3.2pt))
#show table: set text(size: 8.5pt, hyphenate: false)
#show table: set par(leading: 0.5em)
#show figure.caption: set text(size: 8pt, fill: muted)
#show figure.caption: it => align(left, it.body)
#set list(marker: "–", spacing: 0.7em)

#let head(cells) = table.header(..cells.map(cell => strong(cell)), table.hline(stroke: 0.8pt + ink))
#let rows-table(columns, header, rows, align: left) = table(columns: columns, align: align, table.hline(stroke: 0.8pt + ink), head(header), ..rows.flatten())
#let field(label, hint) = block(width: 100%, below: 1.2em, above: 1.4em)[
  #grid(columns: (48mm, 1fr), align: bottom, column-gutter: 3mm, text(weight: "bold", label),
    block(width: 100%, inset: (bottom: 2pt), stroke: (bottom: 0.5pt + muted), text(size: 7.5pt, fill: muted, hint)))
]

// first page
#if d.city != none [#text(size: 10pt, fill: muted, d.city)]
#v(-0.3em)
#show title: set text(size: 24pt, fill: accent)
#show title: set block(above: 0.4em, below: 0.5em)
#title(d.title)
#text(size: 15pt, weight: "bold", d.name)
#v(0.4em)
#block(width: 100%, fill: tint, inset: 9pt, radius: 2pt, stroke: (left: 2.5pt + accent))[
  #grid(columns: (30mm, 1fr), row-gutter: 0.75em, column-gutter: 4mm,
    ..d.meta.map(((key, value)) => (text(weight: "bold", key), value)).flatten())
]
#for notice in d.notices [
  #block(above: 0.7em, below: 0.7em, text(size: 8.5pt, notice))
]
#v(0.5em)
#show outline.entry.where(level: 1): set block(above: 0.8em)
#outline(title: d.contents, depth: 2, indent: 6mm)

#pagebreak()
= #d.situation.title
== #d.situation.basis
#d.situation.basisText

== #d.situation.hotspots
#d.situation.hotspotsText

#if d.situation.rows.len() > 0 [
  #figure(kind: image, supplement: none, numbering: none, image("/hotspots.svg", width: 100%, alt: d.situation.mapAlt),
    caption: d.situation.mapCaption, alt: d.situation.mapAlt)
  #rows-table((auto, 1.5fr, auto, 1.1fr, auto, auto, 1.9fr), d.situation.header, d.situation.rows,
    align: (right, left, right, left, left, right, left))
  #if d.situation.bandRows.len() > 0 [
    == #d.situation.bands
    #rows-table((34mm, 1fr), d.situation.bandHeader, d.situation.bandRows)
  ]
]

== #d.situation.uncertain
#list(..d.situation.uncertainties)

= #d.mission.title
#for paragraph in d.mission.texts { par(paragraph) }

= #d.execution.title
== #d.execution.staff
#d.execution.staffText
#rows-table((auto, auto, auto, auto, auto, 1fr, 1fr, auto), d.execution.staffHeader, d.execution.staffRows,
  align: (left, left, left, right, right, right, right, right))

== #d.execution.roster
#d.execution.rosterText
#for roster in d.execution.rosters [
  #block(breakable: false, width: 100%)[
    === #roster.heading
    #rows-table((30mm,) + (1fr,) * (roster.header.len() - 1), roster.header, roster.rows)
  ]
]

== #d.execution.gaps
#if d.execution.gapTexts.len() == 1 { d.execution.gapTexts.first() } else { list(..d.execution.gapTexts) }

== #d.execution.tours
#d.execution.toursText

= #d.supply.title
#for paragraph in d.supply.texts { par(paragraph) }
#for name in d.supply.fields { field(name, d.supply.toFill) }

= #d.command.title
== #d.command.who
#rows-table((auto, auto, 1fr, 1fr), d.command.header, d.command.rows)
== #d.command.how
#for paragraph in d.command.texts { par(paragraph) }
#for name in d.command.fields { field(name, d.supply.toFill) }
== #d.command.release
#v(1.2em)
#block(width: 90mm, stroke: (top: 0.5pt + muted), inset: (top: 3pt), text(size: 8pt, fill: muted, d.command.signature))

#set heading(numbering: none)
= #d.annex.reasons
#if d.annex.reasonTexts.len() == 1 { d.annex.reasonTexts.first() } else { list(..d.annex.reasonTexts) }

= #d.annex.figures
#rows-table((1.1fr, 1fr, 2fr, 1.6fr), d.annex.header, d.annex.rows)
#d.annex.seed

#if d.annex.shifts.len() > 0 [
  #pagebreak()
  = #d.annex.tours
  #for shift in d.annex.shifts [
    == #shift.heading
    #for card in shift.cards [
      #block(breakable: false, width: 100%, above: 0.9em, below: 1.2em)[
        #block(below: 0.5em)[#text(weight: "bold", card.name) #h(0.6em) #card.when #h(0.6em) #card.staff #h(1fr) #text(fill: muted, size: 8.5pt, card.way)]
        #if card.rows.len() == 0 { card.none } else { grid(columns: (52mm, 1fr), column-gutter: 4mm,
          figure(kind: image, supplement: none, numbering: none, image(card.map, width: 52mm, alt: card.alt), alt: card.alt),
          rows-table((auto, auto, 1fr, auto, auto), d.annex.tourHeader, card.rows,
            align: (right, left, left, left, right))) }
      ]
    ]
  ]
]
`
