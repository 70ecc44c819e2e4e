import { randomUUID } from 'node:crypto'
import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { evaluate, parse } from 'groq-js'
import type { Change, FakeDataset, FakeHook } from './dataset.ts'
import { isPublished } from './documents.ts'

/** One webhook on its way, however late it comes. */
export type FakeWebhook = { readonly body: string; readonly headers: Readonly<Record<string, string>> }

/** A change as a hook tells of it, signed in this moment or in another; null when it is not asked to. */
export async function webhookOf(
  dataset: FakeDataset,
  hook: FakeHook,
  { operation, before, after, transactionId }: Change,
  at: Date = dataset.now(),
): Promise<FakeWebhook | null> {
  const document = after ?? before
  if (!document || !hook.rule.on.includes(operation)) return null
  if (!isPublished(document) && !hook.includeDrafts) return null
  const sanity = { projectId: dataset.projectId, dataset: dataset.name }
  const told = await evaluate(parse(`*[${hook.rule.filter}]${hook.rule.projection}`), {
    dataset: [document],
    sanity,
  })
  const [first] = (await told.get()) as unknown[]
  if (first === undefined) return null
  const body = JSON.stringify(first)
  return {
    body,
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, at.getTime(), hook.secret),
      'sanity-project-id': dataset.projectId,
      'sanity-dataset': dataset.name,
      'sanity-document-id': document._id,
      'sanity-operation': operation,
      'sanity-transaction-id': transactionId,
      'idempotency-key': randomUUID(),
    },
  }
}

/** Has a dataset tell its webhooks of what changes, once each: who was not there has missed it. */
export function deliverFrom(dataset: FakeDataset): void {
  dataset.onChange = (change) => {
    for (const hook of dataset.hooks.filter(
      ({ isDisabled, isDisabledByUser }) => !isDisabled && !isDisabledByUser,
    ))
      void webhookOf(dataset, hook, change)
        .then((webhook) => webhook && fetch(hook.url, { method: 'POST', ...webhook }))
        .catch(() => {})
  }
}
