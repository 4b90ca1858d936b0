/** Strokes on a 48 × 48 grid, one picture for each disturbance type the program brings: things, never persons. */
const pictures: Readonly<Record<string, string>> = {
  littering:
    'M17 15c-3-3-2-6 1-7h12c3 1 4 4 1 7M16 15h16M17 15c-7 5-9 12-9 19 0 4 3 6 7 6h18c4 0 7-2 7-6 0-7-2-14-9-19M20 22v10M28 22v10',
  'bulky-waste':
    'M11 22v-7a4 4 0 0 1 4-4h18a4 4 0 0 1 4 4v7M6 26a4 4 0 0 1 8 0v4h20v-4a4 4 0 0 1 8 0v11H6zM11 37v4M37 37v4M24 11v19',
  noise: 'M7 19h7l10-8v26l-10-8H7zM30 19c2 3 2 7 0 10M35 14c5 6 5 14 0 20M40 10c7 8 7 20 0 28',
  'aggressive-begging': 'M12 24h24l-3 17H15zM12 30h24M28 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0ZM24 19v2M9 16l3 3M39 16l-3 3',
  'drug-use':
    'm14.500 33.500a7.800 7.800 0 0 1 0-11l8-8a7.800 7.800 0 0 1 11 11l-8 8a7.800 7.800 0 0 1-11 0ZM18.500 18.500l11 11M37 34a5 5 0 1 1-10 0M36 38l4 4',
  'unlawful-encampment': 'M24 11 6 39h36zM24 25l-8 14M24 25l8 14M21 7l3 4 3-4',
  'public-drinking':
    'M20 6h8M21 6v9c0 4-5 6-5 11v14a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V26c0-5-5-7-5-11V6M16 28h16M16 36h16',
  vandalism:
    'M13 23c0-5 4-7 4-7h8s4 2 4 7v17a2 2 0 0 1-2 2H15a2 2 0 0 1-2-2zM18 16v-6h6v6M13 29h16M30 9v.01M36 6v.01M36 12v.01M42 4v.01M42 9v.01M42 14v.01',
  urinating: 'M24 7c7 9 11 14 11 21a11 11 0 0 1-22 0c0-7 4-12 11-21ZM19 28a5 5 0 0 0 5 5',
  'dog-offence':
    'M24 25c6 0 10 6 10 10 0 5-5 4-10 3-5 1-10 2-10-3 0-4 4-10 10-10ZM14 21a3.500 4 0 1 1-7 0 3.500 4 0 0 1 7 0ZM22 13a3.500 4.500 0 1 1-7 0 3.500 4.500 0 0 1 7 0ZM33 13a3.500 4.500 0 1 1-7 0 3.500 4.500 0 0 1 7 0ZM41 21a3.500 4 0 1 1-7 0 3.500 4 0 0 1 7 0Z',
  'cannabis-zone':
    'M24 43V29M24 29c-4-6-4-14 0-23 4 9 4 17 0 23ZM24 29c-8 0-14-4-16-12 8 1 14 5 16 12ZM24 29c8 0 14-4 16-12-8 1-14 5-16 12ZM24 30c-3 5-8 6-13 4 3-5 8-6 13-4ZM24 30c3 5 8 6 13 4-3-5-8-6-13-4Z',
  'obstructing-parking': 'M6 33v-7l4-3 4-10h20l4 10 4 3v7zM8 33v6h5v-6M35 33v6h5v-6M11 23h26M13 28v.01M35 28v.01',
  'street-trade':
    'M9 9h30l4 10a4.700 4.700 0 0 1-9.400 0 4.700 4.700 0 0 1-9.600 0 4.700 4.700 0 0 1-9.600 0 4.700 4.700 0 0 1-9.400 0zM9 25v15h30V25M9 32h30',
  'defective-lighting': 'M12 42h12M18 42V13a6 6 0 0 1 6-6h4a6 6 0 0 1 6 6M27 20h14l-3-7h-8zM30 26l8 8M38 26l-8 8',
  'discarded-syringes': 'm15 25 8 8 13-13-8-8zM19 29 8 40M32 16l7-7M35 5l8 8M20 24l2 2M24 20l2 2',
  'helpless-person': 'M24 41C10 32 6 25 6 18a9 9 0 0 1 18-3 9 9 0 0 1 18 3c0 7-4 14-18 23ZM12 23h6l3-5 5 10 3-5h7',
  other: 'M7 9h34v24H25l-9 8v-8H7zM16 21v.01M24 21v.01M32 21v.01',
}

/** Types a city has added itself: something that is told. */
const anything = 'M7 9h34v24H25l-9 8v-8H7zM24 15v7M24 27v.01'

/** What to draw for a disturbance type. */
export function pictogram(type: string): string {
  return Object.hasOwn(pictures, type) ? pictures[type]! : anything
}
