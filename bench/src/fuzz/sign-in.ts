import type { Stack } from '@tandem/dev-stack'
import { z } from 'zod'
import { DEVELOPMENT_SIGN_IN } from '../production-stack.ts'
import type { Known } from './requests.ts'

const answerSchema = z.object({ token: z.string() })

/** Signs the demo's administrator in to both systems; returns the authorization header of each. */
export async function signInTokens(urls: Stack['urls']): Promise<Known['authorization']> {
  const [email, password] = DEVELOPMENT_SIGN_IN
  const signIn = async (url: string) => {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
    return answerSchema.parse(await answer.json()).token
  }
  return {
    backend: `Bearer ${await signIn(`${urls.backend}/auth/user/emailpass`)}`,
    orchestrator: `JWT ${await signIn(`${urls.orchestrator}/api/users/login`)}`,
  }
}
