import type { medusaVendorSchema } from '@tandem/contracts'
import type { z } from 'zod'

/** Answers of Medusa's read route, varied. */
export const medusaVendors: z.input<typeof medusaVendorSchema>[] = [
  {
    id: 'ven_01JKILN',
    tenant_id: 'tnt_01JFERN',
    handle: 'kiln-row',
    name: 'Kiln Row Pottery',
    status: 'approved',
    commission_rate: 12.5,
    business: {
      vat: 'GB000000000',
      address: { city: 'Sheffield', lines: ['3 Kiln Row', ''] },
      insured: true,
    },
  },
  {
    id: 'ven_01JOUD',
    tenant_id: 'tnt_01JNOOR',
    handle: 'bayt-al-oud',
    name: 'بيت العود 🪵',
    status: 'pending',
    commission_rate: 0,
    business: { licence: null },
  },
  {
    id: 'ven_01JBARE',
    tenant_id: 'tnt_01JNOOR',
    handle: 'bare',
    name: '',
    status: 'suspended',
    commission_rate: 100,
    business: {},
  },
]
