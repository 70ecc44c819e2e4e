import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { complaintAbout } from './fuzz/judge.ts'
import { lookAround } from './fuzz/known-values.ts'
import { type HostileRequest, hostileRequest } from './fuzz/requests.ts'
import { documentedRoutes, type Route } from './fuzz/routes.ts'
import { send } from './fuzz/send.ts'
import { signInTokens } from './fuzz/sign-in.ts'
import { newWrites, writesSoFar } from './fuzz/written-tables.ts'
import { withStack } from './production-stack.ts'
import { randomFrom } from './random.ts'

/**
 * Sends what nobody should send to every documented route of the three apps, and looks for three things: an answer
 * of the 500s, none within 20 seconds, and rows written that no visitor may write. Needs `pnpm build`.
 *
 *     --minutes 5   how long
 *     --seed 7      which run: the same seed makes the same requests in the same order
 *     --app backend  only routes of one app: backend, orchestrator or storefront
 *     --data folder  where data and logs are, and stay: the next run there starts sooner
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string' },
    app: { type: 'string' },
    data: { type: 'string' },
  },
})
const seed = Number(values.seed ?? randomInt(2 ** 31))
const AT_ONCE = 4
/** Shown of one kind of fault; more say the same. */
const SHOWN_OF_A_KIND = 2

await withStack(async (stack, medusa, payload) => {
  const tokens = await signInTokens(stack.urls)
  const { known, collections } = await lookAround(stack, medusa, payload, tokens)
  const routes = documentedRoutes(collections).filter(
    ({ app }) => values.app === undefined || app === values.app,
  )
  const random = randomFrom(seed)
  const findings = new Map<string, string[]>()
  const statuses = new Map<string, number>()
  const before = await writesSoFar(stack)
  const until = Date.now() + Number(values.minutes) * 60_000
  let sent = 0

  const find = (kind: string, example: string) => findings.set(kind, [...(findings.get(kind) ?? []), example])
  const attack = async () => {
    while (Date.now() < until) {
      // Each route in turn, so that a short run has seen them all.
      const route = routes[sent % routes.length]
      if (route === undefined) throw new Error(`no route of ${values.app}`)
      const number = sent++
      const made = hostileRequest(route, known, random)
      const answer = await send(stack.urls[route.app], made)
      const status = `${route.app} ${String(answer.status).charAt(0)}xx`
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      const complaint = complaintAbout(made, answer)
      if (complaint !== undefined)
        find(
          `${nameOf(route)}: ${complaint}`,
          `#${number} ${asCurl(stack.urls[route.app], made)}\n      ${answer.text.slice(0, 200)}`,
        )
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, attack))

  for (const line of newWrites(before, await writesSoFar(stack))) find('nothing may be written', line)
  for (const [app, path] of [
    ['backend', '/health'],
    ['orchestrator', '/api/health'],
    ['storefront', '/api/health'],
  ] as const) {
    const { status } = await fetch(new URL(path, stack.urls[app]))
    if (status !== 200) find(`${app} is healthy afterwards`, `status ${status}`)
  }

  for (const [kind, examples] of findings) {
    console.log(`\nFOUND ${kind} (${examples.length} times)`)
    for (const example of examples.slice(0, SHOWN_OF_A_KIND)) console.log(`    ${example}`)
  }
  const counts = [...statuses]
    .sort()
    .map(([status, count]) => `${status}: ${count}`)
    .join(', ')
  console.log(
    `\nSeed ${seed}: ${sent} requests to ${routes.length} routes (${counts}); ${findings.size} kinds of faults found.`,
  )
  process.exitCode = findings.size === 0 && sent >= routes.length ? 0 : 1
}, values.data)

function nameOf({ app, method, path }: Route): string {
  return `${app} ${method} ${path}`
}

/** The request as a command that repeats it. */
function asCurl(url: string, { method, target, headers, body }: HostileRequest): string {
  const quote = (text: string) =>
    `$'${text.replace(/[\\']/g, '\\$&').replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)}'`
  const shown = Object.entries(headers).map(
    ([name, value]) =>
      `-H ${quote(`${name}: ${/^(authorization|x-publishable-api-key)$/.test(name) ? '…' : value}`)}`,
  )
  const data = body === undefined ? [] : ['--data-binary', quote(body.slice(0, 500))]
  return ['curl --path-as-is -X', method, quote(url + target.slice(0, 600)), ...shown, ...data].join(' ')
}
