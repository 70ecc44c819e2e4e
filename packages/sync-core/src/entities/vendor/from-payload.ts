import { type Vendor, vendorSchema } from './schema.ts'

export function vendorFromPayload(document: unknown): Vendor {
  return vendorSchema.parse(document)
}
