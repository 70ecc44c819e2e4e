import { priceTitle } from '@tandem/sync-core'
import type { CollectionBeforeChangeHook } from 'payload'
import type { BillingPrice } from '../payload-types.ts'

/** What comes from Stripe is called so, too. */
export const titleOfPrice: CollectionBeforeChangeHook<BillingPrice> = ({ data, originalDoc }) => ({
  ...data,
  title: priceTitle({ ...originalDoc, ...data }),
})
