import {
  Bold,
  Eye,
  Heading2,
  Italic,
  Link2,
  List,
  ListOrdered,
  type LucideIcon,
  Table2,
  TextQuote,
} from "lucide-react";
import { type KeyboardEvent, useRef, useState } from "react";
import { controlProps, Field } from "./field";
import { applyMarkdown, type MarkdownCommand, markdownCommands } from "./markdown-commands";
import { MarkdownPreview } from "./markdown-preview";
import { CharacterCount, type TextAreaFieldProps } from "./text-area-field";
import { useT } from "./translation";

type MarkdownEditorProps = Omit<TextAreaFieldProps, "rows"> & {
  /** Takes a POST with `text` and answers JSON `{ html }`, sanitised; saves nothing. */
  previewUrl: string;
};

/** A text in Markdown: a plain box that any form can send, with a toolbar and a preview on top. */
export function MarkdownEditor({ previewUrl, limit, ...props }: MarkdownEditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(props.defaultValue ?? "");
  const [isShown, setShown] = useState(false);
  const run = useCommand(box);
  const keyDown = (event: KeyboardEvent) => {
    const command = (event.ctrlKey || event.metaKey) && shortcuts[event.key.toLowerCase()];
    if (!command) return;
    event.preventDefault();
    run(command);
  };
  return (
    <Field {...props}>
      <div className="editor" data-preview={isShown ? "" : undefined}>
        <Toolbar run={run} isShown={isShown} onShow={() => setShown(!isShown)} />
        <textarea
          {...controlProps(props)}
          className="input"
          rows={16}
          defaultValue={props.defaultValue}
          placeholder={props.placeholder}
          ref={box}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={keyDown}
        />
        {isShown ? <MarkdownPreview url={previewUrl} text={text} /> : null}
      </div>
      {limit ? <CharacterCount left={limit - text.length} /> : null}
    </Field>
  );
}

const shortcuts: Record<string, MarkdownCommand | undefined> = { b: "bold", i: "italic" };

const icons: Record<MarkdownCommand, LucideIcon> = {
  heading: Heading2,
  bold: Bold,
  italic: Italic,
  list: List,
  numbered: ListOrdered,
  link: Link2,
  quote: TextQuote,
  table: Table2,
};

type ToolbarProps = {
  run: (command: MarkdownCommand) => void;
  isShown: boolean;
  onShow: () => void;
};

/** One stop for the Tab key; the arrows go along it (ARIA Authoring Practices, "toolbar"). */
function Toolbar({ run, isShown, onShow }: ToolbarProps) {
  const t = useT();
  const [stop, setStop] = useState(0);
  const last = markdownCommands.length;
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const steps: Record<string, number> = { ArrowRight: stop + 1, ArrowLeft: stop - 1, Home: 0 };
    const next = event.key === "End" ? last : steps[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const target = (next + last + 1) % (last + 1);
    setStop(target);
    event.currentTarget.querySelectorAll("button")[target]?.focus();
  };
  return (
    <div
      className="editor-toolbar needs-script"
      role="toolbar"
      tabIndex={-1}
      aria-label={t("components:formatting")}
      onKeyDown={keyDown}
    >
      {markdownCommands.map((command, index) => {
        const Icon = icons[command];
        const label = t(`components:format_${command}`);
        return (
          <button
            key={command}
            type="button"
            tabIndex={index === stop ? 0 : -1}
            aria-label={label}
            title={label}
            onClick={() => run(command)}
          >
            <Icon aria-hidden />
          </button>
        );
      })}
      <button
        type="button"
        className="editor-show"
        tabIndex={stop === last ? 0 : -1}
        aria-pressed={isShown}
        onClick={onShow}
      >
        <Eye aria-hidden />
        {t("components:preview")}
      </button>
    </div>
  );
}

function useCommand(box: React.RefObject<HTMLTextAreaElement>) {
  const t = useT();
  return (command: MarkdownCommand) => {
    const area = box.current;
    if (!area) return;
    const selection = { text: area.value, start: area.selectionStart, end: area.selectionEnd };
    const words = { text: t("components:formatText"), column: t("components:formatColumn") };
    const change = applyMarkdown(command, selection, words);
    area.focus();
    area.setSelectionRange(change.from, change.to);
    // Deprecated and without successor: the only way to type into a box so that undo still works.
    if (!document.execCommand("insertText", false, change.insert)) {
      area.setRangeText(change.insert, change.from, change.to);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.setSelectionRange(change.start, change.end);
  };
}
