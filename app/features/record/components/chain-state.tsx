import { DescriptionList } from "~/components/description-list";
import { Notice } from "~/components/notice";
import { Time } from "~/components/time";
import { useT } from "~/components/translation";

type ChainStateProps = {
  last: { seq: number; hash: string; at: string | Date } | null;
  outside: { seq: number; hash: string; at: string; agrees: boolean } | null;
  timeZone: string;
};

/** How the chain stands: its last link, and whether the copy outside the database is still in it. */
export function ChainState({ last, outside, timeZone }: ChainStateProps) {
  const t = useT();
  if (!last) return <Notice>{t("record:state.empty")}</Notice>;
  return (
    <section className="stack" aria-label={t("record:state.title")}>
      <Outside outside={outside} />
      <DescriptionList
        facts={[
          {
            term: t("record:state.last"),
            description: (
              <>
                {t("record:state.lastValue", { seq: last.seq })}{" "}
                <Time at={last.at} zone={timeZone} />
              </>
            ),
          },
          {
            term: t("record:state.hash"),
            description: <code translate="no">{last.hash.slice(0, 16)}…</code>,
          },
          outside && {
            term: t("record:state.outside"),
            description: <Time at={outside.at} zone={timeZone} />,
          },
        ]}
      />
    </section>
  );
}

function Outside({ outside }: Pick<ChainStateProps, "outside">) {
  const t = useT();
  if (!outside) return <Notice>{t("record:state.none")}</Notice>;
  const { seq, agrees } = outside;
  return agrees ? (
    <Notice tone="success">{t("record:state.agrees", { seq })}</Notice>
  ) : (
    <Notice tone="danger">{t("record:state.disagrees", { seq })}</Notice>
  );
}
