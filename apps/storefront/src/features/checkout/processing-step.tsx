import { PlainForm, SubmitButton } from '../../ui/plain-form.tsx'
import { checkoutWordsOf } from '../../words/checkout-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import { CARD } from './payment-kinds.ts'

/** A payment that is on its way: nobody should pay twice, and nobody has to wait here. */
export function ProcessingStep() {
  const { locale, home } = useFrame()
  const words = checkoutWordsOf(locale)
  return (
    <>
      <h2 className="text-2xl">{words.processingTitle}</h2>
      <p role="status" className="mt-3 max-w-[60ch]">
        {words.processingText}
      </p>
      <PlainForm
        action="/api/checkout"
        fields={{ do: 'place', provider: CARD, seen: '', card: 'confirmed' }}
        className="mt-6"
      >
        <SubmitButton>{words.checkPayment}</SubmitButton>
      </PlainForm>
      <a href={`${home}/checkout/review`} className="tappable mt-3 text-sm underline underline-offset-4">
        {words.payOtherwise}
      </a>
    </>
  )
}
