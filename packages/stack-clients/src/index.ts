export { type AdminProduct, type MedusaAdmin, signInToMedusa } from './medusa-admin.ts'
export { type PayloadDocument, type PayloadRest, richText, signInToPayload } from './payload-rest.ts'
export { RequestError, requestJson } from './request-json.ts'
export { until } from './until.ts'
