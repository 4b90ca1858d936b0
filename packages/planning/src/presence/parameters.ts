import type { PresenceParameters } from '../tours/model.ts'

/** How well a default is founded: measured in the field, measured for something near to it, or assumed. */
export type Basis = 'measured' | 'related' | 'assumed'

/** One parameter as the settings page shows it. */
export interface PresenceSetting {
  /** dotted path into `PresenceParameters` */
  readonly key: string
  readonly labelKey: string
  readonly default: number
  readonly unit: 'minutes' | 'share' | 'factor' | 'metres-per-second'
  readonly min: number
  readonly max: number
  readonly basis: Basis
  /** citations, or where an assumption comes from */
  readonly sources: readonly string[]
  /** what is known and what is assumed, for the reader of the settings page */
  readonly remark: { readonly de: string; readonly en: string }
}

const koper =
  'Koper, C. S. (1995): Just enough police presence: Reducing crime and disorderly behavior by optimizing patrol time in crime hot spots. Justice Quarterly 12(4), 649–672.'
const telep =
  'Telep, C. W., Mitchell, R. J., Weisburd, D. (2014): How much time should the police spend at crime hot spots? Answers from a police agency directed randomized field trial in Sacramento, California. Justice Quarterly 31(5), 905–933.'
const ariel =
  'Ariel, B., Weinborn, C., Sherman, L. W. (2016): “Soft” policing at hot spots—do police community support officers work? A randomized controlled trial. Journal of Experimental Criminology 12, 277–317.'
const ratcliffe =
  'Ratcliffe, J. H., Taniguchi, T., Groff, E. R., Wood, J. D. (2011): The Philadelphia Foot Patrol Experiment: A randomized controlled trial of police patrol effectiveness in violent crime hotspots. Criminology 49(3), 795–831.'
const williams =
  'Williams, S., Coupe, T. (2017): Frequency vs. length of hot spots patrols: A randomised controlled trial. Cambridge Journal of Evidence-Based Policing 1(1), 5–21.'
const barnes =
  'Barnes, G. et al. (2020): Sweet spots of residual deterrence: A randomised crossover experiment in minimalist police patrol (Perth, Western Australia).'
const sherman = 'Sherman, L. W. (1990): Police crackdowns: Initial and residual deterrence. Crime and Justice 12, 1–48.'
const weidmann = 'Weidmann, U. (1993): Transporttechnik der Fussgänger. Schriftenreihe des IVT 90, ETH Zürich.'

