import type { DefaultServerCellComponentProps, JSONFieldServerComponent } from 'payload'
import { z } from 'zod'
import { FieldShell } from '../json/field-shell.tsx'

const priceRangeSchema = z.record(z.string(), z.object({ min: z.string(), max: z.string() }))

/** A product's lowest and highest price by currency, in a list. */
export function PriceRangeCell({ cellData }: DefaultServerCellComponentProps) {
  return <span>{inWords(cellData).join(', ') || '—'}</span>
}

/** The same, in the product. */
export const PriceRangeField: JSONFieldServerComponent = ({ field, clientField, siblingData }) => {
  const ranges = inWords(siblingData[field.name])
  return (
    <FieldShell label={clientField.label} name={field.name}>
      {ranges.length === 0 ? (
        <p className="tandem-nothing">No prices</p>
      ) : (
        <ul className="tandem-words">
          {ranges.map((range) => (
            <li key={range}>{range}</li>
          ))}
        </ul>
      )}
    </FieldShell>
  )
}

function inWords(value: unknown): string[] {
  const ranges = priceRangeSchema.safeParse(value)
  if (!ranges.success) return []
  return Object.entries(ranges.data).map(([currency, { min, max }]) => {
    const amounts = min === max ? min : `${min}–${max}`
    return `${amounts} ${currency.toUpperCase()}`
  })
}
