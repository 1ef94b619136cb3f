import { isRouteErrorResponse, Link } from "@remix-run/react";
import { ErrorPage } from "./error-page";
import { useT } from "./translation";

/** What a person sees when a page cannot be shown: never a stack, always a way on. */
export function Failure({ error, requestId }: { error: unknown; requestId: string }) {
  const t = useT();
  const code = knownStatus(error);
  return (
    <ErrorPage
      code={isRouteErrorResponse(error) ? error.status : 500}
      title={t(`components:failure.${code}.title`)}
      reference={
        code === 500 ? { label: t("components:failure.reference"), value: requestId } : undefined
      }
      action={<Link to="/">{t("components:failure.home")}</Link>}
    >
      {t(`components:failure.${code}.text`)}
    </ErrorPage>
  );
}

const known = [403, 404, 409, 429] as const;

/** The status of an error that has words of its own; all the rest read like a fault of ours. */
export function knownStatus(error: unknown) {
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return known.find((one) => one === status) ?? 500;
}
