import { open311Texts } from '../../../language/open311.ts'
import { translator, type Language } from '../../../language/translate.ts'
import { getSettings } from '../../city/settings.ts'
import type { City } from '../../city.ts'
import type { Discovery } from '../../exchange/open311/schemas.ts'

/** When this server's own way of speaking Open311 last changed. */
const changeset = '2026-11-27T00:00:00Z'

/** What the discovery document says: where the endpoint is, what it speaks, who gives keys. */
export async function describeServer(city: City, language: Language): Promise<Discovery> {
  const { cityName } = await getSettings(city.db)
  const t = translator(language, open311Texts)
  const imprint = `${city.origin}/imprint`
  return {
    changeset,
    contact: t('discovery.contact', { imprint }),
    key_service: t('discovery.keys', { city: cityName, imprint }),
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${city.origin}/open311/v2`,
        changeset,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      },
    ],
  }
}
