import { z } from 'zod'
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
} from '../operators-api.ts'
import {
  cronQuerySchema,
  driftQuerySchema,
  foundDriftSchema,
  runSchema,
  runsQuerySchema,
} from '../reconcile.ts'
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
      'Records that wait or cannot be brought in step, the longest waiting first; beside the first page, all that is parked by cause.',
    doors: listed,
    query: parkedQuerySchema,
    answers: { 200: page('A page.', parkedLinkSchema, { groups: z.array(parkedGroupSchema).optional() }) },
  },
  {
    method: 'post',
    path: '/api/parked/{link}/retry',
    operationId: 'retryParked',
    tag,
    summary: 'Has one parked record tried anew.',
    doors: listed,
    params: link,
    answers: { 202: success('It will be tried.', {}), 404: noSuch('parked record') },
  },
  {
    method: 'post',
    path: '/api/parked/{link}/discard',
    operationId: 'discardParked',
    tag,
    summary: 'Leaves one parked record as it is, for a reason that is kept.',
    doors: ['session'],
    params: link,
    body: discardSchema,
    answers: { 200: done, 404: noSuch('parked record') },
  },
  {
    method: 'post',
    path: '/api/parked/discard',
    operationId: 'discardManyParked',
    tag,
    summary:
      'Leaves all parked work of an entity, of a cause, or all there is as it is, for a reason that is kept.',
    doors: ['session'],
    body: discardManySchema,
    answers: {
      200: success('They are left.', { discarded: z.number().int() }),
      409: refusal('There are more or fewer than `expected`.'),
    },
  },
  {
    method: 'get',
    path: '/api/replays',
    operationId: 'listReplays',
    tag,
    summary: 'The latest replays and how far each is.',
    doors: listed,
    answers: { 200: success('The latest first.', { replays: z.array(replaySchema) }) },
  },
  {
    method: 'post',
    path: '/api/replays',
    operationId: 'startReplay',
    tag,
    summary: 'Has all parked work of an entity, of a cause, or all there is tried anew.',
    doors: listed,
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
    summary: 'How far a replay is.',
    doors: listed,
    params: z.object({ replay: rowIdSchema }),
    answers: { 200: success('So far.', { replay: replaySchema }), 404: noSuch('replay') },
  },
  {
    method: 'post',
    path: '/api/replays/{replay}/cancel',
    operationId: 'cancelReplay',
    tag,
    summary: 'Leaves what a replay has not handed on as it is.',
    doors: listed,
    params: z.object({ replay: rowIdSchema }),
    answers: { 200: done, 409: refusal('All of it has been handed on, or there is no such replay.') },
  },
  {
    method: 'get',
    path: '/api/jobs',
    operationId: 'listJobs',
    tag,
    summary: 'The history, the latest first. Names of fields, no values.',
    doors: listed,
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
    doors: listed,
    query: conflictsQuerySchema,
    answers: { 200: page('A page.', conflictSchema, {}) },
  },
  {
    method: 'get',
    path: '/api/conflicts/{conflict}',
    operationId: 'getConflict',
    tag,
    summary: 'One conflict with both values.',
    doors: ['session'],
    params: conflict,
    answers: { 200: success('It.', { conflict: conflictDetailSchema }), 404: noSuch('conflict') },
  },
  {
    method: 'post',
    path: '/api/conflicts/{conflict}/resolve',
    operationId: 'resolveConflict',
    tag,
    summary: 'Settles a conflict by a person’s choice, as their own edit.',
    doors: ['session'],
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
    summary: 'Starts comparing one entity, or all, or joins what is under way; a dry run only counts.',
    doors: ['CRON_SECRET'],
    query: cronQuerySchema,
    answers: {
      200: success('How far each is.', { runs: z.array(runSchema) }),
      503: refusal('The database does not answer.'),
    },
  },
  {
    method: 'get',
    path: '/api/reconcile',
    operationId: 'listRuns',
    tag,
    summary: 'The latest comparisons, each with how far it is.',
    doors: compared,
    query: runsQuerySchema,
    answers: { 200: success('The latest first.', { runs: z.array(runSchema) }) },
  },
  {
    method: 'post',
    path: '/api/reconcile',
    operationId: 'startRun',
    tag,
    summary:
      'Starts comparing one entity, or all, or joins what is under way; a dry run only tells what differs.',
    doors: compared,
    body: startRunSchema,
    answers: { 202: success('How far each is.', { runs: z.array(runSchema) }) },
  },
  {
    method: 'get',
    path: '/api/reconcile/{run}',
    operationId: 'getRun',
    tag,
    summary: 'How far a comparison is, and a page of what it has found. Names of fields, no values.',
    doors: compared,
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
    path: '/api/reconcile/{run}/apply',
    operationId: 'applyRun',
    tag,
    summary: 'Repairs exactly what a dry run has found, where it still differs.',
    doors: compared,
    params: run,
    answers: {
      200: success('They are looked at.', { hinted: z.number().int(), run: runSchema }),
      404: noSuch('run'),
      409: refusal('It is still under way, or it repairs what it finds by itself.'),
    },
  },
]

export const OPERATION_ROUTES: readonly Route[] = [...parked, ...conflicts, ...reconcile]
