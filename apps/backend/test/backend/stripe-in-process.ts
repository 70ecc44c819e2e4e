// Plays Stripe's API inside of a backend that is started with it, for tests of the whole stack:
// NODE_OPTIONS="--import <this file>" STRIPE_CONTROL_PORT=<port>. POST /<intent>?outcome=says+yes is what the
// shopper's bank says; the answer is the payment intent as Stripe would have it then.
import { createServer } from 'node:http'
import { fakeStripe, isOutcome } from './fake-stripe.ts'

const stripe = fakeStripe()
stripe.server.listen({ onUnhandledFrame: 'bypass' })
createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const outcome = searchParams.get('outcome') ?? ''
  const known = stripe.intents.has(pathname.slice(1)) && isOutcome(outcome)
  response.writeHead(known ? 200 : 404, { 'content-type': 'application/json' })
  response.end(
    JSON.stringify(known ? stripe.confirm(pathname.slice(1), outcome) : [...stripe.intents.values()]),
  )
}).listen(Number(process.env.STRIPE_CONTROL_PORT))
