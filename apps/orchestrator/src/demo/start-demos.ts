import type { Payload } from 'payload'
import { env } from '../env.ts'
import { dataFolder } from '../folders.ts'
import type { Log } from '../logging/log.ts'

/** The same at each start: the demo's integrations keep the address. */
const SHOPIFY_PORT = 3_010
const STRIPE_PORT = 3_011
const SANITY_PORT = 3_012
const SHOPIFY_EDIT_MS = 20_000

/** Starts the systems of our own that the environment asks for. Loaded only then: a production worker has none. */
export async function startDemos(payload: Payload, log: Log): Promise<{ stop(): Promise<void> }[]> {
  const demos: { stop(): Promise<void> }[] = []
  const onError = (error: unknown) =>
    log.error({ reason: String(error) }, 'the demo’s own systems could not be connected yet')
  if (env.DEMO_SHOPIFY === '1') {
    const { startDemoShops } = await import('./shops/start-demo-shops.ts')
    demos.push(await startDemoShops(payload, { port: SHOPIFY_PORT, editMs: SHOPIFY_EDIT_MS, onError }))
  }
  // What the Sanity describes that Stripe bills.
  if (env.DEMO_STRIPE === '1' || env.DEMO_SANITY === '1') {
    const { startDemoStripe } = await import('./billing/start-demo-stripe.ts')
    const webhookUrl = `${env.PAYLOAD_CMS_URL}/api/stripe/webhook`
    demos.push(await startDemoStripe(payload, { port: STRIPE_PORT, webhookUrl, folder: dataFolder, onError }))
  }
  if (env.DEMO_SANITY === '1') {
    const { startDemoSanity } = await import('./billing/start-demo-sanity.ts')
    const webhookUrl = `${env.PAYLOAD_CMS_URL}/api/sanity/webhook`
    demos.push(await startDemoSanity(payload, { port: SANITY_PORT, webhookUrl, folder: dataFolder, onError }))
  }
  return demos
}
