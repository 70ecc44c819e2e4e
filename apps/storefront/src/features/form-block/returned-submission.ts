import { AsyncLocalStorage } from 'node:async_hooks'
import type { FormProblem } from '@tandem/contracts/content'
import type { FormNotice } from '../../messages/form-block.ts'

/** A page's form that was sent and could not be taken. */
export interface ReturnedSubmission {
  form: number
  values: Record<string, string>
  problems: Record<string, FormProblem>
  notice?: FormNotice
}

const returned = new AsyncLocalStorage<ReturnedSubmission>()

/**
 * Makes the page anew with what its visitor has typed. It is in the answer to what they sent and nowhere else: a
 * cookie is too small for a letter, and an address is no place for one.
 */
export const withReturned = <T>(submission: ReturnedSubmission, makePage: () => T): T =>
  returned.run(submission, makePage)

export const returnedSubmission = (): ReturnedSubmission | null => returned.getStore() ?? null
