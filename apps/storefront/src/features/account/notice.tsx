import { Remark } from '../../ui/remark.tsx'
import { accountWordsOf } from '../../words/account-words.ts'
import { useFrame } from '../store-frame/frame.ts'
import type { AccountNotice } from './account-view.ts'

const GOOD: readonly AccountNotice[] = ['sent', 'reset', 'saved', 'removed', 'signed-out']

/** What came of the form that was sent before. */
export function Notice({ said }: { said: AccountNotice | undefined }) {
  const { locale } = useFrame()
  if (!said) return null
  return (
    <div role={GOOD.includes(said) ? 'status' : undefined} className="mt-6">
      <Remark tone={GOOD.includes(said) ? 'info' : 'danger'}>{accountWordsOf(locale).notices[said]}</Remark>
    </div>
  )
}
