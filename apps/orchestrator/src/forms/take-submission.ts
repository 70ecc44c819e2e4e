import type { Submission, SubmissionOutcome } from '@tandem/contracts/content'
import { SyncError } from '@tandem/sync-core'
import { getPayload, type Payload } from 'payload'
import { idOf } from '../fields/id-of.ts'
import config from '../payload.config.ts'
import type { Form } from '../payload-types.ts'
import { checkValues } from './check-values.ts'

/**
 * Keeps what a visitor has sent, when a published page of that store shows the form and the form takes it.
 *
 * @throws {SyncError} when it can't be kept. Says of why the error's name alone: its words may repeat what was sent.
 */
export async function takeSubmission(submission: Submission): Promise<SubmissionOutcome> {
  try {
    const payload = await getPayload({ config })
    const form = await findShownForm(payload, submission)
    if (!form) return { outcome: 'unknown' }
    const checked = checkValues(form.fields ?? [], submission.values)
    if ('problems' in checked) return { outcome: 'refused', problems: checked.problems }
    const { id, tenant } = form
    await keepOnce(payload, {
      tenant: idOf(tenant),
      form: id,
      submissionData: checked.values,
      key: submission.key,
    })
    return {
      outcome: 'taken',
      redirectTo: form.confirmationType === 'redirect' ? (form.redirect?.url ?? null) : null,
    }
  } catch (error) {
    const name = error instanceof Error ? error.name : typeof error
    throw new SyncError('DATABASE_FAILED', `What was sent could not be kept: ${name}.`)
  }
}

/** The form, if its own tenant's page of this name shows it to everybody in this store. */
async function findShownForm(
  payload: Payload,
  { store, page, form, locale }: Submission,
): Promise<Form | null> {
  const found = await payload.find({
    collection: 'pages',
    where: {
      and: [
        { 'store.handle': { equals: store } },
        { slug: { equals: page } },
        { _status: { equals: 'published' } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const [shown] = found.docs
  const isShown = shown?.blocks?.some((block) => block.blockType === 'form' && idOf(block.form) === form)
  if (!isShown) return null
  const document = await payload.findByID({
    collection: 'forms',
    id: form,
    locale,
    depth: 0,
    disableErrors: true,
  })
  return document && idOf(document.tenant) === idOf(shown?.tenant) ? document : null
}

type Kept = Parameters<typeof createSubmission>[1]

const createSubmission = (
  payload: Payload,
  data: {
    tenant: number | undefined
    form: number
    submissionData: { field: string; value: string }[]
    key: string
  },
) =>
  payload.create({ collection: 'form-submissions', data: { ...data, tenant: data.tenant ?? null }, depth: 0 })

/** Whoever sends the same twice, or at the same time, is told the same. */
async function keepOnce(payload: Payload, data: Kept): Promise<void> {
  const isKept = async () => {
    const { totalDocs } = await payload.count({
      collection: 'form-submissions',
      where: { key: { equals: data.key } },
    })
    return totalDocs > 0
  }
  if (await isKept()) return
  try {
    await createSubmission(payload, data)
  } catch (error) {
    if (!(await isKept())) throw error
  }
}
