import type { z } from 'zod'

/**
 * Who may call a route. Several: any one of them.
 *
 * - `session`: an operator or admin who is signed in to Payload, by cookie or token.
 * - `reader`: whoever is signed in to Payload and may read the record's document.
 * - `INTEGRATION_KEY`: who signs as the integration's system does.
 * - a variable's name: a bearer of that token, or who signs with that secret.
 */
export type SecurityScheme =
  | 'session'
  | 'reader'
  | 'OPERATOR_TOKEN'
  | 'CRON_SECRET'
  | 'MEDUSA_WEBHOOK_SECRET'
  | 'DASHBOARD_WEBHOOK_SECRET'
  | 'STOREFRONT_FORMS_SECRET'
  | 'INTEGRATION_KEY'

export type Answer =
  | { readonly description: string; readonly schema: z.ZodType }
  | { readonly description: string; readonly contentType: string }

/** One route of the orchestrator as it is documented. The route itself parses with the same schemas. */
export type Route = {
  readonly method: 'get' | 'post'
  /** Parameters in braces. */
  readonly path: `/api/${string}`
  readonly operationId: string
  readonly tag: 'Records' | 'Operations' | 'Webhooks' | 'Monitoring'
  readonly summary: string
  /** null: everybody. */
  readonly security: readonly SecurityScheme[] | null
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** By status. Those that every route of its kind has are added: see `openapi/document.ts`. */
  readonly answers: Readonly<Record<number, Answer>>
}
