import { createFileRoute } from '@tanstack/react-router'
import { accountSearch } from '../../../../features/account/account-view.ts'
import { RegisterPage } from '../../../../features/account/door-page.tsx'
import { accountHead, openDoor } from '../../../../features/account/open-account.ts'

export const Route = createFileRoute('/$store/$locale/account/register')({
  validateSearch: accountSearch,
  loader: ({ params }) => openDoor(params, 'register'),
  head: ({ matches }) => accountHead(matches, 'register'),
  component: () => <RegisterPage door={Route.useLoaderData()} search={Route.useSearch()} />,
})
