import { z } from 'zod'
import { bringOverviewSchema, startBringingSchema } from '../operators/bringing.ts'
import { dataRequestSchema } from '../operators/demands.ts'
import {
  connectionTestSchema,
  cronIntegrationsQuerySchema,
  integrationSyncSchema,
  startIntegrationSyncSchema,
} from '../operators/integration-sync.ts'
import {
  conflictDetailSchema,
  conflictSchema,
  conflictsQuerySchema,
  discardManySchema,
  discardSchema,
  jobSchema,
  jobsQuerySchema,
  parkedGroupSchema,
  parkedLinkSchema,
  parkedQuerySchema,
  replaySchema,
  resolveSchema,
  retryManySchema,
  rowIdSchema,
  startRunSchema,
} from '../operators/operators-api.ts'
import {
  cronQuerySchema,
  driftQuerySchema,
  foundDriftSchema,
  runSchema,
  runsQuerySchema,
} from '../operators/reconcile.ts'
import { integrationIdSchema } from '../sync/integrations.ts'
import { noSuch, page, refusal, success } from './answers.ts'
import type { Route } from './route.ts'

const tag = 'Operations'
const listed = ['session', 'OPERATOR_TOKEN'] as const
const compared = ['session', 'CRON_SECRET'] as const
const link = z.object({ link: rowIdSchema })
const conflict = z.object({ conflict: rowIdSchema })
const run = z.object({ run: rowIdSchema })
const done = success('It is done.', {})

const parked: readonly Route[] = [
  {
    method: 'get',
    path: '/api/parked',
    operationId: 'listParked',
    tag,
    summary:
      'Records that wait or can’t be synced, the longest waiting first; with the first page, all parked work by cause.',
    security: listed,
    query: parkedQuerySchema,
    answers: { 200: page('A page.', parkedLinkSchema, { groups: z.array(parkedGroupSchema).optional() }) },
  },
  {
    method: 'post',
    path: '/api/parked/{link}/retry',
    operationId: 'retryParked',
    tag,
    summary: 'Retries one parked record.',
    security: listed,
    params: link,
    answers: { 202: success('It will be tried.', {}), 404: noSuch('parked record') },
  },
  {
    method: 'post',
    path: '/api/parked/{link}/discard',
    operationId: 'discardParked',
    tag,
    summary: 'Ignores one parked record, for a reason that is kept.',
    security: ['session'],
    params: link,
    body: discardSchema,
    answers: { 200: done, 404: noSuch('parked record') },
  },
  {
    method: 'post',
    path: '/api/parked/discard',
    operationId: 'discardManyParked',
    tag,
    summary: 'Ignores all parked work: of an entity, of a cause, or everything, for a reason that is kept.',
    security: ['session'],
    body: discardManySchema,
    answers: {
      200: success('They are ignored.', { discarded: z.number().int() }),
      409: refusal('There are more or fewer than `expected`.'),
    },
  },
  {
    method: 'get',
    path: '/api/replays',
    operationId: 'listReplays',
    tag,
    summary: 'The latest replays, with their progress.',
    security: listed,
    answers: { 200: success('The latest first.', { replays: z.array(replaySchema) }) },
  },
  {
    method: 'post',
    path: '/api/replays',
    operationId: 'startReplay',
    tag,
    summary: 'Retries all parked work: of an entity, of a cause, or everything.',
    security: listed,
    body: retryManySchema,
    answers: {
      202: success('They will be tried.', { replay: rowIdSchema }),
      409: refusal('There are more or fewer than `expected`.'),
    },
  },
  {
    method: 'get',
    path: '/api/replays/{replay}',
    operationId: 'getReplay',
    tag,
    summary: 'The progress of a replay.',
    security: listed,
    params: z.object({ replay: rowIdSchema }),
    answers: { 200: success('So far.', { replay: replaySchema }), 404: noSuch('replay') },
  },
  {
    method: 'post',
    path: '/api/replays/{replay}/cancel',
    operationId: 'cancelReplay',
    tag,
    summary: 'Cancels the rest of a replay.',
    security: listed,
    params: z.object({ replay: rowIdSchema }),
    answers: { 200: done, 409: refusal('All of it has been handed on, or there is no such replay.') },
  },
  {
    method: 'get',
    path: '/api/jobs',
    operationId: 'listJobs',
    tag,
    summary: 'The history, the latest first. Names of fields, no values.',
    security: listed,
    query: jobsQuerySchema,
    answers: { 200: page('A page.', jobSchema, {}) },
  },
]

