import { executeAuthStrategies, type Payload } from 'payload'
import { ASKED_ADDRESS } from '../../gate/protect-responses.ts'

/** Pages of the admin that are for people who are not signed in, by their names in Payload's config. */
const OPEN = ['login', 'logout', 'inactivity', 'forgot', 'reset', 'unauthorized', 'createFirstUser'] as const

const LONGEST_ADDRESS = 2_000

/**
 * Where somebody is led who asks for a page of the admin and has no session: Payload would send the page's frame
 * first, and leave it to a script to lead them away.
 *
 * @returns undefined when the page is for them.
 */
export async function signInPageFor(payload: Payload, headers: Headers): Promise<string | undefined> {
  const address = headers.get(ASKED_ADDRESS) ?? '/admin'
  const [path = ''] = address.split('?')
  const { admin, routes } = payload.config
  const pageOf = (name: (typeof OPEN)[number]) => `${routes.admin}${admin.routes[name]}`
  const isOpen = OPEN.map(pageOf).some((page) => path === page || path.startsWith(`${page}/`))
  if (isOpen || (await hasSession(payload, headers))) return undefined
  if ((await payload.count({ collection: 'users' })).totalDocs === 0) return pageOf('createFirstUser')
  // A header has room for so much; nobody has a link that is longer.
  const hasBack = path !== routes.admin && address.length <= LONGEST_ADDRESS
  const back = hasBack ? `?redirect=${encodeURIComponent(address)}` : ''
  return `${pageOf('login')}${back}`
}

/**
 * Whether the request has a session at all. Whoever comes by a link on another site has one that does not count yet:
 * Payload leads them round by a request of its own page, in which it does.
 */
async function hasSession(payload: Payload, headers: Headers): Promise<boolean> {
  const own = new Headers({ 'sec-fetch-site': 'same-origin' })
  for (const name of ['cookie', 'authorization']) own.set(name, headers.get(name) ?? '')
  const { user } = await executeAuthStrategies({ headers: own, payload })
  return user !== null
}
