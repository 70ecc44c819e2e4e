/** The one main button of a view, also when it is a link. */
export const buttonClass =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-brand border border-edge bg-solid px-6 font-medium text-on transition-colors hover:bg-hover'

/** A second button beside the main one. */
export const quietButtonClass =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-brand border border-control px-6 font-medium transition-colors hover:bg-sunken'
