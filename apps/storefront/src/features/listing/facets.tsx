import { formatCount } from '../../messages/format.ts'
import { fillIn } from '../../messages/plural.ts'
import { useFrame } from '../../store/frame.ts'
import type { Facet, ListingView } from './load-listing.ts'
import { isChosen } from './use-listing-form.ts'

/** More are a step away: of one kind of filter, and of kinds. */
const FIRST_CHOICES = 8
const FIRST_FACETS = 4

/** Shows what products can be told apart by: vendors, then the options that they come in. */
export function Facets({ view }: { view: ListingView }) {
  const first = view.facets.slice(0, FIRST_FACETS)
  const others = view.facets.slice(FIRST_FACETS)
  const fields = (some: readonly Facet[]) =>
    some.map((facet) => <FacetFields key={facet.field} facet={facet} view={view} />)
  return (
    <>
      {fields(first)}
      {others.length > 0 && (
        <details open={others.some(({ field, choices }) => someChosen(view, field, choices))}>
          <summary className="tappable text-sm underline underline-offset-4">
            {view.messages.moreFilters}
          </summary>
          <div className="divide-y divide-line">{fields(others)}</div>
        </details>
      )}
    </>
  )
}

function FacetFields({ facet, view }: { facet: Facet; view: ListingView }) {
  const { locale } = useFrame()
  const { messages } = view
  const { field, label, choices } = facet
  const first = choices.slice(0, FIRST_CHOICES)
  const others = choices.slice(FIRST_CHOICES)
  const rows = (some: Facet['choices']) =>
    some.map((choice) => <ChoiceRow key={choice.value} facet={facet} choice={choice} view={view} />)
  return (
    <fieldset className="py-4">
      <legend className="float-start mb-1 w-full text-sm font-medium">
        <bdi>{field === 'maker' ? messages.vendor : label}</bdi>
      </legend>
      <div className="clear-both">
        {rows(first)}
        {others.length > 0 && (
          <details open={someChosen(view, field, others)}>
            <summary className="tappable text-sm underline underline-offset-4">
              {fillIn(messages.moreChoices, formatCount(others.length, locale))}
            </summary>
            {rows(others)}
          </details>
        )}
      </div>
    </fieldset>
  )
}

function someChosen({ query }: ListingView, field: string, choices: Facet['choices']): boolean {
  return choices.some(({ value }) => isChosen(query, field, value))
}

function ChoiceRow(props: { facet: Facet; choice: Facet['choices'][number]; view: ListingView }) {
  const { locale } = useFrame()
  const { facet, choice, view } = props
  return (
    <label
      className={`flex min-h-9 items-center gap-3 text-sm max-lg:min-h-11 ${choice.count === 0 ? 'text-muted' : ''}`}
    >
      <input
        name={facet.field}
        type="checkbox"
        value={choice.value}
        defaultChecked={isChosen(view.query, facet.field, choice.value)}
        className="size-5 shrink-0 accent-(--brand-solid)"
      />
      <bdi className="grow">{choice.label}</bdi>
      <span className="tabular text-muted">{formatCount(choice.count, locale)}</span>
    </label>
  )
}
