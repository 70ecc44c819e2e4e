/** HTML that came through `sanitiseHtml` on the server; nothing else may be given to it. */
export function EditorText({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised by an allow-list where it is read.
  return <div className="prose" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
}
