import type { AdminViewConfig } from 'payload'

/** In the place of Payload's own view of that name. */
export const firstAdminView: AdminViewConfig = {
  Component: '/admin/first-admin/first-admin-view.tsx#FirstAdminView',
  path: '/create-first-user',
  exact: true,
  meta: { title: 'The first admin' },
}
