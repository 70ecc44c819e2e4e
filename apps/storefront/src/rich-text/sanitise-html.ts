import sanitizeHtml from 'sanitize-html'

/**
 * The only way in for HTML that the shop didn't write: an allow-list of what an editor's text needs.
 * No attribute but a link's `href` survives, and only with a protocol that can't run anything.
 */
export function sanitiseHtml(html: string): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...['p', 'br', 'hr', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote'],
      ...['strong', 'em', 'u', 's', 'sub', 'sup', 'code', 'pre', 'a'],
      ...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    transformTags: {
      // A page has one h1, and it is the page's own.
      h1: 'h2',
      h5: 'h4',
      h6: 'h4',
      b: 'strong',
      i: 'em',
      a: (tagName, { href }) => ({
        tagName,
        attribs: {
          ...(href && { href }),
          ...(href && !href.startsWith('/') && { rel: 'noopener nofollow' }),
        },
      }),
    },
  }).trim()
}
