import pg from 'pg'
import { withClient } from './databases.ts'

/** The password that every cluster had before each was given its own. */
const formerPassword = 'tandem'

export const isWrongPassword = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '28P01'

/** Gives a cluster that still has the former password the one in this URL. Does nothing when it has neither. */
export async function replaceFormerPassword(url: string): Promise<void> {
  const { password } = new URL(url)
  const former = new URL(url)
  former.password = formerPassword
  await withClient(former.href, (client) =>
    client.query(`alter role postgres password ${pg.escapeLiteral(password)}`),
  ).catch(() => {})
}
