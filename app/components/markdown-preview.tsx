import { useEffect, useState } from "react";
import { Markup } from "./markup";
import { useT } from "./translation";

/** The text as readers will see it, some moments behind the typing. */
export function MarkdownPreview({ url, text }: { url: string; text: string }) {
  const t = useT();
  const preview = usePreview(url, text);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolled with the keyboard
    <section className="editor-preview" aria-label={t("components:preview")} tabIndex={0}>
      {preview === "failed" ? (
        <p className="muted">{t("components:previewFailed")}</p>
      ) : text.trim() === "" ? (
        <p className="muted">{t("components:previewEmpty")}</p>
      ) : (
        <Markup html={preview?.html ?? ""} />
      )}
    </section>
  );
}

type Preview = { html: string } | "failed" | null;

// Not a fetcher: its POST would make every loader of the page run again at each pause in typing.
function usePreview(url: string, text: string): Preview {
  const [preview, setPreview] = useState<Preview>(null);
  useEffect(() => {
    const stop = new AbortController();
    const update = async () => {
      const result = await render({ url, text, signal: stop.signal });
      if (!stop.signal.aborted) setPreview(result);
    };
    const timer = setTimeout(() => void update(), 350);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [url, text]);
  return preview;
}

async function render(request: { url: string; text: string; signal: AbortSignal }) {
  const body = new URLSearchParams({ text: request.text });
  try {
    const answer = await fetch(request.url, { method: "POST", body, signal: request.signal });
    const reply: unknown = answer.ok ? await answer.json() : null;
    return isRendered(reply) ? reply : "failed";
  } catch {
    return "failed";
  }
}

function isRendered(reply: unknown): reply is { html: string } {
  return typeof reply === "object" && reply !== null && "html" in reply;
}
