import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { plural } from '../../messages/plural.ts'
import { suggestionsMessages } from '../../messages/suggestions.ts'
import { useFrame } from '../../store/frame.ts'
import { buttonClass } from '../../ui/button-class.ts'
import { moveChoice } from './move-choice.ts'
import { SuggestionList, suggestionsCount } from './suggestion-list.tsx'
import { useSuggestions } from './use-suggestions.ts'

/**
 * The search over the page: a plain form whose field suggests. The field keeps the focus while the arrows choose;
 * Enter opens what is chosen, else it sends the form. Escape closes.
 */
export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const { home, locale } = useFrame()
  const messages = suggestionsMessages(locale)
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<number | null>(null)
  const suggestions = useSuggestions(typed)
  const count = suggestions ? suggestionsCount(suggestions) : 0
  const optionId = (index: number) => `${listId}-${index}`

  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => setChosen(null), [suggestions])
  useEffect(() => {
    if (chosen !== null) document.getElementById(`${listId}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, chosen])

  function onKeyDown(event: KeyboardEvent): void {
    // While a word is composed the keys belong to the keyboard.
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      // A search field would take it for its own, and only be emptied.
      event.preventDefault()
      dialog.current?.close()
    }
    if (count === 0) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      setChosen(moveChoice(event.key, chosen, count))
    } else if (event.key === 'Enter' && chosen !== null) {
      event.preventDefault()
      document.getElementById(optionId(chosen))?.click()
    }
  }

  return (
    <dialog
      ref={dialog}
      aria-label={messages.search}
      onClose={onClose}
      closedby="any"
      className="m-0 mx-auto h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-surface text-text shadow-overlay backdrop:bg-[rgb(0_0_0/0.5)] md:mt-16 md:h-fit md:max-h-[calc(100dvh-8rem)] md:w-[40rem] md:rounded-brand"
    >
      <form
        method="get"
        action={`${home}/search`}
        className="sticky top-0 z-10 flex items-center gap-2 border-b border-line bg-surface p-4"
      >
        <input
          name="q"
          type="search"
          role="combobox"
          aria-label={messages.what}
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={listId}
          aria-activedescendant={chosen === null ? undefined : optionId(chosen)}
          autoComplete="off"
          dir="auto"
          maxLength={100}
          placeholder={messages.hint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          className="min-h-11 w-full min-w-0 rounded-brand border border-control bg-surface px-3 text-base"
        />
        <button type="submit" className={buttonClass}>
          <Search aria-hidden size={18} />
          <span className="sr-only">{messages.search}</span>
        </button>
        <button
          type="button"
          aria-label={messages.close}
          onClick={() => dialog.current?.close()}
          className="tappable -me-2 justify-center px-2"
        >
          <X aria-hidden size={22} strokeWidth={1.75} />
        </button>
      </form>
      <SuggestionList
        id={listId}
        optionId={optionId}
        suggestions={suggestions}
        typed={typed.trim()}
        chosen={chosen}
        onOpened={() => dialog.current?.close()}
      />
      {suggestions && count === 0 && <p className="px-5 pb-5 text-muted">{messages.nothing}</p>}
      <p role="status" className="sr-only">
        {suggestions && (count === 0 ? messages.suggestedNone : plural(locale, count, messages.suggested))}
      </p>
    </dialog>
  )
}
