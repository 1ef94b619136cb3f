import { useT } from "~/components/translation";

type ContentsProps = {
  outline: readonly { id: string; level: number; text: string }[];
  lang: string;
};

/** The parts of a long text, each a link to it. Shows nothing for a short one. */
export function Contents({ outline, lang }: ContentsProps) {
  const t = useT();
  const parts = outline.filter(({ level }) => level <= 3);
  if (parts.length === 0) return null;
  return (
    <nav className="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">{t("documents:page.contents")}</h2>
      <ol lang={lang}>
        {parts.map(({ id, level, text }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
