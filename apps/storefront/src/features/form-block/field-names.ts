/** A field that people don't see; who fills it in is a machine. No field of a form can have this name. */
export const TRAP = 'leave-empty'

/** The tokens of `autocomplete`, by the names that editors give. */
export const AUTOFILL: ReadonlyMap<string, string> = new Map(
  Object.entries({
    name: 'name',
    email: 'email',
    phone: 'tel',
    company: 'organization',
    city: 'address-level2',
  }),
)
