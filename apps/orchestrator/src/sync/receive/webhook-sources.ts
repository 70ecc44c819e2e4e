import {
  DASHBOARD_WEBHOOKS,
  type DashboardEntity,
  entitySchema,
  eventsOf,
  MEDUSA_INTEGRATION,
  webhookEnvelopeSchema,
} from '@tandem/contracts/sync'
import { type SigningSecrets, verifyWebhook } from '@tandem/signed-webhooks'
import { env } from '../../env.ts'
import type { Demand, NamedRecord, Replaced, SignedRequest, Verification } from '../connectors/connector.ts'
import {
  type Configured,
  connectorNamed,
  readIntegrations,
  type WhichIntegration,
} from '../connectors/integrations.ts'
import type { Queryable } from '../ledger/database.ts'

/** The senders of webhooks: how each is verified, and what its bodies name. */
export type WebhookSource = {
  /** Webhook ids are unique per source. */
  readonly name: string
  /** Whose records they name. */
  readonly integration: string
  readonly verify: (request: SignedRequest) => Verification
  /** The records in a body that was verified; null when it is not of the source's shape. */
  readonly namedIn: (body: unknown, headers: SignedRequest['headers']) => readonly NamedRecord[] | null
  readonly demandsIn?: ((body: unknown, headers: SignedRequest['headers']) => readonly Demand[]) | undefined
  readonly replacedIn?: ((body: unknown) => Replaced | null) | undefined
}

const signedWith = (secrets: () => SigningSecrets) => (request: SignedRequest) =>
  verifyWebhook({ ...request, secrets: secrets() })

/** Medusa's relay: events as hints, up to hundreds in one webhook. */
const medusaEvents: WebhookSource = {
  name: 'medusa',
  integration: MEDUSA_INTEGRATION,
  verify: signedWith(() => env.MEDUSA_WEBHOOK_SECRET),
  namedIn(body) {
    const envelope = webhookEnvelopeSchema.safeParse(body)
    if (!envelope.success) return null
    return eventsOf(envelope.data).map(({ type, data }) => ({
      event: type,
      entity: entitySchema.safeParse(type.slice(0, type.indexOf('.'))).data ?? null,
      id: data.id,
    }))
  },
}

/** The dashboard protocol: one whole record. It is a hint like any other, because only its owner knows what holds now. */
function dashboardRecords(entity: DashboardEntity): WebhookSource {
  return {
    name: 'dashboard',
    integration: MEDUSA_INTEGRATION,
    verify: signedWith(() => env.DASHBOARD_WEBHOOK_SECRET),
    namedIn(body) {
      const record = DASHBOARD_WEBHOOKS[entity].schema.safeParse(body)
      return record.success ? [{ event: `${entity}.updated`, entity, id: record.data.id }] : null
    },
  }
}

/** Every path that takes webhooks of Medusa's: a route file each under Next, all of them in the receiver process. */
export const WEBHOOK_ROUTES = {
  '/api/integrations/medusa/webhook': medusaEvents,
  '/api/webhooks/medusa/customers': dashboardRecords('customer'),
  '/api/webhooks/medusa/orders': dashboardRecords('order'),
  '/api/webhooks/medusa/products': dashboardRecords('product'),
} as const satisfies Record<string, WebhookSource>

/** The one of whom a kind of system tells at one address for all; null when there is none, or it says none. */
export async function sourceOfAccount(
  database: Queryable,
  connector: string,
  headers: SignedRequest['headers'],
): Promise<WebhookSource | null> {
  const account = connectorNamed(connector)?.webhook?.accountIn?.(headers) ?? null
  if (account === null) return null
  return sourceOf(database, { connector, account })
}

/** Every other integration's, by its connector's scheme; null when there is none that tells of its changes. */
export async function sourceOf(database: Queryable, which: WhichIntegration): Promise<WebhookSource | null> {
  const { usable } = await readIntegrations(database, which)
  return usable[0] ? sourceFor(usable[0]) : null
}

/**
 * The one that has signed a webhook, of a kind of system that sends all its accounts' to one address and does not say
 * in a header whose one is: each one's secret is tried. Any of them when none has: it refuses it in words.
 */
export async function sourceOfSigner(
  database: Queryable,
  connector: string,
  request: SignedRequest,
): Promise<WebhookSource | null> {
  const { usable } = await readIntegrations(database, { connector })
  const sources = usable.flatMap((one) => sourceFor(one) ?? [])
  const signers = sources.filter((source) => source.verify(request).ok)
  return signers[0] ?? sources.find((source) => isLate(source.verify(request))) ?? sources[0] ?? null
}

/** Its signature is right, and only too old. */
const isLate = (verified: Verification): boolean =>
  !verified.ok && verified.code === 'WEBHOOK_TIMESTAMP_STALE'

function sourceFor({ id, connector, settings }: Configured): WebhookSource | null {
  const { webhook } = connector
  if (!webhook) return null
  return {
    // Apart from the installation's own sources, whatever an integration is called.
    name: `integrations/${id}`,
    integration: id,
    verify: (request) => webhook.verify(request, settings),
    namedIn: webhook.namedIn,
    demandsIn: webhook.demandsIn,
    replacedIn: (body) => webhook.replacedIn?.(body, settings) ?? null,
  }
}
