'use client'

/** Says that what is shown is old, and has it read again. */
export function StaleNotice({ onRetry }: { readonly onRetry: () => Promise<void> }) {
  return (
    <p role="alert" className="tandem-sync-error">
      Could not refresh.{' '}
      <button type="button" className="tandem-link" onClick={() => void onRetry()}>
        Retry
      </button>
    </p>
  )
}
