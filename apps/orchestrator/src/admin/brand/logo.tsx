import { Mark } from './mark.tsx'

/** Shown above the sign-in form. */
export function Logo() {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: '0.75rem' }}>
      <Mark size={44} />
      <span style={{ fontSize: '1.75rem', fontWeight: 600, letterSpacing: '-0.02em' }}>Tandem</span>
    </div>
  )
}
