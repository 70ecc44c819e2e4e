'use client'

import { Banner, Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import type { Live } from './use-live.ts'

type Props = {
  readonly title: string
  readonly live: Pick<Live<object>, 'answer' | 'error' | 'at' | 'isAuto' | 'setAuto' | 'refresh'>
  readonly children?: ReactNode
}

/** A page's heading, how old what it shows is, and whether it refreshes itself. */
export function LiveHeader({ title, live, children }: Props) {
  const { answer, error, at, isAuto } = live
  return (
    <>
      <div className="tandem-console-header">
        <h1>{title}</h1>
        <div className="tandem-sync-actions">
          {children}
          {at && (
            <time dateTime={at.toISOString()} className="tandem-nothing">
              As of {at.toLocaleTimeString('en-GB')}
            </time>
          )}
          <button
            type="button"
            className="tandem-link"
            aria-pressed={isAuto}
            onClick={() => live.setAuto(!isAuto)}
          >
            Auto refresh {isAuto ? 'on' : 'off'}
          </button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void live.refresh()}>
            Refresh
          </Button>
        </div>
      </div>
      {error && (
        <div role="alert">
          <Banner type="error">
            This could not be read: {error}. {answer ? 'The data shown may be out of date.' : ''}{' '}
            <button type="button" className="tandem-link" onClick={() => void live.refresh()}>
              Retry
            </button>
          </Banner>
        </div>
      )}
    </>
  )
}
