import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { ResetPage } from '../../../../features/account/door-page.tsx'
import { accountHead, openDoor } from '../../../../features/account/open-account.ts'

export const Route = createFileRoute('/$store/$locale/account/reset')({
  validateSearch: accountSearch,
  loader: ({ params }) => openDoor(params, 'reset'),
  head: ({ matches }) => accountHead(matches, 'resetTitle'),
  component: () => <ResetPage door={Route.useLoaderData()} search={Route.useSearch()} />,
})
