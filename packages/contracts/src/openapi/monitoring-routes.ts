import { z } from 'zod'
import { healthSchema } from '../health.ts'
import { overviewQuerySchema, overviewSchema } from '../overview.ts'
import { queueStatsSchema } from '../queue-stats.ts'
import { refusal, success } from './answers.ts'
import type { Route } from './route.ts'

export const MONITORING_ROUTES: readonly Route[] = [
  {
    method: 'get',
    path: '/api/health',
    operationId: 'getHealth',
    tag: 'Monitoring',
    summary: 'Whether this app can work, and what answered.',
    doors: null,
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
    doors: ['session', 'OPERATOR_TOKEN'],
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
    doors: null,
    answers: { 200: { description: 'It.', schema: z.looseObject({ openapi: z.string() }) } },
  },
  {
    method: 'get',
    path: '/api/overview',
    operationId: 'getOverview',
    tag: 'Monitoring',
    summary: 'How the whole stands, and how it has gone. Counts and moments; no records, no values.',
    doors: ['session', 'OPERATOR_TOKEN'],
    query: overviewQuerySchema,
    answers: { 200: success('Now, and over time.', { overview: overviewSchema }) },
  },
  {
    method: 'get',
    path: '/api/queue/stats',
    operationId: 'getQueueStats',
    tag: 'Monitoring',
    summary: 'How many rings of the queue wait, are answered, and were answered lately.',
    doors: ['session', 'OPERATOR_TOKEN'],
    answers: {
      200: { description: 'The counts.', schema: queueStatsSchema },
      503: refusal('Redis does not answer; work goes on without it.'),
    },
  },
]
