import { checkoutMessages } from '../../messages/checkout.ts'
import { useFrame } from '../../store/frame.ts'
import { Form, SubmitButton } from '../../ui/form.tsx'
import { CARD } from '../order/payment-kinds.ts'

/** A payment that is on its way: nobody should pay twice, and nobody has to wait here. */
export function ProcessingStep() {
  const { locale, home } = useFrame()
  const messages = checkoutMessages(locale)
  return (
    <>
      <h2 className="text-2xl">{messages.processingTitle}</h2>
      <p role="status" className="mt-3 max-w-[60ch]">
        {messages.processingText}
      </p>
      <Form
        action="/api/checkout"
        fields={{ do: 'place', provider: CARD, seen: '', card: 'confirmed' }}
        className="mt-6"
      >
        <SubmitButton>{messages.checkPayment}</SubmitButton>
      </Form>
      <a href={`${home}/checkout/review`} className="tappable mt-3 text-sm underline underline-offset-4">
        {messages.payOtherwise}
      </a>
    </>
  )
}
