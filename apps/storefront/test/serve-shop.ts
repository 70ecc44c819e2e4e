import { HttpResponse, http, RequestHandler } from 'msw'
import { type RunningShop, runShop } from './running-shop.ts'
import { sellingMedusa } from './selling-medusa.ts'
import { serveSystems } from './served-systems.ts'
import { MEDUSA, PAYLOAD, twoSystems } from './two-systems.ts'

export interface ServedShop extends RunningShop {
  medusa: ReturnType<typeof sellingMedusa>
  systems: ReturnType<typeof twoSystems>
  /** How many requests have come to the two systems so far. */
  asked: () => number
}

/** The shop as it runs in production, with two systems that answer as Medusa and Payload do. */
export async function serveShop(
  environment: Record<string, string> = {},
  more: readonly RequestHandler[] = [],
): Promise<ServedShop> {
  const systems = twoSystems()
  const medusa = sellingMedusa()
  const handlers = [
    ...more,
    ...medusa.handlers,
    // By what is asked for, as the real ones do.
    http.get(`${MEDUSA}/store/product-categories`, ({ request }) => {
      const handle = new URL(request.url).searchParams.get('handle')
      const known = ['table', 'scent'].filter((each) => each === handle)
      return HttpResponse.json({
        product_categories: known.map((name) => ({ id: `cat_${name}`, name, handle: name })),
      })
    }),
    http.get(`${PAYLOAD}/api/pages`, ({ request }) => {
      const { searchParams } = new URL(request.url)
      const [slug, draft] = [searchParams.get('where[slug][equals]'), searchParams.get('draft')]
      const page = { slug: 'story', title: 'Story', description: null, blocks: [] }
      return HttpResponse.json({ docs: slug === 'story' && !draft ? [page] : [] })
    }),
    http.get(`${PAYLOAD}/api/redirects`, () => HttpResponse.json({ docs: [] })),
    http.post(`${PAYLOAD}/api/storefront/submissions`, () =>
      HttpResponse.json({ outcome: 'taken', redirectTo: null }),
    ),
  ]
  const served = await serveSystems(() => [
    ...handlers,
    ...systems.server.listHandlers().filter((handler) => handler instanceof RequestHandler),
  ])
  const shop = await runShop({ ...served, environment })
  return {
    ...shop,
    medusa,
    systems,
    asked: () => served.asked.flat().length,
    async stop() {
      await shop.stop()
      await served.close()
    },
  }
}
