import { model } from '@medusajs/framework/utils'

export const VENDOR_STATUSES = ['pending', 'approved', 'suspended'] as const

/** Somebody whose products a tenant sells. */
export const Vendor = model
  .define('vendor', {
    id: model.id({ prefix: 'ven' }).primaryKey(),
    tenant_id: model.text().index(),
    handle: model.text(),
    name: model.text().searchable(),
    email: model.text().searchable(),
    status: model.enum([...VENDOR_STATUSES]).default('pending'),
    /** Percent of a sale that the marketplace keeps. */
    commission_rate: model.float().default(0),
    business: model.json().default({}),
    /** What it tells of itself: written by its editors in Payload, through sync. */
    story: model.json().nullable(),
  })
  .indexes([{ on: ['tenant_id', 'handle'], unique: true, where: 'deleted_at is null' }])
