import { z } from 'zod'
import { errorCodeSchema, errorResponseSchema } from '../error-codes.ts'
import { healthSchema } from '../operators/health.ts'
import { replaySchema } from '../operators/operators-api.ts'
import { runSchema } from '../operators/reconcile.ts'
import { changeSchema, previewSchema, recordSyncSchema } from '../operators/record-sync.ts'
import { entitySchema } from '../sync/entities.ts'
import { refusalSchema } from './answers.ts'
import { MONITORING_ROUTES } from './monitoring-routes.ts'
import { OPERATION_ROUTES } from './operation-routes.ts'
import { RECORD_ROUTES } from './record-routes.ts'
import type { Answer, Route } from './route.ts'
import { commonAnswers, SECURITY_SCHEMES } from './security-schemes.ts'
import { WEBHOOK_ROUTES } from './webhook-routes.ts'

/** Every route of the orchestrator that is not Payload's own. */
export const ROUTES: readonly Route[] = [
  ...RECORD_ROUTES,
  ...OPERATION_ROUTES,
  ...MONITORING_ROUTES,
  ...WEBHOOK_ROUTES,
]

const TAGS = {
  Records: 'One record: how it stands, and having it synced.',
  Operations: 'Parked work, conflicts, history and comparisons.',
  Webhooks: 'What other systems tell and ask.',
  Monitoring: 'Whether and how well all of this works.',
} as const satisfies Record<Route['tag'], string>

/** Shapes that occur again and again. */
const NAMED = z
  .registry<{ id: string }>()
  .add(entitySchema, { id: 'Entity' })
  .add(errorCodeSchema, { id: 'ErrorCode' })
  .add(errorResponseSchema, { id: 'Error' })
  .add(refusalSchema, { id: 'Refusal' })
  .add(healthSchema, { id: 'Health' })
  .add(recordSyncSchema, { id: 'RecordSync' })
  .add(previewSchema, { id: 'Preview' })
  .add(changeSchema, { id: 'Change' })
  .add(replaySchema, { id: 'Replay' })
  .add(runSchema, { id: 'Run' })

/** The routes as OpenAPI 3.1, made of the schemas that the routes themselves parse and answer with. */
export function openApiDocument() {
  const schemas: Schemas = {}
  const paths: Record<string, Record<string, object>> = {}
  for (const route of ROUTES) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemas) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Tandem orchestrator',
      version: '1',
      summary: 'What operators, monitors and other systems read and do. Payload’s own API is not in here.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: { securitySchemes: SECURITY_SCHEMES, schemas },
  }
}

/** Filled while operations are written. */
type Schemas = Record<string, object>

function operationOf(route: Route, schemas: Schemas) {
  const { operationId, tag, summary, security, body, answers } = route
  return {
    operationId,
    tags: [tag],
    summary,
    security: security === null ? [] : security.map((scheme) => ({ [scheme]: [] })),
    parameters: [
      ...parametersOf(route.params, 'path', schemas),
      ...parametersOf(route.query, 'query', schemas),
    ],
    ...(body ? { requestBody: { required: true, content: json(body, 'input', schemas) } } : {}),
    responses: Object.fromEntries(
      Object.entries({ ...commonAnswers(route), ...answers }).map(([status, answer]) => [
        status,
        { description: answer.description, content: contentOf(answer, schemas) },
      ]),
    ),
  }
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query', schemas: Schemas) {
  return Object.entries(schema?.shape ?? {}).map(([name, field]) => ({
    name,
    in: place,
    required: place === 'path' || !z.safeParse(field, undefined).success,
    schema: toSchema(field, 'input', schemas),
  }))
}

function contentOf(answer: Answer, schemas: Schemas) {
  if ('schema' in answer) return json(answer.schema, 'output', schemas)
  return { [answer.contentType]: { schema: { type: 'string' } } }
}

const json = (schema: z.ZodType, io: 'input' | 'output', schemas: Schemas) => ({
  'application/json': { schema: toSchema(schema, io, schemas) },
})

/** OpenAPI 3.1 speaks the JSON Schema that zod writes; its dialect is the document's default. */
function toSchema(schema: z.core.$ZodType, io: 'input' | 'output', schemas: Schemas): object {
  const { $schema: _, $defs = {}, ...written } = z.toJSONSchema(schema, { io, metadata: NAMED })
  for (const [name, definition] of Object.entries($defs)) schemas[name] = amongComponents(definition)
  return amongComponents(written)
}

function amongComponents(written: object): object {
  return JSON.parse(JSON.stringify(written).replaceAll('"#/$defs/', '"#/components/schemas/'))
}
