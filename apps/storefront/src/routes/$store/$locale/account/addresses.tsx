import { createFileRoute } from '@tanstack/react-router'
import { AddressesPage } from '../../../../features/account/account-pages.tsx'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { loadAddresses } from '../../../../features/account/load-account.ts'
import { orSignIn } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'
import { addressOf } from '../../../../store/address.ts'

export const Route = createFileRoute('/$store/$locale/account/addresses')({
  validateSearch: accountSearch,
  loader: async ({ params }) => orSignIn(params, await loadAddresses({ data: addressOf(params) })),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <AddressesPage view={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
