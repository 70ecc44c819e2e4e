/** What somebody has typed. */
export type StripeEntered = {
  readonly account: string
  readonly secretKey: string
  readonly webhookSecret: string
  readonly nextWebhookSecret: string
}

export const NO_STRIPE_ENTERED: StripeEntered = {
  account: '',
  secretKey: '',
  webhookSecret: '',
  nextWebhookSecret: '',
}

/** As the connector's settings are; null while nothing was entered, which leaves those that are kept. */
export function toStripeSettings(entered: StripeEntered): object | null {
  if (Object.values(entered).every((value) => value === '')) return null
  const { account, secretKey, webhookSecret, nextWebhookSecret } = entered
  return {
    account,
    secretKey,
    webhookSecrets: [webhookSecret, nextWebhookSecret].filter((secret) => secret !== ''),
  }
}

/** The mode that a key is of; null for what is no key. */
export function stripeModeOf(key: string): 'test' | 'live' | null {
  const mode = /^[rs]k_(test|live)_/.exec(key.trim())?.[1]
  return mode === 'test' || mode === 'live' ? mode : null
}
