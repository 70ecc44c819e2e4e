/** The ways to a token, as the connector's settings name them. */
export const WAYS = {
  'client-credentials': 'Client credentials: an app of the shop’s own organisation',
  'authorization-code': 'Authorization: whoever runs the shop lets the app in',
  pasted: 'A token from the shop’s admin',
} as const
export type Way = keyof typeof WAYS

export const isWay = (value: string): value is Way => Object.hasOwn(WAYS, value)

/** What somebody has typed. */
export type Entered = {
  readonly shop: string
  readonly way: Way
  readonly clientId: string
  readonly clientSecret: string
  readonly accessToken: string
  readonly webhookSecret: string
  readonly nextWebhookSecret: string
}

export const NOTHING_ENTERED: Entered = {
  shop: '',
  way: 'client-credentials',
  clientId: '',
  clientSecret: '',
  accessToken: '',
  webhookSecret: '',
  nextWebhookSecret: '',
}

/** As the connector's settings are; null while nothing was entered, which leaves those that are kept. */
export function toSettings(entered: Entered): object | null {
  if (Object.entries(entered).every(([name, value]) => name === 'way' || value === '')) return null
  const { shop, way, clientId, clientSecret, accessToken, webhookSecret, nextWebhookSecret } = entered
  // An app signs its webhooks with its client secret.
  const first = webhookSecret || (way === 'pasted' ? '' : clientSecret)
  return {
    shop,
    token: way === 'pasted' ? { way, accessToken } : { way, clientId, clientSecret },
    webhookSecrets: [first, nextWebhookSecret].filter((secret) => secret !== ''),
  }
}
