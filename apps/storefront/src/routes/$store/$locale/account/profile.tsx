import { createFileRoute } from '@tanstack/react-router'
import { ProfilePage } from '../../../../features/account/account-pages.tsx'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { loadProfile } from '../../../../features/account/load-account.ts'
import { orSignIn } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../store/address.ts'

export const Route = createFileRoute('/$store/$locale/account/profile')({
  validateSearch: accountSearch,
  loader: async ({ params }) => orSignIn(params, await loadProfile({ data: addressOf(params) })),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <ProfilePage view={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
