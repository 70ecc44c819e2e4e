import { until } from '@tandem/stack-clients'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const resultSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }))

/** Until what moves has come to its end; what moves for ever is not waited for, nor anything for long. */
const SETTLED = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 2000)),
  Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished)),
]).then(() => undefined)`

/** A page of the shop is on its way until its router rests, and a placeholder without a heading may stand for it. */
const ARRIVED = `(window.__TSR_ROUTER__?.state.status ?? 'idle') === 'idle' && !document.querySelector('main [aria-busy="true"]')`

/**
 * What axe finds wrong with the page as it stands, in light and in dark: rules with the elements that break them.
 *
 * @param within a selector: only what is in it, where the rest of the page is somebody else's.
 */
export async function axeFindings(page: Page, within?: string): Promise<string[]> {
  const findings: string[] = []
  await until('the page to arrive', () => page.evaluate<boolean>(ARRIVED).catch(() => false), {
    withinMs: 30_000,
  })
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still on their way are neither the old nor the new ones.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(SETTLED)
    await page.evaluate(axe.source)
    // In the dark nothing but colours is another.
    const rules =
      colorScheme === 'dark'
        ? ", runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }"
        : ''
    const found = await page.evaluate(
      `axe.run(${within === undefined ? 'document' : JSON.stringify(within)}, { resultTypes: ['violations']${rules} }).then(({ violations }) =>
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })))`,
    )
    for (const { id, nodes } of resultSchema.parse(found)) {
      findings.push(`${new URL(page.url()).pathname} ${colorScheme} ${id}: ${nodes.join(' | ')}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return findings
}
