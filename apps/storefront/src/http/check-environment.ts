import { env } from '../env.ts'

/** Runs when the server starts, so that a wrong environment stops it before the first visitor comes. */
export default function checkEnvironment(): void {
  env()
}
