import { z } from 'zod'
import { healthSchema } from '../operators/health.ts'
import { overviewQuerySchema, overviewSchema } from '../operators/overview.ts'
import { queueStatsSchema } from '../operators/queue-stats.ts'
import { refusal, success } from './answers.ts'
import type { Route } from './route.ts'

export const MONITORING_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/health',
    operationId: 'getHealth',
    tag: 'Monitoring',
    summary: 'Health of this app, and of what it depends on.',
    security: null,
    answers: {
      200: { description: 'It can.', schema: healthSchema },
      503: { description: 'Something it cannot do without does not answer.', schema: healthSchema },
    },
  },
  {
    method: 'get',
    path: '/api/metrics',
    operationId: 'getMetrics',
    tag: 'Monitoring',
    summary: 'Everything that is counted and measured, for Prometheus.',
    security: ['session', 'OPERATOR_TOKEN'],
    answers: {
      200: { description: 'Prometheus’ text format.', contentType: 'text/plain' },
      503: refusal('The database does not answer.'),
    },
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    operationId: 'getOpenApi',
    tag: 'Monitoring',
    summary: 'This document.',
    security: null,
    answers: { 200: { description: 'It.', schema: z.looseObject({ openapi: z.string() }) } },
  },
  {
    method: 'get',
    path: '/api/overview',
    operationId: 'getOverview',
    tag: 'Monitoring',
    summary: 'The overview: state and series. Counts and timestamps; no records, no values.',
    security: ['session', 'OPERATOR_TOKEN'],
    query: overviewQuerySchema,
    answers: { 200: success('Now, and over time.', { overview: overviewSchema }) },
  },
  {
    method: 'get',
    path: '/api/queue/stats',
    operationId: 'getQueueStats',
    tag: 'Monitoring',
    summary: 'Jobs of the wake queue: waiting, active, recently completed and failed.',
    security: ['session', 'OPERATOR_TOKEN'],
    answers: {
      200: { description: 'The counts.', schema: queueStatsSchema },
      503: refusal('Redis does not answer; work goes on without it.'),
    },
  },
]
