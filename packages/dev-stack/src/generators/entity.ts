import type { Name, Plan } from './generate.ts'

const CONTRACTS = 'packages/contracts/src'
const CORE = 'packages/sync-core'
const BACKEND = 'apps/backend/src/internal-sync'
const ORCHESTRATOR = 'apps/orchestrator/src/sync'

/** An entity of three fields that Medusa owns and Payload mirrors: the smallest that is whole. */
export function entityPlan({ kebab, camel, pascal }: Name): Plan {
  const folder = `${CORE}/src/entities/${kebab}`
  const table = kebab.replaceAll('-', '_')
  const schema = `medusa${pascal}Schema`
  return {
    files: {
      [`${folder}/schema.ts`]: `import { ${schema} } from '@tandem/contracts'
import { z } from 'zod'

const shape = ${schema}.shape

export const ${camel}Schema = z.object({ handle: shape.handle, name: shape.name, status: shape.status })
export type ${pascal} = z.infer<typeof ${camel}Schema>
`,
      [`${folder}/ownership.ts`]: `import { type Ownership, ownedBy } from '../../decide/ownership.ts'
import { ${camel}Schema } from './schema.ts'

export const ${camel}Ownership: Ownership = {
  existence: 'medusa',
  fields: ownedBy('medusa', Object.keys(${camel}Schema.shape)),
}
`,
      [`${folder}/from-medusa.ts`]: `import { ${schema} } from '@tandem/contracts'
import type { ${pascal} } from './schema.ts'

export function ${camel}FromMedusa(record: unknown): ${pascal} {
  const { id: _, ...${camel} } = ${schema}.parse(record)
  return ${camel}
}
`,
      [`${folder}/from-payload.ts`]: `import { type ${pascal}, ${camel}Schema } from './schema.ts'

export function ${camel}FromPayload(document: unknown): ${pascal} {
  return ${camel}Schema.parse(document)
}
`,
      [`${folder}/to-payload.ts`]: `import type { PlatformRecord } from '../entity-definition.ts'
import { ${camel}Schema } from './schema.ts'

export function ${camel}ToPayload(record: unknown): PlatformRecord {
  return ${camel}Schema.parse(record)
}
`,
      [`${folder}/index.ts`]: `import type { EntityDefinition } from '../entity-definition.ts'
import { ${camel}FromMedusa } from './from-medusa.ts'
import { ${camel}FromPayload } from './from-payload.ts'
import { ${camel}Ownership } from './ownership.ts'
import { ${camel}ToPayload } from './to-payload.ts'

export const ${camel}: EntityDefinition = {
  name: '${kebab}',
  ownership: ${camel}Ownership,
  personalFields: 'all',
  fromMedusa: ${camel}FromMedusa,
  fromPayload: ${camel}FromPayload,
  toPayload: ${camel}ToPayload,
}
`,
      [`${folder}/fixtures.ts`]: `import type { ${schema} } from '@tandem/contracts'
import type { z } from 'zod'

/** Answers of Medusa's read route, varied. */
export const medusa${pascal}Samples: z.input<typeof ${schema}>[] = [
  { id: '${table}_1', handle: 'fernhollow', name: 'Fernhollow', status: 'active' },
  { id: '${table}_2', handle: 'noor', name: 'دار نور 🌙', status: '' },
]
`,
      [`${folder}/arbitrary.ts`]: `import fc from 'fast-check'
import { text } from '../../../test/values.ts'
import { ${camel}Schema } from './schema.ts'

export const ${camel}Arbitrary = fc
  .record({ handle: text, name: text, status: text })
  .map((record) => ${camel}Schema.parse(record))
`,
    },
    lines: [
      { file: `${CONTRACTS}/entities.ts`, before: "  'order',\n", line: `  '${kebab}',` },
      {
        file: `${CONTRACTS}/medusa-records.ts`,
        before: 'export const medusaTenantSchema',
        line: `export const ${schema} = z.object({ id: medusaIdSchema, handle: z.string(), name: z.string(), status: z.string() })\n`,
      },
      {
        file: `${CONTRACTS}/medusa-records.ts`,
        before: '  order: medusaOrderSchema,',
        line: `  '${kebab}': ${schema},`,
      },
      { file: `${CORE}/src/entities/registry.ts`, before: '  order,\n', line: `  '${kebab}': ${camel},` },
      {
        file: `${CORE}/src/entities/registry.ts`,
        before: 'import { customer } from',
        line: `import { ${camel} } from './${kebab}/index.ts'`,
      },
      {
        file: `${CORE}/test/entity-samples.ts`,
        before: '  order: {\n',
        line: `  '${kebab}': { canonical: ${camel}Arbitrary, medusa: medusa${pascal}Samples, payload: [], renamed: {} },`,
      },
      {
        file: `${CORE}/test/entity-samples.ts`,
        before: 'import { customerArbitrary }',
        line: `import { ${camel}Arbitrary } from '../src/entities/${kebab}/arbitrary.ts'
import { medusa${pascal}Samples } from '../src/entities/${kebab}/fixtures.ts'`,
      },
      {
        file: `${CORE}/src/decide/decide-unread.test.ts`,
        before: "      ['order', true, true],",
        line: `      ['${kebab}', true, false],`,
      },
      { file: `${BACKEND}/list/list-ids.ts`, before: "  order: 'order',", line: `  '${kebab}': '${table}',` },
      {
        file: `${BACKEND}/read/projections.ts`,
        before: '  order: orderProjection,',
        line: `  '${kebab}': \`
    found as materialized (
      select t.id, null::text as version, json_build_object('id', t.id, 'handle', t.handle, 'name', t.name,
        'status', t.status) as record
      from ${table} t join w on w.id = t.id where t.deleted_at is null
    )\`,
`,
      },
      {
        file: 'apps/orchestrator/src/admin/console/direction-words.ts',
        before: "  order: 'both',",
        line: `  '${kebab}': 'medusa-to-payload',`,
      },
      {
        file: `${ORCHESTRATOR}/purge-storefront.ts`,
        before: "    case 'customer':\n",
        line: `    case '${kebab}':`,
      },
    ],
    steps: [
      `Say what it is: a line in the list above ENTITIES (${CONTRACTS}/entities.ts).`,
      `Say what Medusa answers: ${schema} (${CONTRACTS}/medusa-records.ts), its query (${BACKEND}/read/projections.ts) and its table (${BACKEND}/list/list-ids.ts).`,
      `Say whose each field is, and map them: ${folder}; name those that may say something about a person (personalFields), or leave 'all'; recorded answers in fixtures.ts. Then: pnpm --filter @tandem/sync-core test`,
      'Everything else, Medusa’s capture and Payload’s table among it: docs/how-to/add-an-entity.md',
    ],
  }
}
