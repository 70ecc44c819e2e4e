import { z } from 'zod'
import { entitySchema } from '../sync/entities.ts'
import { integrationIdSchema, remoteIdSchema } from '../sync/integrations.ts'
import { rowIdSchema } from './operators-api.ts'

/** Somebody who wants to know what is known of them, by way of the system of an integration. */
export const dataRequestSchema = z.object({
  id: rowIdSchema,
  integration: integrationIdSchema,
  entity: entitySchema,
  remoteId: remoteIdSchema,
  askedAt: z.iso.datetime(),
})
export type DataRequest = z.infer<typeof dataRequestSchema>
