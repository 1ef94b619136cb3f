import { Table } from "~/components/table";
import { Tlp, type TlpLabel } from "~/components/tlp";
import { useT } from "~/components/translation";

const labels = ["RED", "AMBER_STRICT", "AMBER", "GREEN", "CLEAR"] as const;

/** What of an item may stand in a mail, by its label (domain.md section 3). */
export function MailByLabel() {
  const t = useT();
  return (
    <Table
      caption={t("people:settings.inMailTable")}
      captionHidden
      columns={[
        {
          key: "label",
          header: t("people:settings.label"),
          kind: "primary",
          cell: labelled,
        },
        {
          key: "content",
          header: t("people:settings.content"),
          cell: (label) => t(`people:settings.mailContent.${label}`),
        },
      ]}
      rows={labels}
      rowKey={(label) => label}
    />
  );
}

function labelled(label: TlpLabel) {
  return <Tlp label={label} />;
}
