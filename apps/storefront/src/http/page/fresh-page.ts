/**
 * Keeps a browser from showing what was one visitor's own out of its memory of pages. A document that was left stays
 * there as it was, with the last page that was shown in it, also when the document began as a page for everybody. So
 * it hides what is a visitor's own when it is left, and is read anew when it is come back to; as is any page that was
 * left under other cookies (another cart, currency or theme).
 *
 * It runs before any other script, and without them.
 */
export const FRESH_PAGE = `{
let left = '';
const isOwn = () => /\\/(?:account|cart|checkout|order)(?:\\/|$)/.test(location.pathname);
addEventListener('pagehide', () => {
  left = document.cookie;
  if (isOwn()) document.documentElement.hidden = true;
});
addEventListener('pageshow', (event) => {
  if (event.persisted && (isOwn() || document.cookie !== left)) location.reload();
});
}`