/** Every parameter of the presence model, in the order of the settings page. */
export const presenceSettings: readonly PresenceSetting[] = [
  {
    key: 'stayMinutes.min',
    labelKey: 'settings.presence.stay-min',
    default: 10,
    unit: 'minutes',
    min: 1,
    max: 60,
    basis: 'related',
    sources: [koper, telep, williams],
    remark: {
      de: 'Koper fand bei Polizeistreifen, dass Aufenthalte von etwa 10 bis 15 Minuten am längsten nachwirken; bei gleicher Zeit wirkten wenige längere besser als viele kurze (Williams und Coupe). Für Ordnungsdienste ist das nicht gemessen.',
      en: 'Koper found for police patrols that stays of about 10 to 15 minutes have the longest after-effect; at equal time few longer ones did better than many short ones (Williams and Coupe). It has not been measured for order services.',
    },
  },
  {
    key: 'stayMinutes.max',
    labelKey: 'settings.presence.stay-max',
    default: 15,
    unit: 'minutes',
    min: 1,
    max: 120,
    basis: 'related',
    sources: [koper, telep],
    remark: {
      de: 'Über etwa 15 Minuten hinaus nahm der Nutzen bei Koper wieder ab. Zeit für Maßnahmen kommt hinzu.',
      en: 'Beyond about 15 minutes the benefit fell again in Koper’s data. Time for handling incidents comes on top.',
    },
  },
  {
    key: 'calm',
    labelKey: 'settings.presence.calm',
    default: 0.5,
    unit: 'share',
    min: 0.01,
    max: 1,
    basis: 'assumed',
    sources: [ratcliffe, ariel],
    remark: {
      de: 'Annahme. Feldversuche belegen, dass sichtbare Fußstreifen Vorfälle mindern, messen aber Wochen, nicht Minuten. Der Wert verändert nicht, welcher Plan für uniformierte Streifen der beste ist: Die Präsenz ist ein Anteil, in dem er sich kürzt. Zivilstreifen weichen den so beruhigten Zeiten aus.',
      en: 'Assumed. Field trials show that visible foot patrols reduce incidents, but measure weeks, not minutes. The value does not change which plan is best for uniformed patrols: presence is a share in which it cancels out. Plain-clothes patrols avoid the times calmed that way.',
    },
  },
  {
    key: 'calmHalfLifeMinutes',
    labelKey: 'settings.presence.half-life',
    default: 45,
    unit: 'minutes',
    min: 5,
    max: 480,
    basis: 'assumed',
    sources: [sherman, koper, barnes],
    remark: {
      de: 'Annahme: Die Beruhigung lässt über ein bis zwei Stunden nach. Dass sie nachwirkt, ist belegt; wie lange, ist offen: Koper sah bis 30 Minuten nach dem Aufenthalt hin, ein Versuch in Perth fand Nachwirkungen über Tage (Barnes u. a.). Je länger sie hält, desto weniger bringen häufige Besuche.',
      en: 'Assumed: the calm fades over one to two hours. That there is an after-effect is established; how long it lasts is open: Koper looked at the 30 minutes after a stay, a trial in Perth found it to last for days (Barnes et al.). The longer it lasts, the less frequent visits bring.',
    },
  },
  {
    key: 'unpredictabilityCost',
    labelKey: 'settings.presence.unpredictability-cost',
    default: 0.03,
    unit: 'share',
    min: 0,
    max: 0.5,
    basis: 'assumed',
    sources: [sherman],
    remark: {
      de: 'Festlegung: So viel Präsenz darf es höchstens kosten, die Zeiten von Tag zu Tag zu verändern. Dass wechselnde, nicht vorhersehbare Präsenz länger abschreckt, folgert Sherman; wie viel sie wert ist, ist nicht gemessen.',
      en: 'A decision: varying the times from day to day may cost this much presence at most. That changing, unforeseeable presence deters for longer is Sherman’s conclusion; what it is worth has not been measured.',
    },
  },
  {
    key: 'reserveMinutes',
    labelKey: 'settings.presence.reserve',
    default: 15,
    unit: 'minutes',
    min: 0,
    max: 120,
    basis: 'assumed',
    sources: [],
    remark: {
      de: 'Festlegung: Diese Zeit bleibt am Ende jeder Route frei, damit sie die erste Unterbrechung übersteht.',
      en: 'A decision: this time stays free at the end of each tour so that it survives the first interruption.',
    },
  },
  {
    key: 'plainclothesReturnMinutes',
    labelKey: 'settings.presence.plainclothes-return',
    default: 60,
    unit: 'minutes',
    min: 0,
    max: 480,
    basis: 'assumed',
    sources: [],
    remark: {
      de: 'Annahme: So lange werden Kräfte in Zivil an einem Ort wiedererkannt; was sie vorher fänden, zählt nicht.',
      en: 'Assumed: for so long plain-clothes staff are recognised at a place; what they would find earlier does not count.',
    },
  },
  {
    key: 'detourFactor',
    labelKey: 'settings.presence.detour-factor',
    default: 1.3,
    unit: 'factor',
    min: 1,
    max: 3,
    basis: 'measured',
    sources: ['OpenStreetMap contributors: street networks of Dortmund and Cologne (November 2026)'],
    remark: {
      de: 'Nur wo kein Wegenetz vorliegt: Luftlinie mal Faktor. Eigene Messung (November 2026) zwischen je 200 zufälligen Orten: Im Straßennetz der Dortmunder Innenstadt ist die Hälfte der Wege mehr als 1,30-mal, in Köln mehr als 1,25-mal so lang wie die Luftlinie.',
      en: 'Only where there is no walking network: straight line times this factor. Own measurement (November 2026) between 200 random places each: on the street network of Dortmund’s centre half of all ways are more than 1.30 times as long as the straight line, in Cologne’s more than 1.25 times.',
    },
  },
  {
    key: 'walkMetresPerSecond',
    labelKey: 'settings.presence.walk-speed',
    default: 1.2,
    unit: 'metres-per-second',
    min: 0.3,
    max: 3,
    basis: 'related',
    sources: [weidmann],
    remark: {
      de: 'Fußgänger gehen im Mittel 1,34 Meter in der Sekunde (Weidmann). Eine Streife, die sich umsieht, geht langsamer: Annahme.',
      en: 'Pedestrians walk 1.34 metres a second on average (Weidmann). A patrol that looks around is slower: assumed.',
    },
  },
]

function defaultOf(key: string): number {
  const setting = presenceSettings.find((candidate) => candidate.key === key)
  if (!setting) throw new RangeError(`no presence setting is called ${key}`)
  return setting.default
}

/** The defaults as planning takes them. */
export const defaultPresenceParameters: PresenceParameters = {
  stayMinutes: { min: defaultOf('stayMinutes.min'), max: defaultOf('stayMinutes.max') },
  calm: defaultOf('calm'),
  calmHalfLifeMinutes: defaultOf('calmHalfLifeMinutes'),
  unpredictabilityCost: defaultOf('unpredictabilityCost'),
  reserveMinutes: defaultOf('reserveMinutes'),
  plainclothesReturnMinutes: defaultOf('plainclothesReturnMinutes'),
  detourFactor: defaultOf('detourFactor'),
  walkMetresPerSecond: defaultOf('walkMetresPerSecond'),
}

/**
 * Refuses parameters the model cannot work with; called by everything that takes them.
 *
 * @throws RangeError naming the parameter
 */
export function requirePresenceParameters(parameters: PresenceParameters): void {
  const values: Record<string, number> = {
    'stayMinutes.min': parameters.stayMinutes.min,
    'stayMinutes.max': parameters.stayMinutes.max,
    calm: parameters.calm,
    calmHalfLifeMinutes: parameters.calmHalfLifeMinutes,
    unpredictabilityCost: parameters.unpredictabilityCost,
    reserveMinutes: parameters.reserveMinutes,
    plainclothesReturnMinutes: parameters.plainclothesReturnMinutes,
    detourFactor: parameters.detourFactor,
    walkMetresPerSecond: parameters.walkMetresPerSecond,
  }
  for (const setting of presenceSettings) {
    const value = values[setting.key]
    if (!(value >= setting.min && value <= setting.max))
      throw new RangeError(`${setting.key} is ${value}, must lie between ${setting.min} and ${setting.max}`)
  }
  const { min, max } = parameters.stayMinutes
  if (min > max) throw new RangeError(`stayMinutes.min (${min}) is longer than stayMinutes.max (${max})`)
  if (!Number.isInteger(min) || !Number.isInteger(max)) throw new RangeError('stayMinutes are whole minutes')
}
