import type { DemoBlock, DemoTextNode } from '../types.ts'

/** Rich text from lines: `# ` starts a heading, `- ` lines together make a list, all else are paragraphs. */
export function text(...lines: string[]): DemoBlock {
  const nodes: DemoTextNode[] = []
  for (const line of lines) {
    const last = nodes.at(-1)
    if (line.startsWith('# ')) nodes.push({ kind: 'heading', text: line.slice(2) })
    else if (!line.startsWith('- ')) nodes.push({ kind: 'paragraph', text: line })
    else if (last?.kind === 'list') last.items.push(line.slice(2))
    else nodes.push({ kind: 'list', items: [line.slice(2)] })
  }
  return { type: 'richText', nodes }
}

/** Questions and answers from pairs. */
export function questions(heading: string, pairs: [question: string, answer: string][]): DemoBlock {
  return { type: 'faq', heading, items: pairs.map(([question, answer]) => ({ question, answer })) }
}
