'use client'

import { Banner, CheckboxField, SelectField, TextareaField, TextField, useFormFields } from '@payloadcms/ui'
import type {
  CheckboxFieldClientProps,
  JSONFieldClientProps,
  SelectFieldClientProps,
  TextareaFieldClientProps,
  TextFieldClientProps,
} from 'payload'
import { AddressesField } from './addresses-field.tsx'

/** Whether the document takes what Medusa says: then nobody edits that here. */
const useFollows = (): boolean =>
  useFormFields(([fields]) => Boolean(fields.medusaProduct?.value || fields.medusaPrice?.value))

export function FollowedText({ field, path, readOnly = false }: TextFieldClientProps) {
  return <TextField field={field} path={path} readOnly={useFollows() || readOnly} />
}

export function FollowedTextarea({ field, path, readOnly = false }: TextareaFieldClientProps) {
  return <TextareaField field={field} path={path} readOnly={useFollows() || readOnly} />
}

export function FollowedCheckbox(props: CheckboxFieldClientProps) {
  return <CheckboxField {...props} readOnly={useFollows() || props.readOnly === true} />
}

export function FollowedSelect(props: SelectFieldClientProps) {
  return <SelectField {...props} readOnly={useFollows() || props.readOnly === true} />
}

export function FollowedAddresses(props: JSONFieldClientProps) {
  return <AddressesField {...props} readOnly={useFollows() || props.readOnly === true} />
}

/** Says why. */
export function FollowsNotice({ isPrice = false }: { readonly isPrice?: boolean }) {
  if (!useFollows()) return null
  return (
    <div role="note">
      <Banner type="info">
        {isPrice
          ? 'Amount, currency, name and whether it is sold come from the Medusa product that the billing product follows: change them there, or have it follow none.'
          : 'Name, description, pictures, whether it is sold, and its prices come from the Medusa product that it follows: change them there, or choose none under Follows.'}
      </Banner>
    </div>
  )
}
