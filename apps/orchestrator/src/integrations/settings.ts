import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { env } from '../env.ts'
import { idOf } from '../fields/id-of.ts'
import type { Integration } from '../payload-types.ts'
import { connectorNamed } from '../sync/connectors/integrations.ts'
import { seal } from '../sync/connectors/sealed-settings.ts'

/**
 * Checks settings by their connector's own rules, and encrypts them before anything of them is kept. Whoever leaves them
 * out leaves them as they are.
 */
export const checkSettings: CollectionBeforeValidateHook<Integration> = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const connector = connectorNamed(originalDoc?.platform ?? data?.platform ?? '')
  const id = String(originalDoc?.id ?? data?.id)
  // Medusa's are the environment's; of a platform that there is not, another check says so.
  if (!data || !connector || id === MEDUSA_INTEGRATION) return data
  const kept = originalDoc?.settings
  if (kept && (!data.settings || data.settings === kept || isSame(data.settings, kept)))
    return { ...data, settings: kept }
  const settings = connector.settings.safeParse(data.settings ?? {})
  if (!settings.success)
    throw refused(
      settings.error.issues.map(({ path, message }) => ({ path: ['settings', ...path].join('.'), message })),
    )
  const account = connector.accountOf?.(settings.data) ?? null
  if (originalDoc?.account && account !== originalDoc.account)
    throw refused([
      { path: 'settings', message: `It is ${originalDoc.account}’s for ever. Add another integration.` },
    ])
  if (account !== null && (await isTaken(account)))
    throw refused([{ path: 'settings', message: 'There is an integration of this account already.' }])
  // Of no use before somebody has let us in: that sets it going.
  if (operation === 'create' && connector.authorization?.isNeeded(settings.data))
    return { ...data, isActive: false, account, settings: seal(env.INTEGRATIONS_SECRET, id, settings.data) }
  // Whoever mends what it was stopped for sets it going again.
  const goesOn = originalDoc?.stoppedBecause ? { isActive: true, stoppedBecause: null } : {}
  return { ...data, ...goesOn, account, settings: seal(env.INTEGRATIONS_SECRET, id, settings.data) }

  function refused(errors: { path: string; message: string }[]): ValidationError {
    return new ValidationError({ collection: collection.slug, errors, req }, req.t)
  }

  /** Also by one that is not active: whoever may use the shop's data must be one tenant. */
  async function isTaken(account: string): Promise<boolean> {
    const { platform = data?.platform } = originalDoc ?? {}
    const { totalDocs } = await req.payload.count({
      collection: 'integrations',
      where: {
        and: [
          { platform: { equals: platform } },
          { account: { equals: account } },
          { id: { not_equals: id } },
        ],
      },
      req,
    })
    return totalDocs > 0
  }
}

/** Of a system that is one tenant's, whose it is has to be said, once and for all: its records are that tenant's. */
export const checkTenant: CollectionBeforeValidateHook<Integration> = ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const connector = connectorNamed(originalDoc?.platform ?? data?.platform ?? '')
  if (!connector?.isOfTenant || !data) return data
  const [before, after] = [idOf(originalDoc?.tenant), idOf(data.tenant ?? originalDoc?.tenant)]
  const message = after === undefined ? 'Choose whose it is.' : 'It can’t be handed to another tenant.'
  if (after !== undefined && (before === undefined || before === after)) return data
  throw new ValidationError(
    { collection: collection.slug, errors: [{ path: 'tenant', message }], req },
    req.t,
  )
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
