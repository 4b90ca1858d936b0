import { onFirstPage, type Imitation } from './foreign-server.ts'

/**
 * XML alone, as the specification allows: its list with an attribute, local times without offset, decimal commas. Beyond the
 * last page the imitation's empty JSON list stands for XML's empty element.
 */
export const xmlAlone: Imitation = (url) =>
  url.pathname.endsWith('.json')
    ? { status: 406, body: '<html><body>Not Acceptable</body></html>' }
    : onFirstPage(
        url,
        `<?xml version="1.0" encoding="utf-8"?>
        <service_requests type="array"><request><service_request_id type="integer">7</service_request_id>
        <service_code>1</service_code><service_name>M&#252;ll &amp; mehr: Abfall</service_name><description/>
        <requested_datetime>2025-11-02 09:30:00</requested_datetime><lat>51,5</lat><long>7.4</long></request>
        </service_requests>`,
      )

const request = (id: number) =>
  `<request><service_request_id>${id}</service_request_id><service_code>1</service_code>
   <service_name>Müll</service_name><requested_datetime>2025-11-02T09:30:00Z</requested_datetime>
   <lat>51.5</lat><long>7.4</long></request>`

/** Another root than the specification's, with a namespace, in the encoding of old servers. */
export const latinXml: Imitation = (url) => ({
  status: 200,
  headers: { 'content-type': 'text/xml' },
  body: Buffer.from(
    `<?xml version="1.0" encoding="ISO-8859-1"?><requests xmlns="http://wiki.open311.org/GeoReport_v2">${
      url.searchParams.get('page') === '1' ? request(1) + request(2) : ''
    }</requests>`,
    'latin1',
  ),
})
