import type { Name, Plan } from './generate.ts'

/** A connector that reads, writes and lists nothing yet, and the contract that it has to keep. */
export function connectorPlan({ kebab, camel }: Name): Plan {
  const folder = `apps/orchestrator/src/sync/connectors/${kebab}`
  const said = (verb: string) => `${kebab} can’t ${verb} yet: fill in ${folder}/${kebab}-connector.ts`
  return {
    files: {
      [`${folder}/${kebab}-connector.ts`]: `import { SyncError } from '@tandem/sync-core'
import type { Lister, Reader, RemoteWriter } from '../connector.ts'

/** How a ${kebab} is reached. */
export type Peer = { readonly url: string; readonly timeoutMs: number }

export function ${camel}Connector(peer: Peer): Reader & RemoteWriter & Lister {
  const cant = (verb: string) => new SyncError('INTERNAL', \`\${peer.url}: a ${kebab} can’t \${verb} yet\`)
  return {
    async read() {
      throw cant('read')
    },
    async write() {
      throw cant('write')
    },
    async list() {
      throw cant('list')
    },
    async listChanged() {
      throw cant('list what has changed')
    },
  }
}
`,
      [`${folder}/${kebab}-connector.int.test.ts`]: `import { describe } from 'vitest'
import { type Bench, listsAsAgreed, readsAsAgreed, writesAsAgreed } from '../contract-suite.ts'
import { ${camel}Connector } from './${kebab}-connector.ts'

/** People at work in a real ${kebab}. */
async function bySomebody(): Promise<never> {
  throw new Error('${said('be edited by people')}: start a real one here and let them edit it')
}

describe('the ${kebab} connector', () => {
  const open = () =>
    ({
      entity: 'product-content',
      connector: ${camel}Connector({ url: 'http://127.0.0.1:1', timeoutMs: 1_000 }),
      isRemote: true,
      create: bySomebody,
      edit: bySomebody,
      remove: bySomebody,
      fields: (n) => ({ content: { en: { description: \`Words \${n}\` } } }),
      shows: (record, n) => JSON.stringify(record).includes(\`Words \${n}\`),
      showsNothing: (record) => !JSON.stringify(record).includes('Words'),
    }) satisfies Bench

  readsAsAgreed(open)
  writesAsAgreed(open)
  listsAsAgreed(open)
})
`,
    },
    lines: [],
    steps: [
      `Fill in ${folder}/${kebab}-connector.ts; vendors’ errors become SyncErrors there.`,
      `Let people work in a real one in ${kebab}-connector.int.test.ts, and run it until the contract holds: pnpm --filter @tandem/orchestrator test ${kebab}-connector`,
      'Give it to the engine: docs/how-to/add-a-connector.md',
    ],
  }
}
