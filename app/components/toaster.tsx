import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from "lucide-react";
import { type ReactNode, useState, useSyncExternalStore } from "react";
import type { NoticeTone } from "./notice";
import { useT } from "./translation";

/** What the server says once, after a redirect. The id tells one saying from the next. */
type Flash = { id: string; tone: NoticeTone; text: string };

/**
 * Short messages at the foot of the page, read aloud when the reader pauses. Good news leaves by
 * itself (not while pointed at or focused); the rest stays until closed.
 */
export function Toaster({ flash, children }: { flash?: Flash | null; children: ReactNode }) {
  const [toasts, setToasts] = useState<Flash[]>(flash ? [flash] : []);
  const [lastId, setLastId] = useState(flash?.id);
  if (flash && flash.id !== lastId) {
    setLastId(flash.id);
    setToasts((current) => [...current, flash]);
  }
  const drop = (id: string) => setToasts((current) => current.filter((toast) => toast.id !== id));
  // A message that was there from the start is put in again once scripts run, so that it is read.
  const isLive = useSyncExternalStore(never, yes, no);
  return (
    <>
      {children}
      <output className="toaster">
        {toasts.map((toast) => (
          <ToastBox key={`${toast.id}${isLive}`} toast={toast} onClose={() => drop(toast.id)} />
        ))}
      </output>
    </>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;

const icons = { info: Info, success: CircleCheck, warning: TriangleAlert, danger: CircleAlert };

function ToastBox({ toast, onClose }: { toast: Flash; onClose: () => void }) {
  const t = useT();
  const Icon = icons[toast.tone];
  return (
    <div
      className="toast"
      data-tone={toast.tone}
      onAnimationEnd={({ animationName }) => animationName === "toast-leave" && onClose()}
    >
      <Icon aria-hidden />
      <p>
        <span className="visually-hidden">{t(`components:notice_${toast.tone}`)}: </span>
        {toast.text}
      </p>
      <button type="button" className="needs-script" onClick={onClose}>
        <X aria-hidden />
        <span className="visually-hidden">{t("components:close")}</span>
      </button>
    </div>
  );
}
