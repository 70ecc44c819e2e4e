import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { SignInPage } from '../../../../features/account/door-page.tsx'
import { accountHead, openDoor } from '../../../../features/account/open-account.ts'

export const Route = createFileRoute('/$store/$locale/account/sign-in')({
  validateSearch: accountSearch,
  loader: ({ params }) => openDoor(params, 'sign-in'),
  head: ({ matches }) => accountHead(matches, 'signInTitle'),
  component: () => <SignInPage door={Route.useLoaderData()} search={Route.useSearch()} />,
})
