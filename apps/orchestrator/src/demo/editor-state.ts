import type { DemoTextNode } from '@tandem/demo-world'
import type { ProductContent } from '../payload-types.ts'

export type EditorState = NonNullable<ProductContent['description']>
type Direction = 'ltr' | 'rtl'
type Node = EditorState['root']['children'][number]

/** Answers what the editor would hold after somebody had typed these texts. */
export function editorState(nodes: readonly DemoTextNode[], direction: Direction): EditorState {
  return {
    root: {
      ...block(
        'root',
        nodes.map((node) => toNode(node, direction)),
        direction,
      ),
      format: '',
    },
  }
}

/** Plain paragraphs. */
export const paragraphs = (texts: readonly string[], direction: Direction): EditorState =>
  editorState(
    texts.map((text) => ({ kind: 'paragraph', text })),
    direction,
  )

function toNode(node: DemoTextNode, direction: Direction): Node {
  switch (node.kind) {
    case 'heading':
      return { ...block('heading', [textNode(node.text)], direction), tag: 'h2' }
    case 'paragraph':
      return { ...block('paragraph', [textNode(node.text)], direction), textFormat: 0, textStyle: '' }
    case 'list': {
      const items = node.items.map((item, index) => ({
        ...block('listitem', [textNode(item)], direction),
        value: index + 1,
      }))
      return { ...block('list', items, direction), listType: 'bullet', tag: 'ul', start: 1 }
    }
  }
}

const block = (type: string, children: Node[], direction: Direction) => ({
  type,
  children,
  direction,
  format: '' as const,
  indent: 0,
  version: 1,
})

const textNode = (text: string): Node => ({
  type: 'text',
  text,
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
