import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { ForgotPage } from '../../../../features/account/auth-pages.tsx'
import { openAuthPage } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'

export const Route = createFileRoute('/$store/$locale/account/forgot')({
  validateSearch: accountSearch,
  loader: ({ params }) => openAuthPage(params, 'forgot'),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <ForgotPage view={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
