import type { FormField } from '@tandem/contracts/content'
import { useSearch } from '@tanstack/react-router'
import { useId } from 'react'
import { buttonClass } from '../../ui/button-class.ts'
import { EditorText } from '../../ui/editor-text.tsx'
import { TRAP } from '../form-block/field-names.ts'
import type { FormView } from '../form-block/form-view.ts'
import { FormFieldView } from './form-field.tsx'
import { pageSearch } from './page-search.ts'

/**
 * A form that the browser posts to the page itself, with no script of its own: the browser checks it first, and the
 * answer brings focus to what came of it, which has the name that the form leads to.
 */
export function FormBlock({ block }: { block: FormView }) {
  const { sent, preview } = pageSearch(useSearch({ strict: false }))
  const id = useId()
  const { form, messages, values, problems, remark } = block
  const here = `form-${form.id}`
  const wrong = form.fields.flatMap((field) =>
    field.type !== 'message' && ownOf(problems, field.name) ? [field] : [],
  )
  const isSent = sent === form.id && remark === null
  return (
    <section id={isSent || remark ? undefined : here} className="container pt-section">
      <div className="mx-auto max-w-[65ch]">
        {block.heading && <h2 className="text-3xl">{block.heading}</h2>}
        {block.text && <p className="mt-3 whitespace-pre-line text-muted">{block.text}</p>}
        {isSent ? (
          <div id={here} tabIndex={-1} role="status" className="mt-8 rounded-brand bg-info-tint px-4 py-3">
            {form.confirmation ? <EditorText html={form.confirmation} /> : messages.sent}
          </div>
        ) : (
          <form method="post" action={`?form=${form.id}#${here}`} className="mt-8">
            {remark && (
              <div
                id={here}
                tabIndex={-1}
                role="alert"
                className="mb-6 rounded-brand border border-danger bg-danger-tint px-4 py-3 text-sm"
              >
                <p className="font-medium">{remark}</p>
                {wrong.length > 0 && (
                  <ul>
                    {wrong.map(({ name, label }) => (
                      <li key={name}>
                        <a
                          href={`#${id}${name}`}
                          className="inline-flex min-h-6 items-center underline underline-offset-4"
                        >
                          {label}: {problems[name]}
                        </a>
                      </li>
                    ))}
                  </ul>
                )}
              </div>
            )}
            {/* Who previews a page sees its form, and sends nothing. */}
            <fieldset disabled={preview !== undefined} className="min-w-0 space-y-5">
              {form.fields.map((field, index) => (
                <FormFieldView
                  key={keyOf(field, index)}
                  field={field}
                  id={`${id}${field.type === 'message' ? '' : field.name}`}
                  optional={messages.optional}
                  takes={block.takes}
                  value={field.type === 'message' ? undefined : ownOf(values, field.name)}
                  problem={field.type === 'message' ? undefined : ownOf(problems, field.name)}
                />
              ))}
              <div aria-hidden className="sr-only">
                <label htmlFor={`${id}trap`}>{messages.leaveEmpty}</label>
                <input id={`${id}trap`} name={TRAP} tabIndex={-1} autoComplete="off" />
              </div>
              <button type="submit" className={buttonClass}>
                {messages.send}
              </button>
            </fieldset>
          </form>
        )}
      </div>
    </section>
  )
}

const keyOf = (field: FormField, index: number) =>
  field.type === 'message' ? `message-${index + 1}` : field.name

/** Editors name the fields: `constructor` is none that every object has anyway. */
function ownOf(texts: Record<string, string>, name: string): string | undefined {
  return Object.hasOwn(texts, name) ? texts[name] : undefined
}
