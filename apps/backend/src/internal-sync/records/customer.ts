import { CustomerWorkflowEvents, Modules } from '@medusajs/framework/utils'
import { medusaCustomerEditSchema, refusalOfEmail } from '@tandem/contracts/sync'
import { z } from 'zod'
import { emailFacts } from '../../customers/email-facts.ts'
import { addressFields } from './address.ts'
import type { Applier, SyncedRecord } from './synced-record.ts'

/** The fields of a customer `c` that both sides edit, as the apply route takes them. */
const CUSTOMER_EDIT = `jsonb_build_object('email', c.email, 'first_name', c.first_name, 'last_name', c.last_name,
  'phone', c.phone, 'company_name', c.company_name, 'vat_number', c.metadata->>'vat_number')`

const projection = `
  found as materialized (
    select c.id, (${CUSTOMER_EDIT})::text as version,
      ${CUSTOMER_EDIT} || jsonb_build_object('id', c.id, 'has_account', c.has_account,
        'addresses', coalesce(a.list, '[]')) as record
    from customer c join w on w.id = c.id
    left join lateral (
      select jsonb_agg(jsonb_build_object('id', ca.id, 'address_name', ca.address_name,
        'is_default_shipping', ca.is_default_shipping, 'is_default_billing', ca.is_default_billing,
        ${addressFields('ca')}) order by ca.id) as list
      from customer_address ca where ca.customer_id = c.id and ca.deleted_at is null
    ) a on true
    where c.deleted_at is null
  )`

const factsSchema = z.object({ isTaken: z.boolean(), isStaff: z.boolean() }).partial()

/** An account's sign-in goes by the e-mail: the database changes both in one (`modules/customer-sign-in`). */
const applier: Applier = {
  locked: `
    select c.id, ${CUSTOMER_EDIT} as stored, ${emailFacts(`i.data->>'email'`)} as facts
    from customer c join items i on i.id = c.id
    where c.deleted_at is null
    order by c.id for update of c`,

  refusalOf({ stored, data, facts }) {
    const [before, after] = [medusaCustomerEditSchema.parse(stored), medusaCustomerEditSchema.parse(data)]
    return refusalOfEmail(before.email, after.email, factsSchema.parse(facts))
  },

  write: `
    update customer c
    set email = i.data->>'email', first_name = i.data->>'first_name', last_name = i.data->>'last_name',
      phone = i.data->>'phone', company_name = i.data->>'company_name', updated_at = :now,
      metadata = coalesce(c.metadata, '{}') - 'vat_number'
        || jsonb_strip_nulls(jsonb_build_object('vat_number', i.data->'vat_number'))
        || jsonb_build_object('_last_synced_from', 'payload', '_last_synced_at', :now::text)
    from json_to_recordset(:items::json) as i(id text, data jsonb)
    where c.id = i.id`,
}

export const customerRecord = {
  table: 'customer',
  projection,
  captured: { alsoMoves: [], apart: [], events: {} },
  applier,
  announced: { source: Modules.CUSTOMER, object: 'customer', event: CustomerWorkflowEvents.UPDATED },
} satisfies SyncedRecord
