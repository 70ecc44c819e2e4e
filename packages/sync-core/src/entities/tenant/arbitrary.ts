import fc from 'fast-check'
import { settings, text } from '../../../test/values.ts'
import { tenantSchema } from './schema.ts'

export const tenantArbitrary = fc
  .record({ handle: text, name: text, status: fc.constantFrom('active', 'suspended'), settings })
  .map((record) => tenantSchema.parse(record))
