import type { Payload } from 'payload'

/** Documents published or unpublished in one round. */
const AT_ONCE = 50

/**
 * Publishes and unpublishes what an editor has scheduled for by now, with that editor's own rights. Two workers
 * that do one of them at the same time only do it twice.
 *
 * @returns how many were done, and how many failed: those are not tried again, and Payload's log says why.
 */
export async function publishScheduled(payload: Payload): Promise<{ done: number; failed: number }> {
  const { jobStatus = {} } = await payload.jobs.run({ limit: AT_ONCE })
  const statuses = Object.values(jobStatus).map(({ status }) => status)
  const done = statuses.filter((status) => status === 'success').length
  return { done, failed: statuses.length - done }
}
