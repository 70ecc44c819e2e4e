import { errorResponseSchema } from '../error-codes.ts'
import { refusal } from './answers.ts'
import type { Answer, Route, SecurityScheme } from './route.ts'

const signature = (variable: string) => ({
  type: 'apiKey',
  in: 'header',
  name: 'webhook-signature',
  description: `Standard Webhooks: \`webhook-id\`, \`webhook-timestamp\` and \`webhook-signature\` over the raw body, with ${variable}.`,
})

export const SECURITY_SCHEMES = {
  session: {
    type: 'http',
    scheme: 'JWT',
    description:
      'Signed in to Payload as operator or admin: `Authorization: JWT <token>`, or the session’s cookie from this app’s own pages.',
  },
  reader: {
    type: 'http',
    scheme: 'JWT',
    description: 'Signed in to Payload as somebody who may read the record’s document.',
  },
  OPERATOR_TOKEN: { type: 'http', scheme: 'bearer', description: 'For machines.' },
  CRON_SECRET: { type: 'http', scheme: 'bearer', description: 'For a scheduler.' },
  MEDUSA_WEBHOOK_SECRET: signature('MEDUSA_WEBHOOK_SECRET'),
  DASHBOARD_WEBHOOK_SECRET: signature('DASHBOARD_WEBHOOK_SECRET'),
  STOREFRONT_FORMS_SECRET: signature('STOREFRONT_FORMS_SECRET'),
  INTEGRATION_KEY: {
    type: 'apiKey',
    in: 'header',
    name: 'signature',
    description:
      'In the header and the form that the integration’s system has for it, over the raw body, with the key in its settings.',
  },
} as const satisfies Record<SecurityScheme, object>

/** The answers to those who are not let in, who send another shape, and who come too often. */
export function commonAnswers({ security, query, body }: Route): Record<number, Answer> {
  const tooMany: Answer = {
    description: 'Too many requests; Retry-After says when to come again.',
    schema: errorResponseSchema,
  }
  if (security === null) return { 429: tooMany }
  const wrongShape = 'What was sent has another shape; how is in the text.'
  if (security.some((scheme) => SECURITY_SCHEMES[scheme].type === 'apiKey')) {
    return {
      400: { description: wrongShape, schema: errorResponseSchema },
      401: { description: 'The signature is missing, wrong or stale.', schema: errorResponseSchema },
      413: { description: 'The body is too large.', schema: errorResponseSchema },
      415: { description: 'The body is packed.', schema: errorResponseSchema },
      429: tooMany,
    }
  }
  return {
    ...(query || body ? { 400: refusal(wrongShape) } : {}),
    401: refusal('Nobody who may call this is signed in, and no token that opens it was sent.'),
    429: tooMany,
  }
}
