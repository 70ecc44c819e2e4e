import { X } from 'lucide-react'

/** Closes a popover, without script too. */
export function PopoverClose({ target, label }: { target: string; label: string }) {
  return (
    <button
      type="button"
      popoverTarget={target}
      popoverTargetAction="hide"
      aria-label={label}
      className="tappable -me-3 justify-center px-3"
    >
      <X aria-hidden size={22} strokeWidth={1.75} />
    </button>
  )
}
