import { askForSync, CONNECTION_ID, type Connection } from './ask-for-sync.ts'
import type { StoredDocument } from './status-badge.ts'

/** What an action is given of a document; in `sanity` it is `DocumentActionProps`. */
export type ActionProps = {
  readonly id: string
  readonly type: string
  readonly draft: StoredDocument | null
  readonly published: StoredDocument | null
  onComplete(): void
}

/** What a Studio says of itself; in `sanity` it is `DocumentActionsContext`. */
export type ActionContext = {
  readonly schemaType: string
  readonly projectId: string
  readonly dataset: string
  getClient(options: { apiVersion: string }): {
    fetch(query: string, params: { id: string }): Promise<unknown>
  }
}

export type Action = {
  readonly label: string
  readonly title: string
  readonly disabled: boolean
  onHandle(): void
}

const API_VERSION = '2025-02-19'

/** A button that has a published document synced now. It calls Tandem, and never Stripe. */
export const syncAction =
  ({ projectId, dataset, getClient }: ActionContext, ask: typeof askForSync = askForSync) =>
  ({ id, type, published, onComplete }: ActionProps): Action => ({
    label: 'Sync to Stripe',
    title: published
      ? 'Has Tandem look at what is published, now.'
      : 'Publish it first: a draft goes nowhere.',
    disabled: published === null,
    onHandle: () => {
      void readConnection(getClient)
        .then((connection) => ask(connection, { _id: id, _type: type, projectId, dataset }))
        // The Studio shows what is thrown where it is not caught.
        .catch((error: unknown) => queueMicrotask(() => reportError(error)))
        .finally(onComplete)
    },
  })

async function readConnection(getClient: ActionContext['getClient']): Promise<Connection> {
  const found: unknown = await getClient({ apiVersion: API_VERSION }).fetch('*[_id == $id][0]', {
    id: CONNECTION_ID,
  })
  const { address, secret } = Object(found)
  if (typeof address !== 'string' || typeof secret !== 'string')
    throw new Error(
      `The document ${CONNECTION_ID} has to say where Tandem is (address), and the webhook’s secret.`,
    )
  return { address, secret }
}
