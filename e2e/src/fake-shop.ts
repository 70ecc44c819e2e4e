import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { repositoryRoot } from '@tandem/dev-stack'
import { afterAll, beforeAll } from 'vitest'

/** What the fake knows and a form asks for. */
export const SHOP = {
  domain: 'bench.myshopify.com',
  token: 'shpat_pasted_by_hand',
  secret: 'a-secret-of-the-app',
} as const

type ShopTask =
  | { kind: 'put'; edit: { firstName?: string; note?: string } }
  | { kind: 'take'; tokens: readonly string[] }

/**
 * A Shopify shop with so many customers, in a process of its own, before the tests around it and until after them.
 *
 * @returns how to get at its address, and how to have its people do something.
 */
export function useFakeShop(customers: number) {
  let child: ChildProcess | undefined
  let endpoint = ''

  beforeAll(async () => {
    const program = 'apps/orchestrator/src/sync/test-support/fake-shop-process.ts'
    child = fork(join(repositoryRoot, program), [String(customers)], {
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    if (!child.stdout) throw new Error('its output is a pipe')
    const [line] = await once(createInterface(child.stdout), 'line')
    endpoint = String(line)
  })
  afterAll(() => child?.kill())

  return {
    endpoint: () => endpoint,
    async tell(task: ShopTask): Promise<void> {
      child?.send(task)
      if (child) await once(child, 'message')
    },
  }
}
