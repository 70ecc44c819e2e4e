import type { AlertWebhook } from '@tandem/contracts'
import { type SigningSecrets, signWebhook } from '@tandem/signed-webhooks'
import type { AlertChannel } from '../alert.ts'

const TIMEOUT_MS = 10_000

/** A signed webhook. Its id is the message's, so that its receiver knows one that comes again. */
export function webhookChannel(receiver: { url: string; secrets: SigningSecrets }): AlertChannel {
  return {
    name: 'webhook',
    async send({ id, kind, isRaised, value, threshold, createdAt }, { text, url }) {
      const alert: AlertWebhook = {
        type: isRaised ? 'alert.raised' : 'alert.cleared',
        timestamp: createdAt.toISOString(),
        data: { kind, value, threshold, text, url },
      }
      const body = JSON.stringify(alert)
      const signature = signWebhook({
        id: `alert-${id}`,
        timestamp: new Date(),
        body,
        secrets: receiver.secrets,
      })
      const response = await fetch(receiver.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...signature },
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((cause) => {
        throw new Error('ALERT_WEBHOOK_URL did not answer', { cause })
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`ALERT_WEBHOOK_URL answered ${response.status}`)
    },
  }
}
