import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { z } from 'zod'

const resultSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.string()) }))

/** What axe finds wrong with the page as it stands, in light and in dark: rules with the elements that break them. */
export async function axeFindings(page: Page): Promise<string[]> {
  const findings: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    // Colours that are still on their way are neither the old nor the new ones.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(axe.source)
    const found = await page.evaluate(
      `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 200)) })))`,
    )
    for (const { id, nodes } of resultSchema.parse(found)) {
      findings.push(`${new URL(page.url()).pathname} ${colorScheme} ${id}: ${nodes.join(' | ')}`)
    }
  }
  await page.emulateMedia({ colorScheme: 'light' })
  return findings
}
