import type { MedusaContainer } from '@medusajs/framework/types'
import { getOrdersListWorkflow } from '@medusajs/medusa/core-flows'

/** Orders as the framework's own routes show them, with the totals and statuses that it works out. */
export async function listOrders(scope: MedusaContainer, fields: string[], filters: object) {
  const { result } = await getOrdersListWorkflow(scope).run({ input: { fields, variables: { filters } } })
  // Paged only when a page was asked for.
  return Array.isArray(result) ? result : result.rows
}
