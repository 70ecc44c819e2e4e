import { authenticate, defineMiddlewares } from '@medusajs/framework/http'
import { serveFile } from '../files/serve.ts'
import { onlyFromStripe } from '../payment/webhook.ts'
import { limited } from '../rate-limit/limited.ts'
import { adminMiddlewares } from './admin/middlewares.ts'
import { storeMiddlewares } from './store/middlewares.ts'

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    ...storeMiddlewares,
    { matcher: '/storefront/*', middlewares: [limited('public')] },
    { matcher: '/auth/*', methods: ['POST'], middlewares: [limited('signIns')] },
    // The signature is over the raw body, so the routes read it themselves.
    { matcher: '/internal/sync/*', methods: ['POST'], bodyParser: false },
    { matcher: '/hooks/payment/:provider', methods: ['POST'], middlewares: [onlyFromStripe] },
    {
      matcher: '/static/*',
      methods: ['GET'],
      middlewares: [
        limited('public'),
        authenticate('user', ['session', 'bearer'], { allowUnauthenticated: true }),
        serveFile,
      ],
    },
  ],
})
