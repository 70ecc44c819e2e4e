import { defineMiddlewares } from '@medusajs/framework/http'
import { adminMiddlewares } from './admin/middlewares.ts'

export default defineMiddlewares({
  routes: [
    ...adminMiddlewares,
    // The signature is over the raw body, so the routes read it themselves.
    { matcher: '/internal/sync/*', methods: ['POST'], bodyParser: false },
  ],
})
