import type { ReactNode } from 'react'

/** Label and box of a field that is only for reading, in the look of Payload's own. */
export function FieldShell({ label, name, children }: { label: unknown; name: string; children: ReactNode }) {
  const id = `field-${name}`
  return (
    <section className="field-type tandem-read-only" id={id} aria-labelledby={`${id}-label`}>
      <span className="field-label" id={`${id}-label`}>
        {typeof label === 'string' ? label : name}
      </span>
      {children}
    </section>
  )
}
