import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { ForgotPage } from '../../../../features/account/door-page.tsx'
import { openDoor } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/store-frame/page-head.ts'

export const Route = createFileRoute('/$store/$locale/account/forgot')({
  validateSearch: accountSearch,
  loader: ({ params }) => openDoor(params, 'forgot'),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <ForgotPage door={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
