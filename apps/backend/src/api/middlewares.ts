import { authenticate, defineMiddlewares } from '@medusajs/framework/http'
import { serveFile } from '../files/serve.ts'
import { onlyFromStripe } from '../payment/webhook.ts'
import { limited } from '../rate-limit/limited.ts'
import { answerErrors } from '../request-gate/answer-errors.ts'
import { refuseMalformedValues } from '../request-gate/refuse-malformed.ts'
import { adminMiddlewares } from './admin/middlewares.ts'
import { authMiddlewares } from './auth/middlewares.ts'
import { storeMiddlewares } from './store/middlewares.ts'

export default defineMiddlewares({
  errorHandler: answerErrors,
  routes: [
    // Without `methods` and of no path: such a one runs before all others.
    { matcher: '/', middlewares: [refuseMalformedValues] },
    ...adminMiddlewares,
    ...storeMiddlewares,
    { matcher: '/storefront/*', middlewares: [limited('public')] },
    ...authMiddlewares,
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
