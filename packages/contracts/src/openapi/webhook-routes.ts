import { z } from 'zod'
import { DASHBOARD_WEBHOOKS } from '../dashboard.ts'
import { errorResponseSchema } from '../error-codes.ts'
import { submissionOutcomeSchema, submissionSchema } from '../form.ts'
import {
  recordAskedSchema,
  recordPreviewSchema,
  recordQuestionSchema,
  recordStateSchema,
} from '../record-questions.ts'
import { webhookEnvelopeSchema } from '../webhook-envelope.ts'
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
    summary: `Takes one changed ${entity} in the dashboard protocol.`,
    doors: ['DASHBOARD_WEBHOOK_SECRET'],
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
    summary: 'Takes changes that Medusa tells of, one or many.',
    doors: ['MEDUSA_WEBHOOK_SECRET'],
    body: webhookEnvelopeSchema,
    answers,
  },
  {
    method: 'post',
    path: '/api/integrations/medusa/records',
    operationId: 'askAboutRecord',
    tag: 'Webhooks',
    summary:
      'How one record stands, what a sync would change, and having it synced, for people at Medusa’s admin.',
    doors: ['MEDUSA_WEBHOOK_SECRET'],
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
    summary: 'Takes what a visitor of the shop has sent with a form, by what the form itself says.',
    doors: ['STOREFRONT_FORMS_SECRET'],
    body: submissionSchema,
    answers: {
      200: { description: 'It is kept, or what is wrong with it.', schema: submissionOutcomeSchema },
      503: refused('It could not be kept; send it again.'),
    },
  },
  ...dashboardRoutes,
]
