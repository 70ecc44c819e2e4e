declare module 'fxa-common-password-list' {
  /** Whether a password of eight or more letters is among the most common ones; rarely also for one that is not. */
  export function test(password: string): boolean
}
