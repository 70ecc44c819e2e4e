'use client'

import { Banner, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { Gone } from '../../fields/gone-notice.ts'

/** On a document: that what it belonged to is gone, and what can be done with it. */
export function GoneNotice({ of, notice }: Gone) {
  const { id } = useDocumentInfo()
  const owner = useFormFields(([fields]) => fields[of]?.value)
  if (id === undefined || owner) return null
  return (
    <div role="note">
      <Banner type="info">{notice}</Banner>
    </div>
  )
}
