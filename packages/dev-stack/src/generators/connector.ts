import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../apps.ts'
import type { Name, Plan } from './generate.ts'

const EXAMPLE = 'apps/orchestrator/src/sync/test-support/back-office'

/**
 * A connector that works: the back office which the engine's own tests are kept in step with, under another name, its
 * fake and its tests along. Whoever makes a real one of it changes one call after another, with all tests green.
 */
export function connectorPlan(name: Name): Plan {
  const { kebab, camel, pascal } = name
  const core = `packages/sync-core/src/connectors/${kebab}`
  const orchestrator = `apps/orchestrator/src/sync/connectors/${kebab}`
  const from = (file: string, ...changes: [string, string][]) =>
    changes.reduce((text, [before, after]) => text.replaceAll(before, after), called(name, example(file)))
  const mapped: [string, string] = ["'./customer.ts'", "'@tandem/sync-core'"]
  const port: [string, string] = ["'../../connectors/", "'../"]
  return {
    files: {
      [`${core}/customer.ts`]: from(
        'customer.ts',
        [
          "import { type Binding, type Canonical, ENTITY_DEFINITIONS, type PlatformRecord } from '@tandem/sync-core'",
          `import type { Canonical } from '../../canonical/canonical.ts'
import { customer } from '../../entities/customer/customer.ts'
import type { Binding, PlatformRecord } from '../../entities/entity-definition.ts'`,
        ],
        ['ENTITY_DEFINITIONS.customer', 'customer'],
      ),
      [`${orchestrator}/connector.ts`]: from('connector.ts', mapped, port),
      [`${orchestrator}/open-${kebab}.ts`]: from('open-back-office.ts', mapped, port),
      [`${orchestrator}/webhook.ts`]: from('webhook.ts', port),
      [`${orchestrator}/fake-${kebab}.ts`]: from('fake-back-office.ts', mapped, port),
      [`${orchestrator}/${kebab}.int.test.ts`]: from('back-office.int.test.ts', port),
      [`${orchestrator}/${kebab}-in-step.int.test.ts`]: from('in-step.int.test.ts', port, [
        "'../engine-fixture.ts'",
        "'../../test-support/engine-fixture.ts'",
      ]),
    },
    lines: [
      {
        file: 'packages/sync-core/src/index.ts',
        before: 'export { MEDUSA_BINDINGS }',
        line: `export { type ${pascal}Client, ${camel}ClientSchema, ${camel}CustomerBinding } from './connectors/${kebab}/customer.ts'`,
      },
      {
        file: 'apps/orchestrator/src/sync/connectors/registry.ts',
        before: '  medusa: medusaConnector,\n',
        line: `  '${kebab}': ${camel}Connector,`,
      },
      {
        file: 'apps/orchestrator/src/sync/connectors/registry.ts',
        before: 'import { medusaConnector }',
        line: `import { ${camel}Connector } from './${kebab}/connector.ts'`,
      },
    ],
    payloadMakes: [],
    steps: [
      `Let ${orchestrator}/fake-${kebab}.ts answer as the real one does: recorded answers, its errors, its limits.`,
      `Say what is exchanged, and whose each field is: ${core}/customer.ts, and a file like it for every other entity.`,
      `Speak to it: ${orchestrator}/open-${kebab}.ts. The contract says when it is done: pnpm --filter @tandem/orchestrator test ${kebab}`,
      'Settings, webhooks, and what it can’t promise: docs/how-to/add-a-connector.md',
    ],
  }
}

const example = (file: string): string => readFileSync(join(repositoryRoot, EXAMPLE, file), 'utf8')

/** The example's own name, in every way that it is written. */
function called({ kebab, camel, pascal }: Name, text: string): string {
  const words = kebab.replaceAll('-', ' ')
  return text
    .replaceAll('back-office', kebab)
    .replaceAll('backOffice', camel)
    .replaceAll('BackOffice', pascal)
    .replaceAll('back office', words)
    .replaceAll('signedByOffice', `signedBy${pascal}`)
    .replaceAll('Back office', words.charAt(0).toUpperCase() + words.slice(1))
}
