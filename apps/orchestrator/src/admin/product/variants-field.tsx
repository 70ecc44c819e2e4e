import type { JSONFieldServerComponent } from 'payload'
import { z } from 'zod'
import { FieldShell } from '../json/field-shell.tsx'

/** The part of a variant that is shown; whatever else Medusa says of it is left out. */
const shownVariantSchema = z.object({
  id: z.string(),
  title: z.string(),
  sku: z.string().nullish(),
  manage_inventory: z.boolean().optional(),
  allow_backorder: z.boolean().optional(),
  options: z.record(z.string(), z.string()).optional(),
  prices: z
    .array(
      z.object({
        currency_code: z.string(),
        amount: z.string(),
        min_quantity: z.number().nullish(),
        price_list_type: z.string().nullish(),
      }),
    )
    .default([]),
  stocked_quantity: z.number().optional(),
  reserved_quantity: z.number().optional(),
})
type ShownVariant = z.infer<typeof shownVariantSchema>
type ShownPrice = ShownVariant['prices'][number]

/** A product's variants with their prices and stock. */
export const VariantsField: JSONFieldServerComponent = ({ field, clientField, siblingData }) => {
  const variants = z.array(shownVariantSchema).safeParse(siblingData[field.name] ?? [])
  return (
    <FieldShell label={clientField.label} name={field.name}>
      {!variants.success ? (
        <pre className="tandem-json">{JSON.stringify(siblingData[field.name], null, 2)}</pre>
      ) : variants.data.length === 0 ? (
        <p className="tandem-nothing">No variants</p>
      ) : (
        <VariantTable variants={variants.data} />
      )}
    </FieldShell>
  )
}

function VariantTable({ variants }: { variants: ShownVariant[] }) {
  return (
    <div className="tandem-table">
      <table>
        <thead>
          <tr>
            <th scope="col">Variant</th>
            <th scope="col">SKU</th>
            <th scope="col">Prices</th>
            <th scope="col" className="tandem-number">
              In stock
            </th>
          </tr>
        </thead>
        <tbody>
          {variants.map((variant) => (
            <tr key={variant.id}>
              <th scope="row">
                {variant.title}
                {optionsOf(variant)}
              </th>
              <td className="tandem-code">{variant.sku ?? '—'}</td>
              <td>
                {variant.prices.map((price) => (
                  <Price key={JSON.stringify(price)} price={price} />
                ))}
              </td>
              <td className="tandem-number">{stockOf(variant)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Medusa makes a title of the options, so most of the time they would only be said twice. */
function optionsOf({ title, options = {} }: ShownVariant) {
  const values = Object.values(options)
  return values.every((value) => title.includes(value)) ? null : <small>{values.join(' · ')}</small>
}

function Price({ price }: { price: ShownPrice }) {
  const from = price.min_quantity && price.min_quantity > 1 ? ` from ${price.min_quantity}` : ''
  return (
    <span className="tandem-price">
      {price.amount} {price.currency_code.toUpperCase()}
      {from}
      {price.price_list_type ? <small>{price.price_list_type}</small> : null}
    </span>
  )
}

function stockOf({
  manage_inventory,
  allow_backorder,
  stocked_quantity,
  reserved_quantity,
}: ShownVariant): string {
  if (manage_inventory === false) return 'not counted'
  const available = (stocked_quantity ?? 0) - (reserved_quantity ?? 0)
  return allow_backorder ? `${available}, backorder` : String(available)
}
