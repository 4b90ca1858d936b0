/** Topics of the demo's newsroom; the keys are what the city makes of the German names. */
export const topics = [
  { key: 'sicherheit-ordnung', nameDe: 'Sicherheit & Ordnung', nameEn: 'Safety & order' },
  { key: 'sauberkeit', nameDe: 'Sauberkeit', nameEn: 'Cleanliness' },
  { key: 'verkehr', nameDe: 'Verkehr', nameEn: 'Traffic' },
  { key: 'umwelt-gruen', nameDe: 'Umwelt & Grün', nameEn: 'Environment & green' },
  { key: 'freizeit-kultur', nameDe: 'Freizeit & Kultur', nameEn: 'Leisure & culture' },
  { key: 'familie-bildung', nameDe: 'Familie & Bildung', nameEn: 'Family & education' },
  { key: 'soziales', nameDe: 'Soziales', nameEn: 'Social affairs' },
] as const
