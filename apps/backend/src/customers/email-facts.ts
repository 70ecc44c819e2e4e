/**
 * What `refusalOfEmail` has to know about a new e-mail `email` of a customer `c`, as jsonb. The shop takes an e-mail
 * in any case, so two that differ in nothing else are one.
 */
export const emailFacts = (email: string): string => `
  case when ${email} is distinct from c.email then jsonb_build_object(
    'isTaken', exists (
        select from customer o where o.id <> c.id and o.deleted_at is null
          and o.has_account = c.has_account and lower(o.email) = lower(btrim(${email})))
      or c.has_account and exists (
        select from provider_identity p join auth_identity a on a.id = p.auth_identity_id
         where p.provider = 'emailpass' and p.deleted_at is null and lower(p.entity_id) = lower(btrim(${email}))
           and a.app_metadata->>'customer_id' is distinct from c.id),
    'isStaff', c.has_account and exists (
        select from auth_identity a where a.deleted_at is null
          and a.app_metadata->>'customer_id' = c.id and a.app_metadata->>'user_id' is not null))
  else '{}' end`
