import type { EmailAdapter } from 'payload'

/**
 * Nothing here sends mail: an admin sets a forgotten password anew. Neither address nor link is logged. Said as an
 * error, because somebody waits for an e-mail that never comes.
 */
export const noEmail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Tandem',
  sendEmail: async () => {
    payload.logger.error(
      'An e-mail was asked for, and none was sent: Payload has no mailer. An admin sets the password.',
    )
  },
})
