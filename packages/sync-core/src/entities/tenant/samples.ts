import type { medusaTenantSchema } from '@tandem/contracts/sync'
import fc from 'fast-check'
import type { z } from 'zod'
import { settings, text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { tenantSchema } from './tenant.ts'

/** Answers of Medusa's read route, varied. */
export const medusaTenants: z.input<typeof medusaTenantSchema>[] = [
  {
    id: 'tnt_01JFERN',
    handle: 'fernhollow-house',
    name: 'Fernhollow House',
    status: 'active',
    settings: { supportEmail: 'hello@fernhollow.test', returns: { days: 30, free: true }, seats: 12.5 },
  },
  {
    id: 'tnt_01JNOOR',
    handle: 'noor',
    name: 'دار نور للضيافة 🌙',
    status: 'suspended',
    settings: { note: null, labels: ['هدايا', ''], nested: { empty: {}, list: [] } },
  },
  { id: 'tnt_01JBARE', handle: '', name: '', status: 'active', settings: {} },
]

export const tenantArbitrary = fc
  .record({ handle: text, name: text, status: fc.constantFrom('active', 'suspended'), settings })
  .map((record) => tenantSchema.parse(record))

export const samples: Samples = { canonical: tenantArbitrary, remote: medusaTenants, hub: [], renamed: {} }
