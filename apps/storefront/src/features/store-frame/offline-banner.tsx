import { useFrame } from '../../store/frame.ts'
import { useOnline } from '../../ui/use-online.ts'

/** Says that what is seen can be read and nothing can be bought, and goes when the network is back. */
export function OfflineBanner() {
  const { messages } = useFrame()
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <p className="fixed inset-x-0 bottom-0 z-40 bg-text px-gutter py-3 text-center text-sm text-bg">
          {messages.offline}
        </p>
      )}
    </div>
  )
}
