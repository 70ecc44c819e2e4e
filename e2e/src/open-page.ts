import { until } from '@tandem/stack-clients'
import type { Page, Response } from 'playwright-core'

/** React keeps what a node was given on the node itself once it listens to it. */
const HEARS = `(() => {
  const nodes = [...document.querySelectorAll('header a, main, main form, main form button')]
  const heard = (node) => Object.keys(node).some((key) => key.startsWith('__reactProps$'))
  return nodes.length > 0 && nodes.every(heard)
})()`

/**
 * Opens a page of the shop and waits until its scripts listen: a button that is pressed before does what it does
 * without script, and no silence on the line tells when that time is over.
 *
 * @returns the answer that brought the page.
 */
export async function openPage(page: Page, url: string): Promise<Response | null> {
  const response = await page.goto(url)
  await untilHeard(page)
  return response
}

/** For a page that was come to by other ways. */
export async function untilHeard(page: Page): Promise<void> {
  const hasScripts = await page.evaluate(`!matchMedia('(scripting: none)').matches`)
  // Asked again and again from here: to wait inside the page is to evaluate text there, which its policy refuses.
  if (hasScripts)
    await until('the page to listen', () => page.evaluate(HEARS).catch(() => false), { withinMs: 30_000 })
}
