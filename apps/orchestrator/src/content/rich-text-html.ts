import { convertLexicalToHTML, type HTMLConverters } from '@payloadcms/richtext-lexical/html'
import type { SerializedEditorState } from '@payloadcms/richtext-lexical/lexical'
import { isSafeHref } from '../fields/link.ts'

/**
 * Prose as HTML: paragraphs, headings 2 to 4, lists, quotes, links, bold, italic and line breaks, with
 * no attribute but a link's. Text is escaped; a link to anything but the shop, the web, mail or
 * telephone keeps its words only; of an unknown node only the content stays. The same state always gives
 * the same HTML, because the sync engine compares it.
 *
 * @returns null when there is nothing to read.
 */
export function lexicalToHtml(editorState: unknown): string | null {
  if (!isEditorState(editorState)) return null
  const html = convertLexicalToHTML({
    data: editorState,
    converters,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
  })
  const hasWords = html.replace(/<[^>]*>/g, '').trim() !== ''
  return hasWords ? html : null
}

type Inner = Parameters<Exclude<HTMLConverters['paragraph'], string | undefined>>[0]['nodesToHTML']

const inner = (node: object, nodesToHTML: Inner): string =>
  nodesToHTML({ nodes: 'children' in node && Array.isArray(node.children) ? node.children : [] }).join('')

const IS_BOLD = 1
const IS_ITALIC = 2

const converters: HTMLConverters = {
  text: ({ node }) => {
    let html = escapeHtml(node.text)
    if (node.format & IS_ITALIC) html = `<em>${html}</em>`
    if (node.format & IS_BOLD) html = `<strong>${html}</strong>`
    return html
  },
  linebreak: '<br>',
  tab: ' ',
  paragraph: ({ node, nodesToHTML }) => element('p', inner(node, nodesToHTML)),
  heading: ({ node, nodesToHTML }) => {
    const tag = node.tag === 'h3' || node.tag === 'h4' ? node.tag : 'h2'
    return element(tag, inner(node, nodesToHTML))
  },
  quote: ({ node, nodesToHTML }) => element('blockquote', inner(node, nodesToHTML)),
  list: ({ node, nodesToHTML }) =>
    element(node.listType === 'number' ? 'ol' : 'ul', inner(node, nodesToHTML)),
  listitem: ({ node, nodesToHTML }) => element('li', inner(node, nodesToHTML)),
  link: ({ node, nodesToHTML }) => link(node.fields, inner(node, nodesToHTML)),
  autolink: ({ node, nodesToHTML }) => link(node.fields, inner(node, nodesToHTML)),
  unknown: ({ node, nodesToHTML }) => inner(node, nodesToHTML),
}

/** Empty elements are what an editor's cursor leaves behind. */
const element = (tag: string, html: string): string => (html === '' ? '' : `<${tag}>${html}</${tag}>`)

function link(fields: { url?: unknown; newTab?: boolean | null } | undefined, html: string): string {
  const href = typeof fields?.url === 'string' ? fields.url.trim() : ''
  if (!isSafeHref(href)) return html
  const window = fields?.newTab ? ' target="_blank" rel="noopener noreferrer"' : ''
  return `<a href="${escapeHtml(href)}"${window}>${html}</a>`
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escapeHtml = (text: unknown): string =>
  String(text ?? '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')

function isEditorState(value: unknown): value is SerializedEditorState {
  if (typeof value !== 'object' || value === null || !('root' in value)) return false
  const { root } = value
  return typeof root === 'object' && root !== null && 'children' in root && Array.isArray(root.children)
}
