'use client'

import { Banner, Button, Drawer, toast, useModal } from '@payloadcms/ui'
import type { Run } from '@tandem/contracts/operators'
import { useState } from 'react'
import { call } from '../../call.ts'
import { formatNumber } from '../format-number.ts'
import { useLaneLabel } from '../known-integrations.tsx'

type Props = { readonly slug: string; readonly run: Run; readonly onApplied: () => Promise<void> }

/** Says what a dry run's findings would become before they are handed on. */
export function ApplyDrawer(props: Props) {
  return (
    <Drawer slug={props.slug} title="Repair the differences found?">
      <Apply {...props} />
    </Drawer>
  )
}

function Apply({ slug, run, onApplied }: Props) {
  const laneLabel = useLaneLabel()
  const [error, setError] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()

  async function apply() {
    setIsAsking(true)
    const asked = await call<{ hinted: number }>('POST', `/api/reconcile/${run.id}/apply`)
    setIsAsking(false)
    if (!asked.ok) return setError(asked.error)
    closeModal(slug)
    toast.success(
      `Repair started for ${formatNumber(asked.answer.hinted)}. See each record’s history for the result.`,
    )
    await onApplied()
  }

  const { found } = run
  return (
    <div className="tandem-dialog">
      {error && (
        <div role="alert">
          <Banner type="error">Nothing was repaired: {error}.</Banner>
        </div>
      )}
      <p>
        {laneLabel(run)}: {found === 1 ? 'the one record' : `exactly the ${formatNumber(found)} records`} of
        this report, and no other. Each is looked at anew: what agrees by now is left alone.
      </p>
      <div className="tandem-sync-actions">
        <Button disabled={isAsking} onClick={() => void apply()}>
          {isAsking ? 'Working…' : `Repair ${found === 1 ? 'it' : `all ${formatNumber(found)}`}`}
        </Button>
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
