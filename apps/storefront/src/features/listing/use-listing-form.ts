import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useLayoutEffect, useRef } from 'react'
import { type ListingQuery, OPTION_KEY, readListing, toSearch } from './listing-query.ts'

/**
 * Makes a plain GET form a live one: each choice changes the address at once, and the page stays where it is.
 * The address is the truth: whatever changes it, the form follows.
 */
export function useListingForm(query: ListingQuery) {
  const form = useRef<HTMLFormElement>(null)
  const navigate = useNavigate()

  // In the same moment in which the page shows it: what is sent right after must not be what stood there before.
  useLayoutEffect(() => {
    for (const field of form.current?.elements ?? []) {
      if (field instanceof HTMLInputElement && field.type === 'checkbox') {
        field.checked = isChosen(query, field.name, field.value)
      } else if (field instanceof HTMLInputElement && (field.name === 'from' || field.name === 'to')) {
        field.value = String(query[field.name] ?? '')
      } else if (field instanceof HTMLSelectElement && field.name === 'sort') {
        field.value = sortOf(query)
      }
    }
  }, [query])

  const apply = () => {
    if (!form.current) return
    const sent: Record<string, string[]> = {}
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value === 'string') sent[name] = [...(sent[name] ?? []), value]
    }
    const wanted = readListing(sent)
    const search = toSearch({ ...wanted, sort: wanted.sort === defaultSort(wanted) ? null : wanted.sort })
    if (JSON.stringify(search) === JSON.stringify(toSearch({ ...query, page: 1 }))) return
    void navigate({ to: '.', search, resetScroll: false })
  }
  return {
    form,
    apply,
    handlers: {
      onSubmit: (event: FormEvent) => {
        event.preventDefault()
        apply()
        form.current?.querySelector<HTMLElement>(':popover-open')?.hidePopover()
      },
      // What is typed is taken when the field is left, or sent: half a price is none.
      onChange: ({ target }: FormEvent) => {
        if (target instanceof HTMLInputElement && target.type !== 'checkbox') return
        apply()
      },
      onBlur: apply,
    },
  }
}

export const sortOf = (query: ListingQuery) => query.sort ?? defaultSort(query)

const defaultSort = ({ words }: Pick<ListingQuery, 'words'>) => (words ? 'fitting' : 'newest')

export function isChosen(query: ListingQuery, field: string, value: string): boolean {
  if (field === 'maker') return query.vendors.includes(value)
  if (field === 'available') return query.available
  return query.options[field.slice(OPTION_KEY.length)]?.includes(value) ?? false
}
