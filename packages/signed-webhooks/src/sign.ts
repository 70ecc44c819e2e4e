import { createHmac } from 'node:crypto'
import type { SigningSecret, SigningSecrets } from './signing-secret.ts'

/** The three headers of a signed webhook. */
export type WebhookHeaders = {
  'webhook-id': string
  'webhook-timestamp': string
  'webhook-signature': string
}

/** Letters, digits, `_`, `-` and `:` only: a dot in an id would make the signed text ambiguous. */
export const WEBHOOK_ID = /^[A-Za-z0-9_:-]{1,128}$/

/**
 * Signs a webhook in the Standard Webhooks form: HMAC-SHA256 over `id.timestamp.body`, where `body` is
 * exactly the bytes that are sent. Signs with the first secret.
 *
 * Source: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @throws {Error} when the id has other characters than `WEBHOOK_ID` allows.
 */
export function signWebhook(webhook: {
  id: string
  timestamp: Date
  body: string | Uint8Array
  secrets: SigningSecrets
}): WebhookHeaders {
  if (!WEBHOOK_ID.test(webhook.id)) throw new Error('a webhook id has letters, digits, _, - and : only')
  const timestamp = String(Math.floor(webhook.timestamp.getTime() / 1000))
  const signature = digest(webhook.id, timestamp, webhook.body, webhook.secrets[0]).toString('base64')
  return { 'webhook-id': webhook.id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }
}

/** The 32 bytes that sender and receiver must agree on. */
export function digest(
  id: string,
  timestamp: string,
  body: string | Uint8Array,
  secret: SigningSecret,
): Buffer {
  return createHmac('sha256', secret.key).update(`${id}.${timestamp}.`).update(body).digest()
}
