import { z } from 'zod'
import { submissionOutcomeSchema, submissionSchema } from '../content/form.ts'
import { errorResponseSchema } from '../error-codes.ts'
import {
  recordAskedSchema,
  recordPreviewSchema,
  recordQuestionSchema,
  recordStateSchema,
} from '../operators/record-questions.ts'
import { DASHBOARD_WEBHOOKS } from '../sync/dashboard.ts'
import { integrationIdSchema } from '../sync/integrations.ts'
import { webhookEnvelopeSchema } from '../sync/webhook-envelope.ts'
import type { Answer, Route } from './route.ts'

const refused = (description: string): Answer => ({ description, schema: errorResponseSchema })

const answers = {
  202: {
    description: 'It is stored. The same id again is answered, and leads to nothing.',
    schema: z.object({ accepted: z.literal(true), duplicate: z.boolean() }),
  },
  503: refused('It could not be stored; send it again.'),
}

const dashboardRoutes = Object.entries(DASHBOARD_WEBHOOKS).map(
  ([entity, { path, schema }]): Route => ({
    method: 'post',
    path: `/api/webhooks/medusa/${path}`,
    operationId: `receive${entity.charAt(0).toUpperCase()}${entity.slice(1)}`,
    tag: 'Webhooks',
    summary: `Receives one changed ${entity} in the dashboard protocol.`,
    security: ['DASHBOARD_WEBHOOK_SECRET'],
    body: schema,
    answers,
  }),
)

export const WEBHOOK_ROUTES: readonly Route[] = [
  {
    method: 'post',
    path: '/api/integrations/medusa/webhook',
    operationId: 'receiveMedusaWebhook',
    tag: 'Webhooks',
    summary: 'Receives changes from Medusa, one or many.',
    security: ['MEDUSA_WEBHOOK_SECRET'],
    body: webhookEnvelopeSchema,
    answers,
  },
  {
    method: 'post',
    path: '/api/integrations/{integration}/webhook',
    operationId: 'receiveIntegrationWebhook',
    tag: 'Webhooks',
    summary: 'Receives webhooks of an integration’s system, in that system’s own form.',
    security: ['INTEGRATION_KEY'],
    params: z.object({ integration: integrationIdSchema }),
    body: z.looseObject({}),
    answers: { ...answers, 404: refused('No integration of this name takes webhooks.') },
  },
  {
    method: 'post',
    path: '/api/webhooks/shopify',
    operationId: 'receiveShopifyWebhook',
    tag: 'Webhooks',
    summary: 'Takes what any connected Shopify shop tells of; which one says x-shopify-shop-domain.',
    security: ['INTEGRATION_KEY'],
    body: z.looseObject({}),
    answers,
  },
  {
    method: 'post',
    path: '/api/stripe/webhook',
    operationId: 'receiveStripeWebhook',
    tag: 'Webhooks',
    summary: 'Takes what any connected Stripe account tells of; which one says its signature.',
    security: ['INTEGRATION_KEY'],
    body: z.looseObject({}),
    answers,
  },
  {
    method: 'post',
    path: '/api/sanity/webhook',
    operationId: 'receiveSanityWebhook',
    tag: 'Webhooks',
    summary: 'Takes what any connected Sanity dataset tells of; which one say its signature and the body.',
    security: ['INTEGRATION_KEY'],
    body: z.looseObject({}),
    answers,
  },
  {
    method: 'post',
    path: '/api/integrations/medusa/records',
    operationId: 'askAboutRecord',
    tag: 'Webhooks',
    summary: 'The sync state of one record, a preview, and syncing it, for people in Medusa’s admin.',
    security: ['MEDUSA_WEBHOOK_SECRET'],
    body: recordQuestionSchema,
    answers: {
      200: {
        description: 'To `state`, to `preview` and to `sync`.',
        schema: z.union([recordStateSchema, recordPreviewSchema, recordAskedSchema]),
      },
      503: refused('A side cannot be read, or the database does not answer.'),
    },
  },
  {
    method: 'post',
    path: '/api/storefront/submissions',
    operationId: 'submitForm',
    tag: 'Webhooks',
    summary: 'Receives a form that a visitor of the shop has submitted.',
    security: ['STOREFRONT_FORMS_SECRET'],
    body: submissionSchema,
    answers: {
      200: { description: 'It is kept, or what is wrong with it.', schema: submissionOutcomeSchema },
      503: refused('It could not be kept; send it again.'),
    },
  },
  ...dashboardRoutes,
]
