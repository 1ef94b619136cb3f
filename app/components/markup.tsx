/** Text that the server has made from Markdown and sanitised. Never give it anything else. */
export function Markup({ html, lang }: { html: string; lang?: string | undefined }) {
  // The only place of its kind: every other text reaches the page as text.
  // oxlint-disable-next-line react/no-danger -- sanitised on the server against a closed list of elements
  return <div className="markup" lang={lang} dangerouslySetInnerHTML={{ __html: html }} />;
}
