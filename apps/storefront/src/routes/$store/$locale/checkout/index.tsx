import { createFileRoute } from '@tanstack/react-router'
import { CheckoutPage } from '../../../../features/checkout/checkout-page.tsx'
import { checkoutSearch } from '../../../../features/checkout/checkout-view.ts'
import { openStep } from '../../../../features/checkout/open-step.ts'
import { frameOf, privateHead } from '../../../../features/page-head/page-head.ts'

export const Route = createFileRoute('/$store/$locale/checkout/')({
  validateSearch: checkoutSearch,
  loaderDeps: ({ search }) => checkoutSearch({ ...search }),
  loader: ({ params, deps }) => openStep('address', params, deps),
  head: ({ matches, loaderData }) => privateHead(frameOf(matches), loaderData?.title),
  component: () => (
    <CheckoutPage view={Route.useLoaderData()} problem={checkoutSearch({ ...Route.useSearch() }).problem} />
  ),
})
