import { useFetcher } from "@remix-run/react";
import { useEffect } from "react";
import type { CommandGroup } from "./command";

type Query = { searchUrl: string; words: string; groups: readonly CommandGroup[] };

/** The given commands whose label has the words, then (from two letters on) what the server finds. */
export function useFound({ searchUrl, words, groups }: Query): readonly CommandGroup[] {
  const { load, data } = useFetcher<{ groups: CommandGroup[] }>();
  const wanted = words.trim();
  const isLong = wanted.length > 1;
  useEffect(() => {
    if (!isLong) return undefined;
    const timer = setTimeout(() => load(searchUrl + encodeURIComponent(wanted)), 150);
    return () => clearTimeout(timer);
  }, [wanted, isLong, searchUrl, load]);
  const far = isLong ? (data?.groups ?? []) : [];
  return [...withWords(groups, wanted), ...far].filter(({ items }) => items.length > 0);
}

function withWords(groups: readonly CommandGroup[], words: string) {
  const needle = words.toLocaleLowerCase();
  return groups.map(({ label, items }) => ({
    label,
    items: items.filter((item) => item.label.toLocaleLowerCase().includes(needle)),
  }));
}
