import { StepResponse } from '@medusajs/framework/workflows-sdk'
import { completeCartWorkflow } from '@medusajs/medusa/core-flows'
import { releasePayment } from '../../payment/release-payment.ts'

/** Whoever completes a cart, the shop or news of Stripe's: when it fails after this, what was held is let go. */
completeCartWorkflow.hooks.validate(
  async ({ input }) => new StepResponse(undefined, input.id),
  async (cartId, { container }) => {
    if (cartId) await releasePayment(container, cartId)
  },
)