const conflicts: readonly Route[] = [
  {
    method: 'get',
    path: '/api/conflicts',
    operationId: 'listConflicts',
    tag,
    summary: 'Fields that both sides changed, the latest first. No values.',
    security: listed,
    query: conflictsQuerySchema,
    answers: { 200: page('A page.', conflictSchema, {}) },
  },
  {
    method: 'get',
    path: '/api/conflicts/{conflict}',
    operationId: 'getConflict',
    tag,
    summary: 'One conflict with both values.',
    security: ['session'],
    params: conflict,
    answers: { 200: success('It.', { conflict: conflictDetailSchema }), 404: noSuch('conflict') },
  },
  {
    method: 'post',
    path: '/api/conflicts/{conflict}/resolve',
    operationId: 'resolveConflict',
    tag,
    summary: 'Settles a conflict by a person’s choice, as their own edit.',
    security: ['session'],
    params: conflict,
    body: resolveSchema,
    answers: {
      200: done,
      404: noSuch('conflict'),
      409: refusal('It is settled already, or the record has changed since it was read.'),
    },
  },
]

const reconcile: readonly Route[] = [
  {
    method: 'get',
    path: '/api/cron/sync',
    operationId: 'startReconciling',
    tag,
    summary:
      'Starts comparing one entity, or all, or joins a comparison that is running. A dry run only counts.',
    security: ['CRON_SECRET'],
    query: cronQuerySchema,
    answers: {
      200: success('Their progress.', { runs: z.array(runSchema) }),
      503: refusal('The database does not answer.'),
    },
  },
  {
    method: 'get',
    path: '/api/reconcile',
    operationId: 'listRuns',
    tag,
    summary: 'The latest comparisons, with their progress.',
    security: compared,
    query: runsQuerySchema,
    answers: { 200: success('The latest first.', { runs: z.array(runSchema) }) },
  },
  {
    method: 'post',
    path: '/api/reconcile',
    operationId: 'startRun',
    tag,
    summary:
      'Starts comparing one entity, or all, or joins a comparison that is running. A dry run only reports differences.',
    security: compared,
    body: startRunSchema,
    answers: { 202: success('Their progress.', { runs: z.array(runSchema) }) },
  },
  {
    method: 'get',
    path: '/api/reconcile/{run}',
    operationId: 'getRun',
    tag,
    summary: 'The progress of a comparison, and a page of the differences found. Names of fields, no values.',
    security: compared,
    params: run,
    query: driftQuerySchema,
    answers: {
      200: success('So far.', {
        run: runSchema,
        drift: z.array(foundDriftSchema),
        next: z.string().nullable(),
      }),
      404: noSuch('run'),
    },
  },
  {
    method: 'post',
    path: '/api/reconcile/{run}/cancel',
    operationId: 'cancelRun',
    tag,
    summary: 'Cancels a comparison.',
    security: compared,
    params: run,
    answers: {
      200: success('It has ended.', { run: runSchema }),
      409: refusal('It has ended already, or there is no such run.'),
    },
  },
  {
    method: 'post',
    path: '/api/reconcile/{run}/apply',
    operationId: 'applyRun',
    tag,
    summary: 'Repairs exactly what a dry run has found, where it still differs.',
    security: compared,
    params: run,
    answers: {
      200: success('They are looked at.', { hinted: z.number().int(), run: runSchema }),
      404: noSuch('run'),
      409: refusal('It is still under way, or it repairs what it finds by itself.'),
    },
  },
]

