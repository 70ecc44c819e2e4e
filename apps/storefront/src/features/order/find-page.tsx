import { PlainForm, SubmitButton } from '../../ui/plain-form.tsx'
import { Remark } from '../../ui/remark.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { findWordsOf } from '../../words/find-words.ts'
import { formWordsOf } from '../../words/form-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { FindNotice, FindView } from './order-view.ts'

/** For who bought as a guest: the number and the e-mail show the order. */
export function FindPage(props: { view: FindView; notice?: FindNotice; number?: number }) {
  const { view, notice, number } = props
  const { locale } = useFrame()
  const words = findWordsOf(locale)
  return (
    <div className="container pt-8 md:pt-16">
      <div className="mx-auto max-w-md">
        <h1 className="text-4xl">{view.title}</h1>
        <p className="mt-3 text-muted">{words.text}</p>
        {notice && (
          <div className="mt-6">
            <Remark tone="warning">{words.notices[notice]}</Remark>
          </div>
        )}
        <PlainForm
          action="/api/order"
          fields={{}}
          problems={view.problems}
          labels={{ number: words.number }}
          className="mt-8 space-y-5"
        >
          <TextField
            name="number"
            label={words.number}
            inputMode="numeric"
            pattern="[0-9]{1,10}"
            dir="ltr"
            maxLength={10}
            defaultValue={view.values.number ?? number}
            className="[&_input]:rtl:text-end"
          />
          <TextField
            name="email"
            label={formWordsOf(locale).fields.email}
            type="email"
            dir="ltr"
            autoComplete="email"
            maxLength={200}
            defaultValue={view.values.email}
            className="[&_input]:rtl:text-end"
          />
          <SubmitButton>{words.find}</SubmitButton>
        </PlainForm>
      </div>
    </div>
  )
}
