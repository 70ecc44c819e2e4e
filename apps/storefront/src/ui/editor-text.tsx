/** HTML that came through `sanitiseHtml` on the server; nothing else may be given to it. */
export function EditorText({ html }: { html: string }) {
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}
