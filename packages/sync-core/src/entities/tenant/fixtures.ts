import type { medusaTenantSchema } from '@tandem/contracts'
import type { z } from 'zod'

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
