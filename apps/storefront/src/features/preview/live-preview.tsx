import { isDocumentEvent, ready } from '@payloadcms/live-preview'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFrame } from '../../store/frame.ts'

/** Reads the page again whenever Payload's admin, in whose frame it is shown, has saved the draft. */
export default function LivePreview() {
  const router = useRouter()
  const { cmsOrigin, messages } = useFrame()
  useEffect(() => {
    const onMessage = (event: MessageEvent) => {
      if (isDocumentEvent(event, cmsOrigin)) void router.invalidate()
    }
    window.addEventListener('message', onMessage)
    ready({ serverURL: cmsOrigin })
    return () => window.removeEventListener('message', onMessage)
  }, [router, cmsOrigin])
  return (
    <p className="fixed bottom-4 start-4 z-50 rounded-brand bg-solid px-3 py-1.5 text-sm text-on">
      {messages.preview}
    </p>
  )
}
