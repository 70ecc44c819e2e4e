import type { FakeShop } from './fake-shop.ts'

/**
 * Has a shop send its webhooks to whoever has subscribed, once each: who was not there has missed it.
 *
 * @param by the origin that stands between the shop and who has subscribed.
 */
export function deliverFrom(shop: FakeShop, by?: string): void {
  shop.onTell = (topic, { body, headers }) => {
    const subscribed = topic.replace('/', '_').toUpperCase()
    for (const { topic: wanted, uri } of shop.subscriptions.values()) {
      if (wanted === subscribed)
        void fetch(by ? new URL(new URL(uri).pathname, by) : uri, { method: 'POST', body, headers }).catch(
          () => {},
        )
    }
  }
}
