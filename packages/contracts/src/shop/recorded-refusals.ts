/**
 * What Medusa 2.21.2 answers when it refuses a purchase, recorded from it; ids are `<id>`. The backend's
 * `refusals.int.test.ts` asks Medusa again, and the shop's tests answer with these and with no words of their own.
 */
export const RECORDED_REFUSALS = {
  /** More is put into a cart than there is. */
  moreThanThereIs: {
    status: 400,
    body: {
      type: 'not_allowed',
      code: 'insufficient_inventory',
      message: 'Some variant does not have the required inventory',
    },
  },
  /** An order came too late for the last piece. */
  soldToAnother: {
    status: 400,
    body: {
      type: 'not_allowed',
      code: 'insufficient_inventory',
      message: 'Not enough stock available for item <id> at location <id>',
    },
  },
  /** No place that serves the shop has the item. */
  inNoPlace: {
    status: 400,
    body: {
      type: 'invalid_data',
      message: 'Sales channel <id> is not associated with any stock location for variant <id>.',
    },
  },
  /** The variant was deleted, or its product is published no more. */
  variantGone: {
    status: 400,
    body: {
      type: 'invalid_data',
      message: 'Variants <id> do not exist or belong to a product that is not published',
    },
  },
  badCode: {
    status: 400,
    body: { type: 'invalid_data', message: 'The promotion code <id> is invalid' },
  },
  /** A payment was not begun, or was given up because the total has changed. */
  noPayment: {
    status: 400,
    body: { type: 'invalid_data', message: 'Payment sessions are required to complete cart' },
  },
  /** The bank said no, asks for more or is still at it: which, the cart's payment session tells. */
  notAuthorised: {
    status: 400,
    body: { type: 'not_allowed', message: 'Session: <id> was not authorized with the provider.' },
  },
  providerOff: {
    status: 400,
    body: {
      type: 'invalid_data',
      message: "Payment provider pp_system_default is not enabled in the cart's region <id>.",
    },
  },
  /** Another payment can't take the place of one that the bank is still working on. */
  stillWorkedOn: {
    status: 500,
    body: { type: 'unexpected_state', message: 'Could not delete all payment sessions' },
  },
  cartMissing: {
    status: 404,
    body: { type: 'not_found', message: "Cart with id '<id>' not found" },
  },
  cartCompleted: {
    status: 400,
    body: { type: 'invalid_data', message: 'Cart <id> is already completed.' },
  },
} as const
export type RecordedRefusal = keyof typeof RECORDED_REFUSALS
