import { Mark } from './mark.tsx'

/** Shown in the admin's breadcrumbs. */
export function Icon() {
  return <Mark size={18} />
}
