import '@payloadcms/next/css'
import { limited } from '../../../../rate-limit/limited.ts'
import { answerRest } from '../../../../rest/answer-rest.ts'

const answer = limited(() => 'public', answerRest)

export const GET = answer
export const POST = answer
export const DELETE = answer
export const PATCH = answer
export const PUT = answer
export const OPTIONS = answer
