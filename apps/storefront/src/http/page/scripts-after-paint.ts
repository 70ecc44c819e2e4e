import type { AnyRouter } from '@tanstack/react-router'

type Manifest = NonNullable<NonNullable<AnyRouter['ssr']>['manifest']>

/**
 * The same assets, but the page's scripts are fetched when it stands: after its own pictures, styles and type,
 * which on a slow line they would hold up for a second and more, or at once when somebody points, taps or types.
 * Until then every link and form works as the browser's own.
 *
 * @param routeIds the routes that are shown, outermost first.
 */
export function scriptsAfterPaint(manifest: Manifest, routeIds: readonly string[]): Manifest {
  const [outermost] = routeIds
  const shown = routeIds.map((id) => manifest.routes[id])
  const preloads = shown.flatMap((route) => route?.preloads ?? [])
  const modules = preloads.map((link) => (typeof link === 'string' ? link : link.href))
  const entries = shown.flatMap((route) => route?.scripts ?? []).map((script) => script.attrs?.src)
  const routes = Object.entries(manifest.routes).map(([id, { preloads: _, scripts: __, ...route }]) => [
    id,
    id === outermost
      ? { ...route, scripts: [{ children: starter(modules, entries.filter(isText)) }] }
      : route,
  ])
  return { ...manifest, routes: Object.fromEntries(routes) }
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

/** The elements it adds are those that React expects to find. After `load` it lets the browser paint first. */
function starter(modules: readonly string[], entries: readonly string[]): string {
  return `{
let started = false, intents = ['pointerover', 'pointerdown', 'touchstart', 'keydown', 'focusin'];
const add = (tag, attributes) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  document.head.append(element);
};
const start = () => {
  if (started) return;
  started = true;
  for (const intent of intents) removeEventListener(intent, start, true);
  for (const href of ${JSON.stringify(modules)}) add('link', { rel: 'modulepreload', href, fetchpriority: 'low' });
  for (const src of ${JSON.stringify(entries)}) add('script', { type: 'module', async: '', src });
};
for (const intent of intents) addEventListener(intent, start, { capture: true, passive: true });
const whenIdle = window.requestIdleCallback || setTimeout;
addEventListener('load', () => requestAnimationFrame(() => whenIdle(start)));
document.currentScript.remove();
}`
}
