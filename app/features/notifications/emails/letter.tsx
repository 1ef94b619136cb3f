import { renderToStaticMarkup } from "react-dom/server";
import { type TlpLabel, tlpWording } from "~/components/tlp";
import type { Language, Translate } from "~/kernel/i18n";

/** A part of a letter. Links lead to addresses of the portal, such as `/workspaces`. */
export type Block =
  | { readonly say: string }
  | { readonly heading: string }
  /** What a person wrote, word for word. */
  | { readonly quote: string }
  | { readonly links: readonly { readonly text: string; readonly to: string }[] };

export type Letter = {
  /** The label of what it tells; it stands in the subject and before the text (FIRST TLP 2.0). */
  readonly label: TlpLabel | null;
  readonly subject: string;
  readonly blocks: readonly Block[];
};

type Reader = { readonly t: Translate; readonly language: Language; readonly origin: string };

/** The letter as it is sent: the same words as plain text and as simple HTML, nothing fetched from anywhere. */
export function writeOut(
  letter: Letter,
  reader: Reader,
): { subject: string; text: string; html: string } {
  const { t, origin } = reader;
  const subject = letter.label ? `[${tlpWording[letter.label]}] ${letter.subject}` : letter.subject;
  const blocks: Block[] = [
    ...(letter.label ? [{ say: t("notifications:mail.label", labelWords(letter.label)) }] : []),
    ...letter.blocks,
  ];
  const foot: Block[] = [
    { say: t("notifications:mail.footer") },
    { links: [{ text: t("notifications:mail.settings"), to: "/settings" }] },
  ];
  const text = `${[...blocks, { say: "--" }, ...foot].map((block) => asText(block, origin)).join("\n\n")}\n`;
  const html = renderToStaticMarkup(<Page {...{ subject, blocks, foot, reader }} />);
  return { subject, text, html: `<!doctype html>${html}` };
}

function labelWords(label: TlpLabel) {
  return { label: tlpWording[label] };
}

function asText(block: Block, origin: string): string {
  if ("say" in block) return block.say;
  if ("heading" in block) return `${block.heading}\n${"-".repeat(block.heading.length)}`;
  if ("quote" in block) return block.quote.replaceAll(/^/gm, "> ");
  return block.links.map(({ text, to }) => `${text}:\n${origin}${to}`).join("\n\n");
}

type PageProps = {
  subject: string;
  blocks: readonly Block[];
  foot: readonly Block[];
  reader: Reader;
};

function Page({ subject, blocks, foot, reader }: PageProps) {
  return (
    <html lang={reader.language}>
      <head>
        <meta charSet="utf-8" />
        <title>{subject}</title>
      </head>
      <body>
        {blocks.map((block, index) => asHtml(block, index, reader.origin))}
        <hr />
        {foot.map((block, index) => asHtml(block, index, reader.origin))}
      </body>
    </html>
  );
}

function asHtml(block: Block, key: number, origin: string) {
  if ("say" in block) return <p key={key}>{block.say}</p>;
  if ("heading" in block) return <h2 key={key}>{block.heading}</h2>;
  if ("quote" in block) {
    return (
      <blockquote key={key}>
        {block.quote.split("\n").map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- lines have no identity but their place
          <div key={index}>{line}</div>
        ))}
      </blockquote>
    );
  }
  return (
    <ul key={key}>
      {block.links.map(({ text, to }) => (
        <li key={to + text}>
          <a href={origin + to}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
