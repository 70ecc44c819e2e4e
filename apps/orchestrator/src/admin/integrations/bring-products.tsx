'use client'

import { Button, ShimmerEffect, toast } from '@payloadcms/ui'
import type { BringOverview } from '@tandem/contracts/operators'
import { useState } from 'react'
import { call } from '../call.ts'
import { useLive } from '../console/use-live.ts'

const STATES: Readonly<Record<BringOverview['products'][number]['state'], string>> = {
  failed: 'Refused',
  waiting: 'Waiting',
  changed: 'Changed in the shop since',
  new: 'Would become a draft',
  brought: 'In Medusa',
}

/** What of a shop's products is in Medusa and what would be brought, having that done, and how far it is. */
export function BringProducts({ integration }: { readonly integration: string }) {
  const address = `/api/integrations/${integration}/products`
  const live = useLive<BringOverview>(address, ({ counts }) => counts.waiting > 0, true)
  const [isOpen, setIsOpen] = useState(false)
  async function ask(what: 'new' | 'changed' | 'cancel') {
    const asked = await call<{ products: number }>('POST', address, { what })
    if (!asked.ok) toast.error(asked.error)
    await live.refresh()
  }
  if (live.error && !live.answer) return <p role="alert">Products could not be read: {live.error}.</p>
  if (!live.answer)
    return (
      <div aria-busy="true" role="status" aria-label="Reading the shop’s products">
        <ShimmerEffect height="3rem" />
      </div>
    )
  const { counts, products } = live.answer
  const toBring = counts.new + counts.failed
  return (
    <section aria-label="Bring into Medusa">
      <h3>Bring into Medusa</h3>
      <p role="status">
        {counts.brought + counts.changed} in Medusa, {counts.new} not yet
        {counts.waiting > 0 && `, ${counts.waiting} waiting`}
        {counts.failed > 0 && `, ${counts.failed} refused`}
        {counts.changed > 0 && `, ${counts.changed} changed in the shop since`}.
      </p>
      <div className="tandem-sync-actions">
        <Button buttonStyle="secondary" size="small" margin={false} onClick={() => setIsOpen(!isOpen)}>
          {isOpen ? 'Hide the preview' : 'Preview'}
        </Button>
        {toBring > 0 && (
          <Button size="small" margin={false} onClick={() => void ask('new')}>
            {`Bring ${toBring} as ${toBring === 1 ? 'a draft' : 'drafts'}`}
          </Button>
        )}
        {counts.changed > 0 && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void ask('changed')}>
            {`Update ${counts.changed} in Medusa`}
          </Button>
        )}
        {counts.waiting > 0 && (
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void ask('cancel')}>
            Cancel what is waiting
          </Button>
        )}
      </div>
      {isOpen && (
        <div className="tandem-table">
          <table>
            <thead>
              <tr>
                <th scope="col">Product</th>
                <th scope="col">State</th>
                <th scope="col">Note</th>
              </tr>
            </thead>
            <tbody>
              {products.map((product) => (
                <tr key={product.remoteId}>
                  <th scope="row">{product.title}</th>
                  <td>{STATES[product.state]}</td>
                  <td>{product.error ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
