import config from '@payload-config'
import '@payloadcms/next/css'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { limited } from '../../../../rate-limit/limited.ts'

/** Where a password, an e-mail address or a token can be guessed. */
const SIGN_IN = /^\/api\/users\/(login|first-register|forgot-password|reset-password|unlock|verify)\b/

const kindOf = (request: Request) => (SIGN_IN.test(new URL(request.url).pathname) ? 'signIns' : 'public')

export const GET = limited(kindOf, REST_GET(config))
export const POST = limited(kindOf, REST_POST(config))
export const DELETE = limited(kindOf, REST_DELETE(config))
export const PATCH = limited(kindOf, REST_PATCH(config))
export const PUT = limited(kindOf, REST_PUT(config))
export const OPTIONS = limited(kindOf, REST_OPTIONS(config))
