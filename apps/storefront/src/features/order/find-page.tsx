import { findOrderMessages } from '../../messages/find-order.ts'
import { formMessages } from '../../messages/form.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FindNotice, FindView } from './order-view.ts'

/** For who bought as a guest: the number and the e-mail show the order. */
export function FindPage(props: { view: FindView; notice?: FindNotice; number?: number }) {
  const { view, notice, number } = props
  const { locale } = useFrame()
  const messages = findOrderMessages(locale)
  return (
    <div className="container pt-8 md:pt-16">
      <div className="mx-auto max-w-md">
        <h1 className="text-4xl">{view.title}</h1>
        <p className="mt-3 text-muted">{messages.text}</p>
        {notice && (
          <div className="mt-6">
            <Alert tone="warning">{messages.notices[notice]}</Alert>
          </div>
        )}
        <Form
          action="/api/order"
          fields={{}}
          problems={view.problems}
          labels={{ number: messages.number }}
          className="mt-8 space-y-5"
        >
          <TextField
            name="number"
            label={messages.number}
            inputMode="numeric"
            pattern="[0-9]{1,10}"
            dir="ltr"
            maxLength={10}
            defaultValue={view.values.number ?? number}
            className="[&_input]:rtl:text-end"
          />
          <TextField
            name="email"
            label={formMessages(locale).fields.email}
            type="email"
            dir="ltr"
            autoComplete="email"
            maxLength={200}
            defaultValue={view.values.email}
            className="[&_input]:rtl:text-end"
          />
          <SubmitButton>{messages.find}</SubmitButton>
        </Form>
      </div>
    </div>
  )
}
