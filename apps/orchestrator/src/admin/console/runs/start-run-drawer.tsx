'use client'

import { Banner, Button, Drawer, toast, useModal } from '@payloadcms/ui'
import { ENTITIES, type StartRun } from '@tandem/contracts'
import { entityWords } from '@tandem/sync-words'
import { type FormEvent, useId, useState } from 'react'
import { call } from '../../call.ts'

type Props = { readonly slug: string; readonly onStarted: () => Promise<void> }

/** What is to be compared, and whether what differs is repaired too. */
export function StartRunDrawer({ slug, onStarted }: Props) {
  return (
    <Drawer slug={slug} title="Compare both sides">
      <StartRunForm slug={slug} onStarted={onStarted} />
    </Drawer>
  )
}

const MODES: Readonly<Record<StartRun['mode'], string>> = {
  'dry-run': 'Dry run: only tell what differs. It can be repaired afterwards, exactly as it was told.',
  apply: 'Repair what differs as well.',
}

function StartRunForm({ slug, onStarted }: Props) {
  const [entity, setEntity] = useState('')
  const [mode, setMode] = useState<StartRun['mode']>('dry-run')
  const [error, setError] = useState<string>()
  const [isAsking, setIsAsking] = useState(false)
  const { closeModal } = useModal()
  const id = useId()

  async function start(event: FormEvent) {
    event.preventDefault()
    setIsAsking(true)
    const asked = await call('POST', '/api/reconcile', { mode, ...(entity !== '' && { entity }) })
    setIsAsking(false)
    if (!asked.ok) return setError(asked.error)
    closeModal(slug)
    toast.success('It is being compared. What is under way already was joined.')
    await onStarted()
  }

  return (
    <form className="tandem-form" onSubmit={(event) => void start(event)}>
      {error && (
        <div role="alert">
          <Banner type="error">Nothing was started: {error}.</Banner>
        </div>
      )}
      <label htmlFor={id}>Records</label>
      <select id={id} value={entity} onChange={({ target }) => setEntity(target.value)}>
        <option value="">All kinds</option>
        {ENTITIES.map((each) => (
          <option key={each} value={each}>
            {entityWords(each)}
          </option>
        ))}
      </select>
      <fieldset>
        <legend>What differs</legend>
        {(['dry-run', 'apply'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
            {MODES[each]}
          </label>
        ))}
      </fieldset>
      <div className="tandem-sync-actions">
        <Button type="submit" disabled={isAsking}>
          {isAsking ? 'Asking…' : mode === 'apply' ? 'Compare and repair' : 'Start the dry run'}
        </Button>
        <Button buttonStyle="secondary" onClick={() => closeModal(slug)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
