/** A field that people don't see; who fills it in is a machine. No field of a form can have this name. */
export const TRAP = 'leave-empty'

/** What browsers fill in by themselves, by the names that editors give. */
export const AUTOFILL: Readonly<Record<string, string>> = {
  name: 'name',
  email: 'email',
  phone: 'tel',
  company: 'organization',
  city: 'address-level2',
}
