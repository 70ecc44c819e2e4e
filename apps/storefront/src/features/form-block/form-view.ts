import { type Locale, MOST_CHARACTERS, TICKED } from '@tandem/contracts/content'
import type { PageBlock } from '@tandem/contracts/shop'
import { formMessages } from '../../messages/form.ts'
import { formBlockMessages } from '../../messages/form-block.ts'
import { plural } from '../../messages/plural.ts'
import type { ReturnedSubmission } from './returned-submission.ts'

type FormBlock = Extract<PageBlock, { type: 'form' }>

/** A form with all that is said around it, in one language: its page brings no messages of its own. */
export interface FormView extends FormBlock {
  messages: { send: string; sent: string; leaveEmpty: string; optional: string }
  /** How much a field takes, and what a box sends: told to the page, whose scripts hold no contracts. */
  takes: { characters: typeof MOST_CHARACTERS; ticked: string }
  /** What was typed before, when it could not be taken. */
  values: Record<string, string>
  /** What is wrong, by field; and in all. */
  problems: Record<string, string>
  remark: string | null
}

export function toFormView(block: FormBlock, locale: Locale, returned: ReturnedSubmission | null): FormView {
  const { send, sent, leaveEmpty, notices } = formBlockMessages(locale)
  const { optional, errorTitle, problems: problemMessages } = formMessages(locale)
  const mine = returned?.form === block.form.id ? returned : null
  const problems = Object.entries(mine?.problems ?? {})
  return {
    ...block,
    messages: { send: block.form.submitLabel || send, sent, leaveEmpty, optional },
    takes: { characters: MOST_CHARACTERS, ticked: TICKED },
    values: mine?.values ?? {},
    problems: Object.fromEntries(problems.map(([name, problem]) => [name, problemMessages[problem]])),
    remark: mine?.notice
      ? notices[mine.notice]
      : problems.length > 0
        ? plural(locale, problems.length, errorTitle)
        : null,
  }
}
