import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { ForgotPage } from '../../../../features/account/door-page.tsx'
import { accountHead, openDoor } from '../../../../features/account/open-account.ts'

export const Route = createFileRoute('/$store/$locale/account/forgot')({
  validateSearch: accountSearch,
  loader: ({ params }) => openDoor(params, 'forgot'),
  head: ({ matches }) => accountHead(matches, 'forgotTitle'),
  component: () => <ForgotPage door={Route.useLoaderData()} search={Route.useSearch()} />,
})
