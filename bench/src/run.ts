/** `pnpm bench <name>`: each prints its figures beside a baseline of the same run. */
const BENCHMARKS: Readonly<Record<string, { measures: string; run: () => Promise<unknown> }>> = {
  latency: {
    measures: 'an edit on one side until it is on the other and in the shop (after pnpm build)',
    run: () => import('./latency.ts'),
  },
  receiver: {
    measures: 'signed webhooks accepted and stored: the receiver process, and Next where it is built',
    run: () => import('./receiver/bench.ts'),
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
