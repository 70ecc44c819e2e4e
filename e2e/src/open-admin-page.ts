import { until } from '@tandem/stack-clients'
import type { Page, Response } from 'playwright-core'

/**
 * It shows something, nothing of it is still a placeholder, and what can be pressed or sent listens: React keeps
 * what a node was given on the node itself once it does.
 */
const WHOLE = `(() => {
  const heard = (node) => Object.keys(node).some((key) => key.startsWith('__reactProps$'))
  return document.readyState === 'complete' && document.body.innerText.trim() !== '' &&
    !document.querySelector('.shimmer-effect, [aria-busy="true"]') &&
    [...document.querySelectorAll('button, form')].every(heard)
})()`

/**
 * Opens a page of Payload's admin, or another of the orchestrator's, and waits until all of it is there. Silence on
 * the line would not tell: pages that show what happens just now ask again and again.
 *
 * @returns the answer that brought the page.
 */
export async function openAdminPage(page: Page, url: string): Promise<Response | null> {
  const response = await page.goto(url)
  await until('the page to be whole', () => page.evaluate(WHOLE).catch(() => false), { withinMs: 60_000 })
  return response
}
