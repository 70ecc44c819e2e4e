import type { Name, Plan } from './generate.ts'

const CONTRACTS = 'packages/contracts/src/sync'
const CORE = 'packages/sync-core/src'
const BACKEND = 'apps/backend/src/internal-sync/records'
const ORCHESTRATOR = 'apps/orchestrator/src'

/** An entity of three fields that Medusa owns and Payload mirrors: the smallest that is whole. */
export function entityPlan({ kebab, camel, pascal }: Name): Plan {
  const table = kebab.replaceAll('-', '_')
  const key = kebab === camel ? camel : `'${kebab}'`
  const words = kebab.replaceAll('-', ' ')
  return {
    files: {
      [`${CONTRACTS}/records/${kebab}.ts`]: `import { z } from 'zod'
import { medusaIdSchema } from '../../ids.ts'

/** A ${words} as Medusa's internal read route answers it. */
export const medusa${pascal}Schema = z.object({
  id: medusaIdSchema,
  handle: z.string(),
  name: z.string(),
  status: z.string(),
})
`,
      [`${CORE}/entities/${kebab}/${kebab}.ts`]: `import { MEDUSA_RECORDS } from '@tandem/contracts/sync'
import { z } from 'zod'
import type { EntityDefinition, PlatformRecord } from '../entity-definition.ts'

const { shape } = MEDUSA_RECORDS[${`'${kebab}'`}]

/** A ${words}, as both sides know it. */
export const ${camel}Schema = z.object({ handle: shape.handle, name: shape.name, status: shape.status })
export type ${pascal} = z.infer<typeof ${camel}Schema>

export const ${camel}: EntityDefinition = {
  name: '${kebab}',
  personalFields: 'all',
  fromHub: (document) => ${camel}Schema.parse(document),
  toHub: (record): PlatformRecord => ${camel}Schema.parse(record),
}
`,
      [`${CORE}/entities/${kebab}/samples.ts`]: `import fc from 'fast-check'
import { text } from '../../../test/values.ts'
import type { Samples } from '../samples.ts'
import { ${camel}Schema } from './${kebab}.ts'

export const samples: Samples = {
  canonical: fc
    .record({ handle: text, name: text, status: text })
    .map((record) => ${camel}Schema.parse(record)),
  /** Answers of Medusa's read route, varied. */
  remote: [
    { id: '${table}_1', handle: 'fernhollow', name: 'Fernhollow', status: 'active' },
    { id: '${table}_2', handle: 'noor', name: 'دار نور 🌙', status: '' },
  ],
  hub: [],
  renamed: {},
}
`,
      [`${CORE}/connectors/medusa/${kebab}.ts`]: `import { MEDUSA_RECORDS } from '@tandem/contracts/sync'
import { ownedBy } from '../../decide/ownership.ts'
import type { Binding } from '../../entities/entity-definition.ts'
import { ${camel}, ${camel}Schema } from '../../entities/${kebab}/${kebab}.ts'

export const ${camel}Binding: Binding = {
  connector: 'medusa',
  entity: ${camel},
  ownership: { existence: 'remote', fields: ownedBy('remote', Object.keys(${camel}Schema.shape)) },
  fromRemote(record) {
    const { id: _, ...fields } = MEDUSA_RECORDS['${kebab}'].parse(record)
    return fields
  },
}
`,
      [`${BACKEND}/${kebab}.ts`]: `import type { SyncedRecord } from './synced-record.ts'

export const ${camel}Record = {
  table: '${table}',
  projection: \`
    found as materialized (
      select t.id, null::text as version, json_build_object('id', t.id, 'handle', t.handle, 'name', t.name,
        'status', t.status) as record
      from ${table} t join w on w.id = t.id where t.deleted_at is null
    )\`,
  captured: { alsoMoves: [], apart: [], events: {} },
} satisfies SyncedRecord
`,
      [`${ORCHESTRATOR}/sync/hub/documents/${kebab}.ts`]: `import type { HubDocument } from './hub-document.ts'

/** A ${words} as Medusa has it. */
export const ${camel}Document: HubDocument = {
  collection: '${kebab}s',
  table: '${table}s',
  mirror: { columns: { handle: 'handle', name: 'name', status: 'status' }, references: {} },
}
`,
      [`${ORCHESTRATOR}/collections/${kebab}s.ts`]: `import type { CollectionConfig } from 'payload'
import { nobody, operators } from '../access/collections.ts'
import { medusaIdField, ownedByMachines } from '../fields/owned-by-machines.ts'
import { syncPanel } from '../fields/sync-panel.ts'

/** A ${words}. Medusa owns it. */
export const ${pascal}s: CollectionConfig = {
  slug: '${kebab}s',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'handle', 'status', 'updatedAt'], group: 'Commerce' },
  access: { create: nobody, read: operators, update: nobody, delete: nobody },
  fields: [
    syncPanel('${kebab}'),
    { name: 'name', type: 'text', required: true, ...ownedByMachines },
    { name: 'handle', type: 'text', required: true, ...ownedByMachines },
    { name: 'status', type: 'text', ...ownedByMachines },
    medusaIdField,
  ],
}
`,
      [`${ORCHESTRATOR}/sync/process-links/${kebab}.int.test.ts`]: `import { expect, test } from 'vitest'
import { engineForFile } from '../test-support/engine-fixture.ts'

const engine = engineForFile()

const document = async () =>
  (await engine.pool.query('select handle, name, status from ${table}s where medusa_id = $1', ['${table}_1'])).rows[0]
async function arrive(record: { name: string } | null): Promise<void> {
  if (record) engine.medusa.records.set('${table}_1', { id: '${table}_1', handle: 'first', status: 'active', ...record })
  else engine.medusa.records.delete('${table}_1')
  await engine.hint('${kebab}', '${table}_1')
  await engine.settle()
}

test('a ${words} of Medusa’s comes, changes and goes in Payload', async () => {
  await arrive({ name: 'First' })
  expect(await document()).toEqual({ handle: 'first', name: 'First', status: 'active' })
  await arrive({ name: 'دار نور' })
  expect(await document()).toMatchObject({ name: 'دار نور' })
  await arrive(null)
  expect(await document()).toBeUndefined()
})
`,
    },
    lines: [
      { file: `${CONTRACTS}/entities.ts`, before: "  'order',\n", line: `  '${kebab}',` },
      registered(
        `${CONTRACTS}/medusa-records.ts`,
        '  order: medusaOrderSchema,',
        `  ${key}: medusa${pascal}Schema,`,
      ),
      imported(
        `${CONTRACTS}/medusa-records.ts`,
        'import { medusaCustomerSchema }',
        `medusa${pascal}Schema`,
        `./records/${kebab}.ts`,
      ),
      registered(`${CORE}/entities/registry.ts`, '  order,\n', `  ${key}: ${camel},`),
      imported(`${CORE}/entities/registry.ts`, 'import { customer }', camel, `./${kebab}/${kebab}.ts`),
      registered(
        `${CORE}/connectors/medusa/bindings.ts`,
        '  order: orderBinding,',
        `  ${key}: ${camel}Binding,`,
      ),
      imported(
        `${CORE}/connectors/medusa/bindings.ts`,
        'import { customerBinding }',
        `${camel}Binding`,
        `./${kebab}.ts`,
      ),
      registered(`${BACKEND}/registry.ts`, '  order: orderRecord,', `  ${key}: ${camel}Record,`),
      imported(`${BACKEND}/registry.ts`, 'import { customerRecord }', `${camel}Record`, `./${kebab}.ts`),
      registered(
        `${ORCHESTRATOR}/sync/hub/documents/registry.ts`,
        '  order: orderDocument,',
        `  ${key}: ${camel}Document,`,
      ),
      imported(
        `${ORCHESTRATOR}/sync/hub/documents/registry.ts`,
        'import { customerDocument }',
        `${camel}Document`,
        `./${kebab}.ts`,
      ),
      registered(`${ORCHESTRATOR}/payload.config.ts`, '    Tenants,\n', `    ${pascal}s,`),
      imported(
        `${ORCHESTRATOR}/payload.config.ts`,
        'import { Customers }',
        `${pascal}s`,
        `./collections/${kebab}s.ts`,
      ),
    ],
    payloadMakes: ['generate:types', `migrate:create ${table} --skip-empty`],
    steps: [
      'Say in the description of the interface that it is there: pnpm --filter @tandem/contracts exec vitest run src/openapi -u',
      `Say what it is: a line in the list above ENTITIES (${CONTRACTS}/entities.ts).`,
      `Say what Medusa answers (${CONTRACTS}/records/${kebab}.ts) and how it is read there: ${BACKEND}/${kebab}.ts names a table that is called like the entity.`,
      `Say whose each field is, and map them: ${CORE}/connectors/medusa/${kebab}.ts; name those that may say something about a person (personalFields), or leave 'all'. Then: pnpm --filter @tandem/sync-core test`,
      'Everything else: docs/how-to/add-an-entity.md',
    ],
  }
}

type Line = Plan['lines'][number]
const registered = (file: string, before: string, line: string): Line => ({ file, before, line })
const imported = (file: string, before: string, name: string, path: string): Line => ({
  file,
  before,
  line: `import { ${name} } from '${path}'`,
})
