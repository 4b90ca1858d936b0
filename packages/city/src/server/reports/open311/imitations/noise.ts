/** A request as the specification has it, near the middle of the test city. */
export const noise = {
  service_request_id: '1',
  status: 'open',
  service_code: '017',
  service_name: 'Lärm',
  description: 'Es ist laut, schreiben Sie an ina@example.org',
  requested_datetime: '2025-11-01T10:00:00Z',
  updated_datetime: '2025-11-02T10:00:00Z',
  lat: 51.51,
  long: 7.46,
}
