import { formMessages } from '../../messages/form.ts'
import { useFrame } from '../../store/frame.ts'
import { SelectField, TextField } from '../../ui/text-field.tsx'

/** The values of the fields; a form that came back may hold what no address can. */
export type PostalValues = Partial<
  Record<'name' | 'country' | 'address' | 'postcode' | 'city' | 'phone', string>
>

/** Six fields: where a parcel goes, with the names that browsers fill in by themselves. */
export function AddressFields(props: {
  values: PostalValues
  countries: { code: string; name: string }[]
  postcodeNeeded: boolean
  phoneWhy?: string
}) {
  const { values, countries, postcodeNeeded, phoneWhy } = props
  const { locale } = useFrame()
  const { fields } = formMessages(locale)
  return (
    <>
      <TextField
        name="name"
        label={fields.name}
        autoComplete="name"
        maxLength={120}
        defaultValue={values.name}
        className="sm:col-span-2"
      />
      <SelectField
        name="country"
        label={fields.country}
        autoComplete="country"
        options={countries}
        defaultValue={values.country ?? ''}
        className="sm:col-span-2"
      />
      <TextField
        name="address"
        label={fields.address}
        autoComplete="street-address"
        maxLength={160}
        defaultValue={values.address}
        className="sm:col-span-2"
      />
      <TextField
        name="postcode"
        label={fields.postcode}
        autoComplete="postal-code"
        required={postcodeNeeded}
        maxLength={16}
        defaultValue={values.postcode}
      />
      <TextField
        name="city"
        label={fields.city}
        autoComplete="address-level2"
        maxLength={80}
        defaultValue={values.city}
      />
      <TextField
        name="phone"
        label={fields.phone}
        type="tel"
        dir="ltr"
        autoComplete="tel"
        required={false}
        maxLength={30}
        defaultValue={values.phone}
        className="sm:col-span-2 [&_input]:rtl:text-end"
        {...(phoneWhy && { hint: phoneWhy })}
      />
    </>
  )
}
