import { z } from 'zod'

/**
 * The documents of GeoReport v2 (https://wiki.open311.org/GeoReport_v2/) field by field, in the order of its tables, as
 * this server writes them. The specification has no schema of its own.
 */
const id = z.string().min(1)
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)
const maybe = z.string().min(1).nullable()

export const discoverySchema = z.strictObject({
  changeset: moment,
  contact: z.string(),
  key_service: z.string(),
  endpoints: z
    .array(
      z.strictObject({
        specification: z.literal('http://wiki.open311.org/GeoReport_v2'),
        url: z.url(),
        changeset: moment,
        type: z.enum(['production', 'test']),
        formats: z.array(z.enum(['text/xml', 'application/json'])).min(1),
      }),
    )
    .min(1),
})

export const servicesSchema = z.array(
  z.strictObject({
    service_code: id,
    service_name: z.string().min(1),
    description: z.string().min(1),
    metadata: z.boolean(),
    type: z.enum(['realtime', 'batch', 'blackbox']),
    keywords: z.string(),
    group: z.string().min(1),
  }),
)

export const serviceDefinitionSchema = z.strictObject({
  service_code: id,
  attributes: z.array(
    z.strictObject({
      variable: z.boolean(),
      code: id,
      datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
      required: z.boolean(),
      datatype_description: maybe,
      order: z.int().min(1),
      description: z.string().min(1),
      values: z.array(z.strictObject({ key: id, name: z.string().min(1) })),
    }),
  ),
})

export const createdSchema = z.array(
  z.strictObject({ service_request_id: id, service_notice: maybe, account_id: z.null() }),
)

export const tokenSchema = z.array(z.strictObject({ service_request_id: id, token: id }))

export const requestsSchema = z.array(
  z.strictObject({
    service_request_id: id,
    status: z.enum(['open', 'closed']),
    status_notes: maybe,
    service_name: z.string().min(1),
    service_code: id,
    description: maybe,
    agency_responsible: maybe,
    service_notice: maybe,
    requested_datetime: moment,
    updated_datetime: moment,
    expected_datetime: moment.nullable(),
    address: maybe,
    address_id: z.null(),
    zipcode: z.null(),
    lat: z.number().min(-90).max(90).nullable(),
    long: z.number().min(-180).max(180).nullable(),
    media_url: z.null(),
  }),
)

export const errorsSchema = z
  .array(z.strictObject({ code: z.int().min(400).max(599), description: z.string().min(1) }))
  .min(1)

export type Discovery = z.infer<typeof discoverySchema>
export type Service = z.infer<typeof servicesSchema>[number]
export type ServiceDefinition = z.infer<typeof serviceDefinitionSchema>
export type ServiceRequest = z.infer<typeof requestsSchema>[number]
