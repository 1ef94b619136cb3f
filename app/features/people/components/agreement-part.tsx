import { CheckboxField } from "~/components/choice-fields";
import { DescriptionList } from "~/components/description-list";
import { Markup } from "~/components/markup";
import { Notice } from "~/components/notice";
import { Time } from "~/components/time";
import { useSpeech } from "~/components/translation";

/** An agreement as it came over the wire. */
export type AgreementProps = {
  agreement: {
    id: string;
    number: number;
    effectiveOn: string | Date;
    graceUntil: string | Date;
    titleSv: string;
    titleEn: string;
    htmlSv: string;
    htmlEn: string;
    isOfOrganisation: boolean;
    acceptedAt: string | Date | null;
    signedAt: string | Date | null;
    can: { accept: boolean; sign: boolean };
  };
  organisation: string;
  isTicked: (name: "accept" | "sign", id: string) => boolean;
};

/** One agreement: its text, who has accepted it, and the boxes to accept it with. */
export function AgreementPart({ agreement, organisation, isTicked }: AgreementProps) {
  const { language, t } = useSpeech();
  const { id, can } = agreement;
  const isSwedish = language === "sv";
  const text = <Markup html={isSwedish ? agreement.htmlSv : agreement.htmlEn} />;
  const isAsked = can.accept || can.sign;
  return (
    <section className="section agreement" aria-labelledby={`agreement-${id}`}>
      <h2 id={`agreement-${id}`}>{isSwedish ? agreement.titleSv : agreement.titleEn}</h2>
      <AgreementFacts {...{ agreement, organisation, isAsked }} />
      {isAsked ? (
        text
      ) : (
        <details>
          <summary>{t("people:agreements.read")}</summary>
          {text}
        </details>
      )}
      {can.accept ? (
        <CheckboxField
          name="accept"
          id={`accept-${id}`}
          value={id}
          label={t("people:agreements.accept")}
          defaultChecked={isTicked("accept", id)}
        />
      ) : null}
      {can.sign ? (
        <CheckboxField
          name="sign"
          id={`sign-${id}`}
          value={id}
          label={t("people:agreements.sign", { organisation })}
          hint={t("people:agreements.signHint")}
          defaultChecked={isTicked("sign", id)}
        />
      ) : null}
      {agreement.isOfOrganisation && !agreement.signedAt && !can.sign ? (
        <Notice tone="info">{t("people:agreements.waiting", { organisation })}</Notice>
      ) : null}
    </section>
  );
}

type FactsProps = Pick<AgreementProps, "agreement" | "organisation"> & { isAsked: boolean };

function AgreementFacts({ agreement, organisation, isAsked }: FactsProps) {
  const { t } = useSpeech();
  const { number, effectiveOn, graceUntil, acceptedAt, signedAt } = agreement;
  return (
    <DescriptionList
      facts={[
        {
          term: t("people:agreements.version", { number }),
          description: (
            <>
              {t("people:agreements.inForce")} <Day at={effectiveOn} />
            </>
          ),
        },
        isAsked
          ? { term: t("people:agreements.deadline"), description: <Day at={graceUntil} /> }
          : null,
        acceptedAt
          ? { term: t("people:agreements.acceptedAt"), description: <Day at={acceptedAt} /> }
          : null,
        signedAt
          ? {
              term: t("people:agreements.signedAt", { organisation }),
              description: <Day at={signedAt} />,
            }
          : null,
      ]}
    />
  );
}

function Day({ at }: { at: string | Date }) {
  return <Time at={at} precision="day" />;
}
