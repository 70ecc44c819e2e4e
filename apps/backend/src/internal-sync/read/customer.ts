import { addressFields } from '../address.ts'

/** Of a customer `c`: what both sides edit, as the apply route takes it. */
export const CUSTOMER_EDIT = `jsonb_build_object('email', c.email, 'first_name', c.first_name, 'last_name', c.last_name,
  'phone', c.phone, 'company_name', c.company_name, 'vat_number', c.metadata->>'vat_number')`

export const customerProjection = `
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
