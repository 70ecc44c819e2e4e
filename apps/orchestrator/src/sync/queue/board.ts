import { createBullBoard } from '@bull-board/api'
import { BullAdapter } from '@bull-board/api/bullAdapter'
import { HonoAdapter } from '@bull-board/hono'
import { serveStatic } from '@hono/node-server/serve-static'
import type Queue from 'bull'
import { Hono } from 'hono'

/** Its page asks Google for a font; nothing here calls anybody else. */
const FONTS = /<link [^>]*fonts\.googleapis\.com[^>]*>/g

/** Answers the requests of bull-board's pages. Who may make them is for the caller to ask. */
export type Board = (request: Request) => Response | Promise<Response>

/**
 * Shows the queue, and changes nothing: its jobs are wake-ups, which hold no work.
 *
 * @param address the path under which it is served.
 */
export function openBoard(queue: Queue.Queue, address: string): Board {
  const adapter = new HonoAdapter(serveStatic).setBasePath(address)
  createBullBoard({
    queues: [new BullAdapter(queue, { readOnlyMode: true })],
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Tandem' } },
  })
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    if (!/^text\/html/.test(context.res.headers.get('content-type') ?? '')) return
    context.res = new Response((await context.res.text()).replace(FONTS, ''), context.res)
  })
  app.route(address, adapter.registerPlugin())
  return (request) => app.fetch(request)
}
