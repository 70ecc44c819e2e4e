/** The one main button of a view, also when it is a link. */
export const ButtonLook =
  'inline-flex min-h-12 items-center justify-center gap-2 rounded-brand border border-edge bg-solid px-6 font-medium text-on transition-colors hover:bg-hover'
