import { z } from 'zod'
import { medusaIdSchema } from '../ids.ts'
import {
  billedSyncSchema,
  documentPreviewSchema,
  selectedDocumentSchema,
  selectionSchema,
} from '../operators/document-sync.ts'
import { previewSchema, recordSyncSchema } from '../operators/record-sync.ts'
import { entitySchema } from '../sync/entities.ts'
import { laneSchema } from '../sync/integrations.ts'
import { noSuch, refusal, success } from './answers.ts'
import type { Route } from './route.ts'

const params = z.object({ entity: entitySchema, id: medusaIdSchema })

const billed = z.object({
  entity: z.enum(['billing-product', 'billing-price']),
  document: z.string(),
})

export const RECORD_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/sync/{entity}/{id}',
    operationId: 'getRecordSync',
    tag: 'Records',
    summary: 'The sync state of one record, and its recent history. No values.',
    security: ['session', 'reader'],
    params,
    answers: {
      200: success('How it stands. Errors and names are for operators.', { sync: recordSyncSchema }),
      404: noSuch('record'),
    },
  },
  {
    method: 'post',
    path: '/api/sync/{entity}/{id}',
    operationId: 'syncRecord',
    tag: 'Records',
    summary: 'Syncs one record now.',
    security: ['session'],
    params,
    answers: {
      202: success('It will be looked at.', {
        asked: z.object({ entity: entitySchema, medusaId: medusaIdSchema, requestedBy: z.string() }),
      }),
      404: noSuch('record'),
    },
  },
  {
    method: 'get',
    path: '/api/sync/{entity}/{id}/preview',
    operationId: 'previewRecordSync',
    tag: 'Records',
    summary: 'Previews what a sync would change on each side, with values. Writes nothing.',
    security: ['session'],
    params,
    answers: {
      200: success('What would change.', { preview: previewSchema }),
      404: noSuch('record'),
      503: refusal('A side cannot be read; why is in the text.'),
    },
  },
  {
    method: 'get',
    path: '/api/billing/{entity}/{document}',
    operationId: 'readDocumentSync',
    tag: 'Records',
    summary: 'The sync state of one billing document of Payload’s.',
    security: ['session', 'reader'],
    params: billed,
    answers: {
      200: success('How it stands with Stripe, and in each CMS beside it.', { sync: billedSyncSchema }),
      404: noSuch('document'),
    },
  },
  {
    method: 'post',
    path: '/api/billing/{entity}/{document}',
    operationId: 'syncDocument',
    tag: 'Records',
    summary: 'Syncs one billing document now.',
    security: ['session', 'reader'],
    params: billed,
    answers: {
      202: success('It will be looked at.', { asked: laneSchema.extend({ documentId: z.string() }) }),
      404: noSuch('document'),
    },
  },
  {
    method: 'get',
    path: '/api/billing/{entity}/{document}/preview',
    operationId: 'previewDocumentSync',
    tag: 'Records',
    summary: 'Previews what a sync would change here and in Stripe, with values. Writes nothing.',
    security: ['session', 'reader'],
    params: billed,
    answers: {
      200: success('What would change.', { preview: documentPreviewSchema }),
      404: noSuch('document'),
      503: refusal('Stripe cannot be read; why is in the text.'),
    },
  },
  {
    method: 'post',
    path: '/api/billing/{entity}/selection',
    operationId: 'askAboutDocuments',
    tag: 'Records',
    summary:
      'How several billing documents stand, what a sync would change of a few of them, or has them synced.',
    security: ['session', 'reader'],
    params: billed.omit({ document: true }),
    body: selectionSchema,
    answers: {
      200: success('Those that whoever asks may read; the others are left out.', {
        documents: z.array(selectedDocumentSchema),
      }),
      503: refusal('Stripe cannot be read; why is in the text.'),
    },
  },
]
