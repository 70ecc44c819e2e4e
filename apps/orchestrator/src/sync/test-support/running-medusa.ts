import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'

const backend = join(import.meta.dirname, '../../../../backend')
const listening = z.object({ url: z.url(), token: z.string(), syncSecret: z.string() })

/** The real backend in a process of its own, on a database of its own, with an administrator signed in. */
export type RunningMedusa = z.infer<typeof listening> & {
  admin(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  close(): Promise<void>
}

export async function startMedusa(): Promise<RunningMedusa> {
  const child = spawn(process.execPath, ['test/backend/medusa-process.ts'], {
    cwd: backend,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON' },
  })
  const ended = once(child, 'exit').then(() => null)
  const medusa = await Promise.race([firstAnswer(child.stdout), ended])
  if (!medusa) throw new Error('the backend ended before it listened')
  return {
    ...medusa,
    async admin(method, path, body) {
      const response = await fetch(`${medusa.url}/admin${path}`, {
        method,
        headers: { authorization: `Bearer ${medusa.token}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      if (!response.ok)
        throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
      return response.json()
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}

/** Medusa prints lines of its own before. */
async function firstAnswer(output: NodeJS.ReadableStream) {
  for await (const line of createInterface(output)) {
    if (!line.startsWith('{"url"')) continue
    output.resume()
    return listening.parse(JSON.parse(line))
  }
  return null
}
