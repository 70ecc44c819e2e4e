import type { ReactNode } from 'react'

/** Label and box of a field that is only for reading, in the look of Payload's own. */
export function FieldShell({ label, name, children }: { label: unknown; name: string; children: ReactNode }) {
  return (
    <div className="field-type" id={`field-${name}`}>
      <span className="tandem-label">{typeof label === 'string' ? label : name}</span>
      {children}
    </div>
  )
}
