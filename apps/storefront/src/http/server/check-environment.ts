import { env } from '../../env.ts'

/** Runs first when the server starts: a wrong environment stops it before the first visitor comes. */
export default function checkEnvironment(): void {
  try {
    env()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
