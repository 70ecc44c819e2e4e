import { z } from 'zod'

/** `fernhollow.myshopify.com`: a shop's name for ever, whatever else it is called. */
export const shopDomainSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/, 'the address under myshopify.com, without https://')

const secret = z.string().trim().min(16, 'needs at least 16 characters')

/** The ways to a token. */
const tokenSchema = z.discriminatedUnion('way', [
  /** An app of the shop's own organisation asks for a token each day. */
  z.object({
    way: z.literal('client-credentials'),
    clientId: z.string().trim().min(1),
    clientSecret: secret,
  }),
  /** Any other app: whoever runs the shop lets it in, in their browser. Its tokens end and are renewed. */
  z.object({
    way: z.literal('authorization-code'),
    clientId: z.string().trim().min(1),
    clientSecret: secret,
  }),
  /** A token that somebody has copied from the shop's admin. It does not end by itself. */
  z.object({ way: z.literal('pasted'), accessToken: secret }),
])

export const shopifySettingsSchema = z.object({
  shop: shopDomainSchema,
  token: tokenSchema,
  /**
   * With what the shop signs its webhooks: the app's client secret. Two while it is being replaced: Shopify signs with
   * the old one for up to an hour.
   */
  webhookSecrets: z.array(secret).min(1).max(2),
  /** Where a stand-in of Shopify's listens, in tests and demos. */
  endpoint: z.url().optional(),
})
export type ShopifySettings = z.infer<typeof shopifySettingsSchema>

export const addressOf = ({ shop, endpoint }: Pick<ShopifySettings, 'shop' | 'endpoint'>): string =>
  endpoint ? `${endpoint.replace(/\/+$/, '')}/${shop}` : `https://${shop}`