const integrations: readonly Route[] = [
  {
    method: 'get',
    path: '/api/cron/shopify-sync',
    operationId: 'sweepShopify',
    tag,
    summary:
      'Has every active shop asked what has changed, each for itself; those that succeeded in the last half hour are left out.',
    security: ['CRON_SECRET'],
    query: cronIntegrationsQuerySchema,
    answers: {
      200: success('How it went with each.', { integrations: z.array(integrationSyncSchema) }),
      503: refusal('The database does not answer.'),
    },
  },
  {
    method: 'post',
    path: '/api/integrations/shopify/sync',
    operationId: 'startShopifySync',
    tag,
    summary: 'Has one shop or all of them asked what has changed, or everything compared.',
    security: compared,
    body: startIntegrationSyncSchema,
    answers: {
      202: success('It is begun; of a full one, its runs.', {
        integrations: z.array(integrationSyncSchema),
        runs: z.array(runSchema),
      }),
    },
  },
  {
    method: 'post',
    path: '/api/integrations/stripe/sync',
    operationId: 'startStripeSync',
    tag,
    summary: 'Has one Stripe account or all of them asked what has changed, or everything compared.',
    security: compared,
    body: startIntegrationSyncSchema,
    answers: {
      202: success('It is begun; of a full one, its runs.', {
        integrations: z.array(integrationSyncSchema),
        runs: z.array(runSchema),
      }),
    },
  },
  {
    method: 'post',
    path: '/api/integrations/sanity/sync',
    operationId: 'startSanitySync',
    tag,
    summary: 'Has one Sanity dataset or all of them asked what has changed, or everything compared.',
    security: compared,
    body: startIntegrationSyncSchema,
    answers: {
      202: success('It is begun; of a full one, its runs.', {
        integrations: z.array(integrationSyncSchema),
        runs: z.array(runSchema),
      }),
    },
  },
  {
    method: 'post',
    path: '/api/integrations/{integration}/test',
    operationId: 'testIntegration',
    tag,
    summary: 'Asks an integration’s system for a record of each kind, with the settings that are kept.',
    security: ['session'],
    params: z.object({ integration: integrationIdSchema }),
    answers: {
      200: success('What can be read, what is withheld, and what the app lacks.', connectionTestSchema.shape),
      404: noSuch('integration'),
      409: refusal('What does not work, in words.'),
    },
  },
  {
    method: 'post',
    path: '/api/integrations/{integration}/webhook-endpoint',
    operationId: 'makeWebhookEndpoint',
    tag,
    summary: 'Makes, at an integration’s system, what it tells of its changes by, and keeps its secret.',
    security: ['session'],
    params: z.object({ integration: integrationIdSchema }),
    answers: {
      200: success('It is made.', {}),
      404: noSuch('integration'),
      409: refusal('What does not work, in words.'),
    },
  },
  {
    method: 'post',
    path: '/api/integrations/{integration}/authorize',
    operationId: 'authorizeIntegration',
    tag,
    summary:
      'Answers where to go to let us into an integration’s system; sets the cookie that one comes back with.',
    security: ['session'],
    params: z.object({ integration: integrationIdSchema }),
    answers: {
      200: success('Where to go.', { address: z.url() }),
      404: noSuch('integration'),
    },
  },
  {
    method: 'get',
    path: '/api/integrations/{integration}/products',
    operationId: 'listBroughtProducts',
    tag,
    summary: 'How an integration’s products stand in Medusa: new, waiting, changed since, refused.',
    security: ['session'],
    params: z.object({ integration: integrationIdSchema }),
    answers: { 200: success('The counts, and the first hundred.', bringOverviewSchema.shape) },
  },
  {
    method: 'post',
    path: '/api/integrations/{integration}/products',
    operationId: 'bringProducts',
    tag,
    summary:
      'Has what is new brought into Medusa as drafts, what has changed written there, or what waits left.',
    security: ['session'],
    params: z.object({ integration: integrationIdSchema }),
    body: startBringingSchema,
    answers: { 202: success('How many products that is.', { products: z.number().int() }) },
  },
  {
    method: 'get',
    path: '/api/integrations/shopify/callback',
    operationId: 'returnFromShopify',
    tag,
    summary:
      'Where Shopify sends people back to: signed by the app’s client secret, once, to the browser that set out.',
    security: null,
    answers: {
      303: { description: 'To the integration’s page, which says how it went.', contentType: 'text/html' },
      400: refusal('It was begun elsewhere, or too long ago.'),
    },
  },
  {
    method: 'get',
    path: '/api/data-requests',
    operationId: 'listDataRequests',
    tag,
    summary: 'Who has asked, by way of an integration’s system, what is known of them.',
    security: ['session'],
    answers: { 200: success('The longest waiting first.', { requests: z.array(dataRequestSchema) }) },
  },
  {
    method: 'post',
    path: '/api/data-requests/{request}/done',
    operationId: 'answerDataRequest',
    tag,
    summary: 'Keeps that one of them was answered, and by whom.',
    security: ['session'],
    params: z.object({ request: rowIdSchema }),
    answers: { 200: done, 404: noSuch('request') },
  },
]

export const OPERATION_ROUTES: readonly Route[] = [...parked, ...conflicts, ...reconcile, ...integrations]
