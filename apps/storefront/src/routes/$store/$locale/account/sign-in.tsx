import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { SignInPage } from '../../../../features/account/auth-pages.tsx'
import { openAuthPage } from '../../../../features/account/open-account.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'

export const Route = createFileRoute('/$store/$locale/account/sign-in')({
  validateSearch: accountSearch,
  loader: ({ params }) => openAuthPage(params, 'sign-in'),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <SignInPage view={Route.useLoaderData()} search={accountSearch({ ...Route.useSearch() })} />
  ),
})
