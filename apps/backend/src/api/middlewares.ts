import { authenticate, defineMiddlewares } from '@medusajs/framework/http'
import { serveFile } from '../files/serve.ts'
import { adminMiddlewares } from './admin/middlewares.ts'

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    // The signature is over the raw body, so the routes read it themselves.
    { matcher: '/internal/sync/*', methods: ['POST'], bodyParser: false },
    {
      matcher: '/static/*',
      methods: ['GET'],
      middlewares: [authenticate('user', ['session', 'bearer'], { allowUnauthenticated: true }), serveFile],
    },
  ],
})
