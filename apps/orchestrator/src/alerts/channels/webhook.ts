import type { AlertWebhook } from '@tandem/contracts/operators'
import { postSigned, type SigningSecrets } from '@tandem/signed-webhooks'
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
      const response = await postSigned({
        url: receiver.url,
        body: JSON.stringify(alert),
        secrets: receiver.secrets,
        id: `alert-${id}`,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      }).catch((cause) => {
        throw new Error('ALERT_WEBHOOK_URL did not answer', { cause })
      })
      await response.arrayBuffer()
      if (!response.ok) throw new Error(`ALERT_WEBHOOK_URL answered ${response.status}`)
    },
  }
}
