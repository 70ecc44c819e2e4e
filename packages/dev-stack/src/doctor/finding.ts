/** The finding of one check. `fix` is there exactly when something is wrong: what to run or do. */
export interface Finding {
  title: string
  detail: string
  fix?: string
}

/** The message of an error made for people. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
