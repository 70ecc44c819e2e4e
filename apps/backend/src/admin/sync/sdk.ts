import Medusa from '@medusajs/js-sdk'

/** The admin is served by the backend that it asks. */
export const sdk = new Medusa({ baseUrl: '/', auth: { type: 'session' } })
