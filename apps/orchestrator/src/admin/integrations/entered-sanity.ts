/** What somebody has typed. */
export type SanityEntered = {
  readonly projectId: string
  readonly dataset: string
  readonly apiVersion: string
  readonly token: string
  readonly webhookSecret: string
  readonly nextWebhookSecret: string
}

export const NO_SANITY_ENTERED: SanityEntered = {
  projectId: '',
  dataset: '',
  apiVersion: '',
  token: '',
  webhookSecret: '',
  nextWebhookSecret: '',
}

/** As the connector's settings are; null while nothing was entered, which leaves those that are kept. */
export function toSanitySettings(entered: SanityEntered): object | null {
  if (Object.values(entered).every((value) => value === '')) return null
  const { webhookSecret, nextWebhookSecret, apiVersion, ...rest } = entered
  return {
    ...rest,
    ...(apiVersion !== '' && { apiVersion }),
    webhookSecrets: [webhookSecret, nextWebhookSecret].filter((secret) => secret !== ''),
  }
}
