'use client'

import { Banner, Button, Drawer, toast, useModal } from '@payloadcms/ui'
import type { StartRun } from '@tandem/contracts/operators'
import { MEDUSA_INTEGRATION } from '@tandem/contracts/sync'
import { kindLabel } from '@tandem/sync-labels'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../call.ts'
import { useKnownIntegrations } from '../known-integrations.tsx'

type Props = { readonly slug: string; readonly onStarted: () => Promise<void> }

/** Shows what is to be compared, and whether what differs is repaired too. */
export function StartRunDrawer({ slug, onStarted }: Props) {
  return (
    <Drawer slug={slug} title="Compare both sides">
      <StartRunForm slug={slug} onStarted={onStarted} />
    </Drawer>
  )
}

const MODES: Readonly<Record<StartRun['mode'], string>> = {
  'dry-run': 'Dry run: only report differences. They can be repaired afterwards, exactly as reported.',
  apply: 'Repair the differences as well.',
}

function StartRunForm({ slug, onStarted }: Props) {
  const integrations = useKnownIntegrations()
  const [integration, setIntegration] = useState<string>(MEDUSA_INTEGRATION)
  const [entity, setEntity] = useState('')
  const [mode, setMode] = useState<StartRun['mode']>('dry-run')
  const [error, setError] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()
  const id = useId()
  const chosen = integrations.find((one) => one.id === integration)

  async function start(event: FormEvent) {
    event.preventDefault()
    setIsAsking(true)
    const asked = await call('POST', '/api/reconcile', {
      mode,
      integration,
      ...(entity !== '' && { entity }),
    })
    setIsAsking(false)
    if (!asked.ok) return setError(asked.error)
    closeModal(slug)
    toast.success('Comparison started. One that was already running was joined.')
    await onStarted()
  }

  return (
    <form className="tandem-form" onSubmit={(event) => void start(event)}>
      {error && (
        <div role="alert">
          <Banner type="error">Nothing was started: {error}.</Banner>
        </div>
      )}
      <label htmlFor={`${id}-system`}>System</label>
      <select
        id={`${id}-system`}
        value={integration}
        onChange={({ target }) => {
          setIntegration(target.value)
          setEntity('')
        }}
      >
        {integrations.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      <label htmlFor={id}>Records</label>
      <select id={id} value={entity} onChange={({ target }) => setEntity(target.value)}>
        <option value="">All kinds</option>
        {chosen?.entities.map((each) => (
          <option key={each} value={each}>
            {kindLabel(each, chosen.connector)}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>Difference</legend>
        {(['dry-run', 'apply'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
            {MODES[each]}
          </label>
        ))}
      </fieldset>
      <div className="tandem-sync-actions">
        <Button type="submit" disabled={isAsking}>
          {isAsking ? 'Working…' : mode === 'apply' ? 'Compare and repair' : 'Start the dry run'}
        </Button>
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
