import { Link, type LinkProps, useNavigation } from "@remix-run/react";
import type { LucideIcon } from "lucide-react";
import { type ComponentPropsWithoutRef, type MouseEvent, type ReactNode, useState } from "react";
import { useT } from "./translation";

type Look = {
  variant?: "primary" | "secondary" | "danger" | "quiet" | "link" | undefined;
  size?: "normal" | "small" | undefined;
  icon?: LucideIcon | undefined;
};

export type ButtonProps = Look &
  Omit<ComponentPropsWithoutRef<"button">, "className" | "style"> & {
    /** Work is under way: it spins, says so, and takes no second click. */
    busy?: boolean | undefined;
  };

/** A button. Does nothing by itself unless `type="submit"`. */
export function Button({ busy = false, children, onClick, ...props }: ButtonProps) {
  const { variant = "secondary", size = "normal", icon: Icon, type = "button", ...rest } = props;
  const t = useT();
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    if (busy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- the type is one of the three
      type={type}
      className="button"
      data-variant={variant}
      data-size={size}
      aria-disabled={busy || undefined}
      onClick={click}
    >
      {busy ? <span className="spinner" aria-hidden="true" /> : Icon ? <Icon aria-hidden /> : null}
      {children}
      {busy ? <span className="visually-hidden">{t("components:working")}</span> : null}
    </button>
  );
}

/** Sends its form, and is busy from the click until the answer is on the page. */
export function SubmitButton({ variant = "primary", onClick, ...props }: ButtonProps) {
  const [phase, setPhase] = useState<"idle" | "pressed" | "sending">("idle");
  const isSending = useNavigation().formData !== undefined;
  // Only the button that was pressed spins, not every other one on the page.
  if (phase === "pressed" && isSending) setPhase("sending");
  if (phase === "sending" && !isSending) setPhase("idle");
  const click = (event: MouseEvent<HTMLButtonElement>) => {
    setPhase("pressed");
    onClick?.(event);
  };
  return (
    <Button
      {...props}
      type="submit"
      variant={variant}
      busy={(props.busy ?? false) || phase === "sending"}
      onClick={click}
    />
  );
}

type ButtonLinkProps = Look &
  Pick<LinkProps, "to" | "replace" | "reloadDocument"> & {
    children: ReactNode;
  };

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({ children, ...props }: ButtonLinkProps) {
  const { variant = "secondary", size = "normal", icon: Icon, ...rest } = props;
  return (
    <Link {...rest} className="button" data-variant={variant} data-size={size}>
      {Icon ? <Icon aria-hidden /> : null}
      {children}
    </Link>
  );
}
