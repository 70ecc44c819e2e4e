import { accountMessages } from '../../messages/account.ts'
import { useFrame } from '../../store/frame.ts'
import { Alert } from '../../ui/alert.tsx'
import type { AccountFlash } from './account-view.ts'

const GOOD: readonly AccountFlash[] = ['sent', 'reset', 'saved', 'removed', 'signed-out']

/** Shows what came of the form that was sent before. */
export function FlashMessage({ said }: { said: AccountFlash | undefined }) {
  const { locale } = useFrame()
  if (!said) return null
  return (
    <div role={GOOD.includes(said) ? 'status' : undefined} className="mt-6">
      <Alert tone={GOOD.includes(said) ? 'info' : 'danger'}>{accountMessages(locale).notices[said]}</Alert>
    </div>
  )
}
