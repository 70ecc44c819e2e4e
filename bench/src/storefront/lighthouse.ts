import { findChromium, StackError } from '@tandem/dev-stack'
import { launch } from 'chrome-launcher'
import lighthouse, { type RunnerResult } from 'lighthouse'
import { describeMachine } from '../machine.ts'
import { withStack } from '../production-stack.ts'

/**
 * Lighthouse's scores of the shop as a phone sees it: its own preset of a slow network and a processor that is
 * four times slower than this one. Each page is loaded five times, and the run of the middle performance is
 * printed, as Lighthouse's authors advise. Read it on a quiet machine only: work beside it counts as the page's.
 */
const PAGES = {
  home: '/fernhollow/en',
  list: '/fernhollow/en/products',
  product: '/fernhollow/en/products/tidepool-mug',
  content: '/fernhollow/en/pages/story',
  'content, right to left': '/noor/ar/pages/care',
}
const RUNS = 5
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const

await withStack(async ({ urls }) => {
  const chromePath = findChromium()
  if (chromePath === undefined)
    throw new StackError('Lighthouse needs Chromium or Chrome. Install it, or set CHROME_PATH.')
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox'] })
  try {
    for (const [name, path] of Object.entries(PAGES)) {
      const results: RunnerResult['lhr'][] = []
      for (let run = 0; run < RUNS; run++) results.push(await inspect(urls.storefront + path, chrome.port))
      print(name, results.toSorted((a, b) => performanceOf(a) - performanceOf(b))[RUNS >> 1])
    }
  } finally {
    chrome.kill()
  }
  console.log(describeMachine())
})

/** Now and then Chromium's trace lacks its beginning, and Lighthouse asks to be run again. */
async function inspect(url: string, port: number, attempts = 3): Promise<RunnerResult['lhr']> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...CATEGORIES] })
  if (result === undefined) throw new Error(`Lighthouse said nothing of ${url}`)
  const { runtimeError } = result.lhr
  if (!runtimeError) return result.lhr
  if (attempts === 1) throw new Error(runtimeError.message)
  return await inspect(url, port, attempts - 1)
}

function performanceOf({ categories }: RunnerResult['lhr']): number {
  return categories.performance?.score ?? 0
}

function print(name: string, result: RunnerResult['lhr'] | undefined): void {
  if (result === undefined) return
  const scores = CATEGORIES.map((id) => `${id} ${Math.round((result.categories[id]?.score ?? 0) * 100)}`)
  const seen = (id: string): string => result.audits[id]?.displayValue ?? '-'
  console.log(
    `${name}: ${scores.join(', ')}; largest paint ${seen('largest-contentful-paint')}, ` +
      `blocked ${seen('total-blocking-time')}, layout shift ${seen('cumulative-layout-shift')}`,
  )
  for (const { id } of CATEGORIES.slice(1).flatMap(
    (category) => result.categories[category]?.auditRefs ?? [],
  )) {
    const audit = result.audits[id]
    if (audit?.score !== undefined && audit.score !== null && audit.score < 1)
      console.log(`  ${id}: ${audit.title}`)
  }
}
