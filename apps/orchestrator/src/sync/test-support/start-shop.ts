import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { ShopTask } from './fake-shop-process.ts'

/** A shop with so many customers, in a process of its own. `tell` has its people do something, and answers how long it took. */
export async function startShop(count: number): Promise<{
  readonly endpoint: string
  tell(task: ShopTask): Promise<number>
}> {
  const child = fork(join(import.meta.dirname, 'fake-shop-process.ts'), [String(count)], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  if (!child.stdout) throw new Error('its output is a pipe')
  for await (const endpoint of createInterface(child.stdout))
    return {
      endpoint,
      async tell(task) {
        child.send(task)
        const [{ ms }] = await once(child, 'message')
        return ms
      },
    }
  throw new Error('the shop ended')
}
