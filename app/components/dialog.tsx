import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import { useT } from "./translation";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
};

/**
 * The browser's own modal dialog: it keeps the focus, closes on Escape and gives the focus back.
 * It needs JavaScript, so whatever it holds must have a page of its own as well.
 */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const t = useT();
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) box.current?.showModal();
    else box.current?.close();
  }, [open]);
  return (
    <dialog className="dialog" ref={box} aria-labelledby={heading} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={heading}>{title}</h2>
        <Button variant="quiet" size="small" icon={X} onClick={onClose}>
          <span className="visually-hidden">{t("components:close")}</span>
        </Button>
      </div>
      <div className="dialog-body">{open ? children : null}</div>
    </dialog>
  );
}
