import { escapeLiteral } from "pg";
import { sql } from "../../support/world";
import type { Attempt, Step } from "./attempts";
import type { Person } from "./facts";
import { insert } from "./store";

/**
 * Attempts kept in the database, so that it can try them all in one statement: what each person did with
 * each, and what came of it before any mutation.
 */
export async function prepareDeeds(
  attempts: readonly Attempt[],
  doers: readonly { person: Person; token: string }[],
): Promise<void> {
  await sql(everyoneTries);
  const rows = attempts.flatMap((attempt) =>
    doers
      .filter(({ person }) => attempt.by?.some((name) => name === person.about) ?? true)
      .map(({ person, token }) => ({
        about: `${attempt.table}: ${attempt.name}`,
        token,
        statements: attempt.steps(person).map(spelledOut),
      })),
  );
  await insert("public.deed", rows);
  await sql("begin");
  await sql("set local session authorization portal_app");
  const outcomes = await sql<{ id: number; outcome: string }>(
    "select d.id, try_deed(d) as outcome from deed d",
  );
  await sql("rollback");
  await sql(
    `update deed d set outcome = o.outcome
       from jsonb_to_recordset($1) o(id integer, outcome text) where o.id = d.id`,
    [JSON.stringify(outcomes)],
  );
}

/**
 * Does any deed with such a title, by patterns of LIKE, that comes to such a statement now end otherwise?
 * Asked within the transaction of a mutation.
 */
export async function someDeedDiffers(
  titles: readonly string[],
  statement = "",
): Promise<number | null> {
  await sql("set local session authorization portal_app");
  const [row] = await sql<{ id: number | null }>("select everyone_tries($1, $2) as id", [
    titles,
    statement,
  ]);
  await sql("reset session authorization");
  return row?.id ?? null;
}

/** Whoever noticed a mutant is asked first about the next. */
export async function askFirst(id: number): Promise<void> {
  await sql("update deed set heat = heat + 1 where id = $1", [id]);
}

/** Runs with the rights of its caller; what a deed did is undone at once. */
const everyoneTries = `
  create table public.deed (id integer generated always as identity, about text, token text,
    statements text[], outcome text, heat integer not null default 0);
  grant select on public.deed to portal_app;
  create function public.try_deed(d public.deed) returns text language plpgsql as $$
  declare statement text; touched bigint;
  begin
    begin
      perform set_config('app.token', d.token, true);
      foreach statement in array d.statements loop
        execute statement;
        get diagnostics touched = row_count;
        exit when touched = 0;
      end loop;
      raise exception using errcode = 'ZZ000', message = touched;
    exception when others then
      return case sqlstate when 'ZZ000' then sqlerrm else sqlstate end;
    end;
  end $$;
  create function public.everyone_tries(titles text[], statement text) returns integer language plpgsql as $$
  declare d public.deed;
  begin
    for d in select * from public.deed where about like any (titles)
      and strpos(array_to_string(statements, ';'), statement) > 0 order by heat desc, md5(id::text) loop
      if public.try_deed(d) <> d.outcome then return d.id; end if;
    end loop;
    return null;
  end $$;
  grant execute on function public.try_deed, public.everyone_tries to portal_app`;

/** A statement with its values written into it. */
function spelledOut([text, ...values]: Step): string {
  return text.replaceAll(/\$(\d+)/g, (_place, number: string) =>
    literal(values[Number(number) - 1]),
  );
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return escapeLiteral(value.toISOString());
  if (Array.isArray(value)) return escapeLiteral(`{${value.join()}}`);
  return escapeLiteral(typeof value === "string" ? value : JSON.stringify(value));
}
