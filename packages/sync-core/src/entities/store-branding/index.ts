import type { EntityDefinition } from '../entity-definition.ts'
import { storeBrandingFromMedusa } from './from-medusa.ts'
import { storeBrandingFromPayload } from './from-payload.ts'
import { storeBrandingOwnership } from './ownership.ts'
import { storeBrandingToMedusa } from './to-medusa.ts'

export const storeBranding: EntityDefinition = {
  name: 'store-branding',
  ownership: storeBrandingOwnership,
  personalFields: [],
  fromMedusa: storeBrandingFromMedusa,
  fromPayload: storeBrandingFromPayload,
  toMedusa: storeBrandingToMedusa,
}
