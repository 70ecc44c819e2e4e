import { measureCommerce } from './measure-commerce.ts'
import { measureContent } from './measure-content.ts'
import { printSummaries } from './percentiles.ts'
import { withStack } from './production-stack.ts'

/**
 * How long until an edit on one side is there on the other, on production builds: from the response that
 * the editor got until a reader of the other side's API sees it. The baseline in the same run is what one
 * such read costs when nothing is being waited for.
 */
const EDITS = 50

await withStack(async ({ urls }, medusa, payload) => {
  const commerce = await measureCommerce(medusa, payload, EDITS)
  const content = await measureContent(urls, medusa, payload, EDITS)
  console.log(`\nEdit to visible, ${EDITS} edits one after another, production builds:\n`)
  printSummaries({ ...commerce, ...content })
})
