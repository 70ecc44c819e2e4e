import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { RegisterPage } from '../../../../features/account/auth-pages.tsx'
import { openAuthPage } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'

export const Route = createFileRoute('/$store/$locale/account/register')({
  validateSearch: accountSearch,
  loader: ({ params }) => openAuthPage(params, 'register'),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <RegisterPage view={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
