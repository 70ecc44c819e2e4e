import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { execute, GraphQLError, parse, validate } from 'graphql'
import { z } from 'zod'
import { API_VERSION } from '../queries.ts'
import { adminSchema } from './admin-schema.ts'
import { linesOf } from './bulk.ts'
import { costOf, MOST_PER_QUERY } from './cost.ts'
import { FakeShop } from './fake-shop.ts'
import { rootOf } from './resolvers.ts'

const requestSchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
})

/**
 * Shopify, for tests and demos: any number of shops behind one address, each under its domain. What is asked is
 * validated and executed against the Admin API's own schema, counted in points, and refused as Shopify refuses.
 */
export class FakeShopify {
  readonly shops = new Map<string, FakeShop>()
  /** Names of the queries that it has answered. */
  readonly asked: string[] = []
  /** Answered instead, by status. */
  refusesWith: number | null = null
  #address = ''
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  open(domain: string, firstNumber?: number): FakeShop {
    const shop = new FakeShop(domain, firstNumber)
    this.shops.set(domain, shop)
    return shop
  }

  async listen(port = 0): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(port, '127.0.0.1', resolve))
    this.#address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this.#address
  }
  close(): void {
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, domain = '', ...path] = (request.url ?? '').split('/')
    const shop = this.shops.get(domain)
    const body = await text(request)
    const reply = (status: number, answer: unknown, date = new Date()) =>
      response
        .writeHead(status, {
          'content-type': 'application/json',
          date: date.toUTCString(),
          'x-shopify-api-version': API_VERSION,
        })
        .end(JSON.stringify(answer))
    if (!shop) return void reply(404, { errors: 'Not Found' })
    if (this.refusesWith !== null) return void reply(this.refusesWith, { errors: 'refused' }, shop.now())
    const [folder, file = ''] = path
    if (folder === 'files') {
      const asked = shop.files.get(decodeURIComponent(file))
      response.writeHead(asked ? 200 : 404, { 'content-type': 'application/jsonl' })
      if (asked) for (const line of linesOf(shop, asked.query)) response.write(`${line}\n`)
      return void response.end()
    }
    const [page, query = ''] = path.join('/').split('?')
    // Nobody is asked: whoever comes is the shop's owner, and says yes.
    if (page === 'admin/oauth/authorize') {
      const { redirect_uri = '', state = '' } = Object.fromEntries(new URLSearchParams(query))
      return void response.writeHead(302, { location: shop.grants.letIn({ redirect_uri, state }) }).end()
    }
    if (page === 'admin/oauth/access_token') {
      const granted = shop.grants.answer(new URLSearchParams(body))
      return void reply(granted ? 200 : 400, granted ?? { error: 'shop_not_permitted' }, shop.now())
    }
    if (path.join('/') !== `admin/api/${API_VERSION}/graphql.json`)
      return void reply(404, { errors: 'Not Found' })
    if (!shop.tokens.has(String(request.headers['x-shopify-access-token'])))
      return void reply(401, { errors: '[API] Invalid API key or access token' }, shop.now())
    const asOf = shop.now()
    reply(200, await this.#execute(shop, requestSchema.parse(JSON.parse(body))), asOf)
  }

  async #execute(shop: FakeShop, { query, variables }: z.infer<typeof requestSchema>): Promise<object> {
    const document = parse(query)
    const invalid = validate(adminSchema(), document)
    if (invalid.length > 0) return { errors: invalid }
    const cost = costOf(document, variables)
    if (cost > MOST_PER_QUERY) return refused('MAX_COST_EXCEEDED', null)
    const { points } = shop
    const restored = points.available + ((Date.now() - points.at) / 1_000) * points.restoreRate
    const available = Math.min(points.most, restored)
    const isEnough = available >= cost
    shop.points = { ...points, available: isEnough ? available - cost : available, at: Date.now() }
    const extensions = {
      cost: {
        requestedQueryCost: cost,
        actualQueryCost: isEnough ? cost : null,
        throttleStatus: {
          maximumAvailable: points.most,
          currentlyAvailable: Math.floor(shop.points.available),
          restoreRate: points.restoreRate,
        },
      },
    }
    if (!isEnough) return refused('THROTTLED', extensions)
    this.asked.push(/\w+ (\w+)/.exec(query)?.[1] ?? '')
    const rootValue = rootOf(shop, this.#address)
    const answer = await execute({ schema: adminSchema(), document, variableValues: variables, rootValue })
    return { ...answer, extensions }
  }
}

function refused(code: string, extensions: object | null): object {
  const error = new GraphQLError(code, { extensions: { code } })
  return { errors: [error], ...(extensions && { extensions }) }
}
