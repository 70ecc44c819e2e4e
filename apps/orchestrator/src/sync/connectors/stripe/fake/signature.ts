import { createHmac } from 'node:crypto'

/** As Stripe signs its webhooks: https://docs.stripe.com/webhooks#verify-manually. */
export function signature(body: string, secret: string, at: Date): string {
  const seconds = Math.floor(at.getTime() / 1_000)
  const hex = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${hex},v0=${hex.slice(0, 10)}`
}
