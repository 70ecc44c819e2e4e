import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '@tandem/dev-stack'
import { type Browser, chromium, type Page } from 'playwright-core'
import { TOURED_STORES, type ToursStore, tourOfShop } from './tour-of-shop.ts'

/**
 * Takes the pictures of docs/screenshots/shop from a shop that runs: every page of every store, on a phone in the
 * light and on a wide screen in the dark. With `--all`, on phone, tablet and wide screen, each in both.
 *
 *     pnpm screenshots [--all] [--shop http://localhost:3000] [--out docs/screenshots/shop]
 */
const ALL = [390, 768, 1440].flatMap((width) => [
  { width, colorScheme: 'light' as const },
  { width, colorScheme: 'dark' as const },
])
const KEPT = [
  { width: 390, colorScheme: 'light' as const },
  { width: 1440, colorScheme: 'dark' as const },
]
/** Of a long page, as much as says what it is. */
const TALLEST = 1600

const shop = option('--shop') ?? 'http://localhost:3000'
const out = option('--out') ?? join(import.meta.dirname, '../../docs/screenshots/shop')
const looks = process.argv.includes('--all') ? ALL : KEPT

const executablePath = findChromium()
if (!executablePath) throw new Error('Chromium is missing; install it or set CHROME_PATH')
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const pages = new Set<string>()
try {
  for (const store of TOURED_STORES) for (const look of looks) await photograph(browser, store, look)
} finally {
  await browser.close()
}
await writeFile(join(out, 'README.md'), contents())

async function photograph(browser: Browser, store: ToursStore, look: (typeof ALL)[number]): Promise<void> {
  const { width, colorScheme } = look
  const folder = join(out, store.replace('/', '-'))
  await mkdir(folder, { recursive: true })
  const context = await browser.newContext({
    viewport: { width, height: Math.round(width < 500 ? width * 2 : width * 0.625) },
    colorScheme,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  for await (const name of tourOfShop(page, shop, store)) {
    pages.add(name)
    await showAllPictures(page)
    const height = Math.min(TALLEST, Number(await page.evaluate('document.body.scrollHeight')))
    await page.screenshot({
      path: join(folder, `${name}-${colorScheme}-${width}.jpg`),
      type: 'jpeg',
      quality: 60,
      fullPage: name !== 'cart-drawer',
      ...(name !== 'cart-drawer' && { clip: { x: 0, y: 0, width, height } }),
    })
  }
  await context.close()
  console.log(`${store}, ${width} px, ${colorScheme}`)
}

/** Pictures further down are fetched when somebody comes near them. */
async function showAllPictures(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    for (const picture of document.images) picture.loading = 'eager'
    await Promise.all([...document.images].map((picture) => picture.decode().catch(() => {})))
  })()`)
}

function contents(): string {
  const head = TOURED_STORES.flatMap((store) =>
    looks.map(({ width, colorScheme }) => `${store}, ${width} px, ${colorScheme}`),
  )
  const rows = [...pages].map((name) =>
    TOURED_STORES.flatMap((store) =>
      looks.map(({ width, colorScheme }) => {
        const file = `${store.replace('/', '-')}/${name}-${colorScheme}-${width}.jpg`
        return `[<img src="${file}" width="140" alt="${name} of ${store}">](${file})`
      }),
    ),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    '# The shop, page by page',
    '',
    'Taken from the demo by `pnpm screenshots` while `pnpm dev` or `pnpm start` runs; `--all` takes every width in light and dark.',
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n')
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}
