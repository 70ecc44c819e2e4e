'use client'

import { CopyLocaleData, Popup, PopupList, UnpublishButton, useDocumentInfo } from '@payloadcms/ui'

/** Shows what Payload has in its own menu for whoever may create or delete: here it is for who may only edit. */
export function DocumentMenu() {
  const { id, docPermissions } = useDocumentInfo()
  if (id === undefined || (docPermissions && 'delete' in docPermissions && docPermissions.delete)) return null
  return (
    <Popup
      button={
        <span role="img" aria-label="More">
          ⋯
        </span>
      }
      horizontalAlign="right"
      size="large"
      verticalAlign="bottom"
    >
      <PopupList.ButtonGroup>
        <CopyLocaleData />
        <UnpublishButton />
      </PopupList.ButtonGroup>
    </Popup>
  )
}
