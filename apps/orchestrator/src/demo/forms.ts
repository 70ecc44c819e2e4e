import { LOCALES, type Locale } from '@tandem/contracts/content'
import { type DemoForm, forms, stores } from '@tandem/demo-world'
import type { Payload } from 'payload'
import type { Form } from '../payload-types.ts'
import type { Arrivals, Ids } from './arrivals.ts'
import { sameRows } from './brands.ts'
import { paragraphs } from './editor-state.ts'

type Fields = NonNullable<Form['fields']>

/** Makes the forms that are not there yet. Answers the ids of all by their titles. */
export async function seedForms(payload: Payload, arrivals: Arrivals): Promise<Ids> {
  const ids = new Map<string, number>()
  for (const form of forms) {
    const handle = stores.find((store) => store.handle === form.store)?.tenant ?? ''
    const tenant = arrivals.tenants.get(handle)
    if (tenant === undefined) continue
    const { docs } = await payload.find({
      collection: 'forms',
      where: { and: [{ tenant: { equals: tenant } }, { title: { equals: form.title } }] },
      depth: 0,
      limit: 1,
    })
    ids.set(form.title, docs[0]?.id ?? (await seedForm(payload, form, tenant)))
  }
  return ids
}

async function seedForm(payload: Payload, form: DemoForm, tenant: number): Promise<number> {
  const inLanguage = (locale: Locale, existing: Fields | null | undefined) => {
    const words = form.words[locale]
    return (
      words && {
        fields: fieldsIn(words.fields, existing),
        submitButtonLabel: words.submitLabel,
        confirmationType: 'message' as const,
        confirmationMessage: paragraphs(words.confirmation, locale === 'ar' ? 'rtl' : 'ltr'),
      }
    )
  }
  const [first, ...others] = LOCALES
  const created = await payload.create({
    collection: 'forms',
    locale: first,
    data: { ...inLanguage(first, undefined), title: form.title, tenant },
  })
  for (const locale of others) {
    const data = inLanguage(locale, created.fields)
    if (data) await payload.update({ collection: 'forms', id: created.id, locale, data })
  }
  return created.id
}

/** Fields, and what there is to choose from, are the same in every language; only their labels are translated. */
function fieldsIn(
  fields: NonNullable<DemoForm['words'][Locale]>['fields'],
  existing: Fields | null | undefined,
): Fields {
  return sameRows(fields, existing).map((field, index): Fields[number] => {
    if (field.type !== 'select') {
      const { type: blockType, ...asked } = field
      return { ...asked, blockType }
    }
    const { type: blockType, options, ...asked } = field
    const same = existing?.[index]
    return {
      ...asked,
      blockType,
      options: sameRows(options, same?.blockType === 'select' ? same.options : undefined),
    }
  })
}
