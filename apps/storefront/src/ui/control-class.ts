/** A field that is typed into or chosen from. */
export const controlClass =
  'mt-1.5 block min-h-12 w-full rounded-brand border border-control bg-surface px-3 aria-[invalid=true]:border-danger'
