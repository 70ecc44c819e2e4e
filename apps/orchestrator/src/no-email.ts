import type { EmailAdapter } from 'payload'

/** Nothing here sends mail: an admin sets a forgotten password anew. Neither address nor link is logged. */
export const noEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Tandem',
  sendEmail: async () => {
    payload.logger.warn('A mail was not sent, because none is set up.')
  },
})
