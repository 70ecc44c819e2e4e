import type { FakeAccount } from './account.ts'

/** Has an account send its events to its endpoints, once each: who was not there has missed them. */
export function deliverFrom(account: FakeAccount): void {
  account.onEvent = (event) => {
    for (const { url, secret, status, enabled_events: wanted } of account.endpoints.values()) {
      if (status !== 'enabled' || !(wanted.includes('*') || wanted.includes(event.type))) continue
      const { body, headers } = account.webhookOf(event, secret)
      void fetch(url, { method: 'POST', body, headers }).catch(() => {})
    }
  }
}
