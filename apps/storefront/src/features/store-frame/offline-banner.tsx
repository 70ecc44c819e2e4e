import { CloudOff } from 'lucide-react'
import { useOnline } from '../../ui/use-online.ts'
import { useFrame } from './frame.ts'

/** Says that what is seen can be read and nothing can be bought, and goes when the network is back. */
export function OfflineBanner() {
  const { words } = useFrame()
  const online = useOnline()
  return (
    <div role="status">
      {!online && (
        <p className="fixed inset-x-0 bottom-0 z-40 flex items-center justify-center gap-2 bg-text px-gutter py-3 text-center text-sm text-bg">
          <CloudOff aria-hidden size={18} className="shrink-0" />
          {words.offline}
        </p>
      )}
    </div>
  )
}
