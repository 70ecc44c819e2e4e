/** `pnpm bench <name>`: each prints its figures beside a baseline of the same run. */
const BENCHMARKS: Readonly<Record<string, { measures: string; run: () => Promise<unknown> }>> = {
  latency: {
    measures: 'an edit on one side until it is on the other and in the shop (after pnpm build)',
    run: () => import('./latency.ts'),
  },
  rates: {
    measures: 'edits at 1 and 20 a second until the other side has committed them (after pnpm build)',
    run: () => import('./rates.ts'),
  },
  receiver: {
    measures: 'signed webhooks accepted and stored: the receiver process, and Next where it is built',
    run: () => import('./receiver/bench.ts'),
  },
  storefront: {
    measures: 'pages of the shop, kept and made anew, with 10,000 products (after pnpm build)',
    run: () => import('./storefront/bench.ts'),
  },
  lighthouse: {
    measures: 'what Lighthouse says of the shop on a phone, with layout shift (after pnpm build)',
    run: () => import('./storefront/lighthouse.ts'),
  },
  bulk: {
    measures: '10,000 products imported, and their content written back (after pnpm build)',
    run: () => import('./bulk.ts'),
  },
  echoes: {
    measures: 'hints of what is in step already, handled a second',
    run: () => import('./echoes.ts'),
  },
  reconcile: {
    measures: '10,000 and 100,000 unchanged records compared: time and memory',
    run: () => import('./reconcile.ts'),
  },
  lanes: {
    measures: 'a change in Medusa while other integrations are flooded, refused and throttled',
    run: () => import('./lanes.ts'),
  },
  shopify: {
    measures: '10,000 and 50,000 customers of a Shopify shop loaded for the first time: time and memory',
    run: () => import('./shopify.ts'),
  },
  stripe: {
    measures: '10,000 products with 30,000 prices pushed under Stripe’s limits: time, calls, estimate',
    run: () => import('./stripe.ts'),
  },
  memory: {
    measures: 'memory of the engine and of Redis over 200,000 jobs',
    run: () => import('./memory.ts'),
  },
}

const [name = ''] = process.argv.slice(2).filter((argument) => argument !== '--')
const benchmark = BENCHMARKS[name]
if (benchmark) await benchmark.run()
else {
  console.log('pnpm bench <name>, one of:')
  for (const [known, { measures }] of Object.entries(BENCHMARKS))
    console.log(`  ${known.padEnd(12)}${measures}`)
  process.exitCode = 1
}

export {}
