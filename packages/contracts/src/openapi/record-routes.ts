import { z } from 'zod'
import { entitySchema } from '../entities.ts'
import { medusaIdSchema } from '../ids.ts'
import { previewSchema, recordSyncSchema } from '../record-sync.ts'
import { noSuch, refusal, success } from './answers.ts'
import type { Route } from './route.ts'

const params = z.object({ entity: entitySchema, id: medusaIdSchema })

export const RECORD_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/sync/{entity}/{id}',
    operationId: 'getRecordSync',
    tag: 'Records',
    summary: 'How one record stands and what was done about it lately. No values.',
    doors: ['session', 'reader'],
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
    summary: 'Has one record looked at now.',
    doors: ['session'],
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
    summary: 'What a sync would change on each side, with values. Writes nothing.',
    doors: ['session'],
    params,
    answers: {
      200: success('What would change.', { preview: previewSchema }),
      404: noSuch('record'),
      503: refusal('A side cannot be read; why is in the text.'),
    },
  },
]
