import type { Payload } from 'payload'
import type { FakeAccount } from '../../sync/connectors/stripe/fake/account.ts'
import { deliverFrom } from '../../sync/connectors/stripe/fake/deliver.ts'
import { FakeStripe } from '../../sync/connectors/stripe/fake/fake-stripe.ts'
import { createPrice } from '../../sync/connectors/stripe/fake/prices.ts'
import { createProduct, updateProduct } from '../../sync/connectors/stripe/fake/products.ts'
import { repeat } from '../../sync/workers/repeat.ts'
import { connectDemo } from '../connect-demo.ts'
import { keep, restore } from './kept-account.ts'

/** Tenant → its account at the Stripe of our own, and what it sells in which currency. */
const ACCOUNTS = {
  alder: { id: 'acct_1AlderGoods', currency: 'gbp', amounts: ['900', '2400'] },
  'noor-house': { id: 'acct_1NoorHouse', currency: 'kwd', amounts: ['3500', '9250'] },
} as const
const LOOK_MS = 5_000

/**
 * A Stripe of our own with an account for each tenant of the demo, connected like real ones: to see it all without an
 * account there. Its page shows what is in it, and takes what one wants to try.
 *
 * @param port 0 for any.
 * @param folder where the accounts are kept from one start to the next; null for nowhere.
 */
export async function startDemoStripe(
  payload: Payload,
  {
    port,
    webhookUrl,
    folder,
    onError,
  }: { port: number; webhookUrl: string; folder: string | null; onError: (error: unknown) => void },
): Promise<{ address: string; accounts: ReadonlyMap<string, FakeAccount>; stop(): Promise<void> }> {
  const stripe = new FakeStripe()
  const accounts = new Map<string, FakeAccount>()
  for (const [handle, { id, currency, amounts }] of Object.entries(ACCOUNTS)) {
    const account = stripe.open(id)
    if (!(folder !== null && restore(account, folder))) {
      fill(account, currency, amounts)
      account.addEndpoint(webhookUrl)
    }
    deliverFrom(account)
    if (folder !== null) keep(account, folder)
    accounts.set(handle, account)
  }
  const address = await stripe.listen(port)
  const connecting = repeat(LOOK_MS, () => connectMissing(payload, accounts, address), onError)
  return {
    address,
    accounts,
    async stop() {
      await connecting.stop()
      stripe.close()
    },
  }
}

function fill(account: FakeAccount, currency: string, amounts: readonly string[]): void {
  for (const [n, name] of ['Studio hours', 'Workshop pass'].entries()) {
    const { id: product } = createProduct(account, { name, description: 'Invented, to look at.' })
    const form = { product, currency, unit_amount: amounts[n] ?? '', recurring: { interval: 'month' } }
    updateProduct(account, product, { default_price: createPrice(account, form).id })
  }
}

async function connectMissing(
  payload: Payload,
  accounts: ReadonlyMap<string, FakeAccount>,
  endpoint: string,
): Promise<void> {
  for (const [handle, account] of accounts) {
    const [webhook] = account.endpoints.values()
    const settings = {
      account: account.id,
      secretKey: account.key,
      webhookSecrets: [webhook?.secret ?? ''],
      endpoint,
    }
    await connectDemo(payload, { platform: 'stripe', label: 'Stripe', handle, settings })
  }
}
