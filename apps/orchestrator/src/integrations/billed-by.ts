import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { idOf } from '../fields/id-of.ts'
import type { Integration } from '../payload-types.ts'
import { connectorNamed } from '../sync/connectors/integrations.ts'
import { integrationNameOf, integrationsOfTenant } from './integrations-of-tenant.ts'

/**
 * What a system describes that bills nothing itself belongs to one that does, of the same tenant. It has to be said only
 * where there are several, and stays.
 */
export const checkBilledBy: CollectionBeforeValidateHook<Integration> = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const connector = connectorNamed(originalDoc?.platform ?? data?.platform ?? '')
  if (!data || !connector) return data
  if (!connector.billedBy) return { ...data, billedBy: null }
  const billing = connectorNamed(connector.billedBy)?.label ?? connector.billedBy
  const before = integrationNameOf(originalDoc?.billedBy)
  const given = integrationNameOf(data.billedBy) ?? before
  if (before !== undefined && given !== before)
    throw refused('It stays with its account. Add another integration for another one.')
  const tenant = idOf(data.tenant ?? originalDoc?.tenant)
  // Whose it is has to be said first: another check says so.
  if (tenant === undefined) return data
  const accounts = await integrationsOfTenant(tenant, connector.billedBy, req)
  if (given !== undefined && !accounts.includes(given))
    throw refused(`Choose one of the ${billing} accounts of the tenant that this belongs to.`)
  if (given !== undefined) return { ...data, billedBy: given }
  const [only, ...others] = accounts
  if (only === undefined) throw refused(`This tenant has no ${billing} account yet: connect that one first.`)
  if (others.length > 0) throw refused('Choose the account that its products are billed by.')
  return { ...data, billedBy: only }

  function refused(message: string): ValidationError {
    return new ValidationError(
      { collection: collection.slug, errors: [{ path: 'billedBy', message }], req },
      req.t,
    )
  }
}
