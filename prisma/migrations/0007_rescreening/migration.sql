-- A new rule set screens what is there (domain.md section 5). The worker reads every visible text for it
-- and may do nothing with one but keep the verdict, or hide it until officers have decided.

-- Where texts stand beside items and comments: every column for which a trigger wants evidence. What the gate
-- is told about itself is not among them: it would find there what it looks for.
CREATE FUNCTION sec.text_places() RETURNS TABLE (place text, of_table text, key text, col text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT concat(c.relname, '.', w.col), c.relname::text, a.args[1], w.col
    FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
   CROSS JOIN LATERAL (SELECT string_to_array(encode(g.tgargs, 'escape'), '\000') AS args) a
   CROSS JOIN LATERAL unnest(a.args[2:]) w(col)
   WHERE g.tgname = 'guard_text' AND c.relname NOT IN ('comment', 'gate_setting') AND w.col <> '';
END $$;

-- What stands there now and others can see. A table whose rows have states holds what it holds by those.
CREATE FUNCTION sec.placed_texts() RETURNS TABLE (place text, id uuid, content jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE p record;
BEGIN
  FOR p IN SELECT * FROM sec.text_places() LOOP
    RETURN QUERY EXECUTE format($query$
      SELECT %1$L, t.%2$I, jsonb_build_object(%3$L, t.%3$I) FROM public.%4$I t
       WHERE t.%3$I NOT IN ('', sec.held_marker(t.%2$I)) AND coalesce(to_jsonb(t) ->> 'state', '') NOT IN ('held', 'returned')
    $query$, p.place, p.key, p.col, p.of_table);
  END LOOP;
END $$;

-- Every text that others can see, earlier versions of an item too; of places, when it was first screened stands for
-- when it was written.
CREATE FUNCTION sec.visible_texts() RETURNS TABLE (kind text, id uuid, item_kind text, content jsonb, created_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT 'comment', c.id, i.kind, jsonb_build_object('body', c.body), c.created_at::timestamptz
      FROM public.comment c JOIN public.item i ON i.id = c.item_id
     WHERE c.state = 'published' AND i.state = 'published'
    UNION ALL
    SELECT 'revision', r.id, i.kind, sec.screened_content(r), r.created_at
      FROM public.item i JOIN public.revision r ON r.item_id = i.id
     WHERE i.state = 'published' AND r.state = 'published'
    UNION ALL
    SELECT p.place, p.id, '', p.content, NULL FROM sec.placed_texts() p;
END $$;

-- Has a rule set of this name read it? An item's text has an id of its own; a place keeps its id when it is
-- written anew.
CREATE FUNCTION sec.is_seen(of_kind text, of_id uuid, content jsonb, by_rule_set text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.screening s WHERE s.subject_id = of_id AND s.rule_set = by_rule_set
    AND (of_kind IN ('comment', 'revision') OR s.content_hash = sec.content_hash(content)));
END $$;

CREATE FUNCTION sec.first_screened(of_id uuid, content jsonb) RETURNS public.screening
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE first public.screening;
BEGIN
  SELECT * INTO first FROM public.screening s
   WHERE s.subject_id = of_id AND s.content_hash = sec.content_hash(content) ORDER BY s.created_at LIMIT 1;
  RETURN first;
END $$;

CREATE FUNCTION sec.stored_texts(after_kind text, after_id uuid, since timestamptz, not_by text, at_most integer)
RETURNS TABLE (kind text, id uuid, item_kind text, content jsonb, released jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT t.kind, t.id, t.item_kind, t.content,
    coalesce((SELECT jsonb_agg(f) FROM public.screening s, jsonb_array_elements(s.findings) f
      WHERE s.subject_id = t.id AND s.released_at IS NOT NULL AND s.content_hash = sec.content_hash(t.content)), '[]')
  -- Put in order first, so that no more is asked about than is given.
  FROM (SELECT * FROM sec.visible_texts() v
         WHERE (v.kind, v.id) > (coalesce(after_kind, ''), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
         ORDER BY v.kind, v.id OFFSET 0) t
  WHERE (since IS NULL OR coalesce(t.created_at, (sec.first_screened(t.id, t.content)).created_at) >= since)
    AND (not_by IS NULL OR NOT sec.is_seen(t.kind, t.id, t.content, not_by))
  LIMIT at_most;
END $$;

-- How many of them there are, and how many no rule set of this name has seen. Reads them all: for the worker.
CREATE FUNCTION sec.count_stored_texts(not_by text) RETURNS TABLE (stored integer, unseen integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT count(*)::integer, (count(*) FILTER (WHERE NOT sec.is_seen(t.kind, t.id, t.content, not_by)))::integer
    FROM sec.visible_texts() t;
END $$;

-- Was something screened or released since by another rule set only? So it is while a server of the version
-- before still runs, and when officers let pass what was held under earlier rules. Or did something make an item
-- visible again whose earlier versions were hidden with it, and so not read?
CREATE FUNCTION sec.has_unseen_since(moment timestamptz, not_by text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.screening s
    WHERE greatest(s.created_at, s.released_at) > moment AND (
      (s.rule_set <> not_by AND NOT EXISTS (SELECT FROM public.screening other WHERE other.subject_id = s.subject_id
                         AND other.content_hash = s.content_hash AND other.rule_set = not_by))
      OR EXISTS (SELECT FROM public.revision r JOIN public.item i ON i.id = r.item_id AND i.state = 'published'
                   JOIN public.revision earlier ON earlier.item_id = i.id AND earlier.state = 'published'
                  WHERE r.id = s.subject_id AND NOT sec.is_seen('revision', earlier.id, NULL, not_by))));
END $$;
CREATE INDEX screening_latest ON screening (greatest(created_at, released_at));

-- The worker keeps count for the officers.
CREATE POLICY read ON rescreening FOR SELECT TO portal_reader USING ((SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY work ON rescreening FOR ALL TO portal_worker USING (true);
GRANT SELECT ON rescreening TO portal_reader, portal_worker;
GRANT INSERT, UPDATE ON rescreening TO portal_worker;

-- Keeps the verdict on a text that was read by `stored_texts`. Hits hide it (with the item, if that shows it now) and
-- put it into the queue; its author is told. False when the text has changed meanwhile: whoever changed it was screened.
CREATE FUNCTION sec.keep_rescreening(of_kind text, of_id uuid, read_content jsonb, said text, by_rule_set text, hits jsonb)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  author uuid;
  of_item public.item;
  task_id uuid := gen_random_uuid();
BEGIN
  IF of_kind NOT IN ('comment', 'revision') THEN
    RETURN sec.keep_placed(of_kind, of_id, read_content, said, by_rule_set, hits);
  ELSIF of_kind = 'revision' THEN
    SELECT i.* INTO of_item FROM public.item i JOIN public.revision r ON r.item_id = i.id
     WHERE r.id = of_id AND i.state = 'published' FOR NO KEY UPDATE OF i;
    SELECT r.author_id INTO author FROM public.revision r
     WHERE r.id = of_id AND r.state = 'published' AND of_item.id IS NOT NULL AND sec.screened_content(r) = read_content;
  ELSE
    SELECT c.author_id INTO author FROM public.comment c
     WHERE c.id = of_id AND c.state = 'published' AND jsonb_build_object('body', c.body) = read_content FOR NO KEY UPDATE;
    SELECT i.* INTO of_item FROM public.item i JOIN public.comment c ON c.item_id = i.id WHERE c.id = of_id;
  END IF;
  IF author IS NULL THEN RETURN false; END IF;
  INSERT INTO public.screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
  VALUES (gen_random_uuid(), of_kind, of_id, author, sec.content_hash(read_content), said, by_rule_set, hits);
  IF said = 'pass' THEN RETURN true; END IF;
  IF of_id = of_item.current_revision_id THEN
    UPDATE public.item SET state = 'hidden', changed_at = clock_timestamp() WHERE id = of_item.id;
  ELSIF of_kind = 'revision' THEN
    UPDATE public.revision SET state = 'hidden' WHERE id = of_id;
  ELSE
    UPDATE public.comment SET state = 'held' WHERE id = of_id;
  END IF;
  INSERT INTO public.task (id, kind, author_id, workspace_id, item_id, revision_id, comment_id, due_at)
  VALUES (task_id, 'gate_hold', author, of_item.workspace_id, of_item.id,
    CASE of_kind WHEN 'revision' THEN of_id END, CASE of_kind WHEN 'comment' THEN of_id END, clock_timestamp() + interval '3 days');
  INSERT INTO public.outbox (id, kind, recipient_id, payload)
  VALUES (gen_random_uuid(), 'text-hidden', author, jsonb_build_object('taskId', task_id));
  PERFORM sec.note('item.rescreened', NULL, NULL, 'item', of_item.id, of_item.workspace_id,
    jsonb_build_object('taskId', task_id, 'ruleSet', by_rule_set));
  RETURN true;
END $$;
GRANT INSERT ON task TO portal_definer;
GRANT UPDATE (state) ON comment TO portal_definer;

-- Who is told about a text, and may write it anew: its author or, of what nobody wrote in the portal, the
-- organisation's coordinator, the workspace's chair, else the lead.
CREATE FUNCTION sec.originator_of(of_table text, of_id uuid, in_workspace uuid, content jsonb) RETURNS uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce((sec.first_screened(of_id, content)).author_id,
    (SELECT p.id FROM public.person p WHERE of_table = 'organisation' AND p.organisation_id = of_id
        AND p.state = 'active' AND 'coordinator' = ANY (p.organisation_roles) ORDER BY p.created_at, p.id LIMIT 1),
    (SELECT g.person_id FROM public.workspace_grant g WHERE g.workspace_id = in_workspace AND g.role = 'chair'
        AND sec.is_open(g) ORDER BY g.valid_from, g.id LIMIT 1),
    (SELECT p.id FROM public.person p WHERE p.portal_role = 'lead' AND p.state = 'active' ORDER BY p.created_at, p.id LIMIT 1));
END $$;

-- The same for a text beside items and comments. Its words leave their place, so that no way of reading the
-- row leads to them; a marker stands there until officers have decided or its originator writes it anew.
CREATE FUNCTION sec.keep_placed(of_place text, of_id uuid, read_content jsonb, said text, by_rule_set text, hits jsonb)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  p record;
  of_row jsonb;
  in_workspace uuid;
  originator uuid;
  held_id uuid := gen_random_uuid();
  task_id uuid := gen_random_uuid();
BEGIN
  SELECT * INTO STRICT p FROM sec.text_places() t WHERE t.place = of_place;
  EXECUTE format('SELECT to_jsonb(t) FROM public.%I t WHERE t.%I = $1 AND t.%I = $2 FOR NO KEY UPDATE', p.of_table, p.key, p.col)
    INTO of_row USING of_id, read_content ->> p.col;
  IF of_row IS NULL THEN RETURN false; END IF;
  in_workspace := CASE p.of_table WHEN 'workspace' THEN of_id ELSE (of_row ->> 'workspace_id')::uuid END;
  originator := sec.originator_of(p.of_table, of_id, in_workspace, read_content);
  INSERT INTO public.screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
  VALUES (gen_random_uuid(), CASE said WHEN 'pass' THEN p.of_table ELSE 'held_text' END,
    CASE said WHEN 'pass' THEN of_id ELSE held_id END, originator, sec.content_hash(read_content), said, by_rule_set, hits);
  IF said = 'pass' THEN RETURN true; END IF;
  INSERT INTO public.held_text (id, place, row_id, text, author_id, workspace_id)
  VALUES (held_id, of_place, of_id, read_content ->> p.col, originator, in_workspace);
  PERFORM sec.write_place(held_id, read_content ->> p.col, sec.held_marker(of_id));
  INSERT INTO public.task (id, kind, author_id, workspace_id, held_text_id, due_at)
  VALUES (task_id, 'gate_hold', originator, in_workspace, held_id, clock_timestamp() + interval '3 days');
  INSERT INTO public.outbox (id, kind, recipient_id, payload)
  VALUES (gen_random_uuid(), 'text-hidden', originator, jsonb_build_object('taskId', task_id));
  PERFORM sec.note('text.rescreened', NULL, NULL, 'task', task_id, in_workspace,
    jsonb_build_object('place', of_place, 'ruleSet', by_rule_set));
  RETURN true;
END $$;

-- Replaces what stands in the place of a held text; false when something else does by now.
CREATE FUNCTION sec.write_place(of_held uuid, old_words text, new_words text) RETURNS boolean
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE p record; h public.held_text; changed bigint;
BEGIN
  SELECT * INTO STRICT h FROM public.held_text WHERE id = of_held;
  SELECT * INTO STRICT p FROM sec.text_places() t WHERE t.place = h.place;
  EXECUTE format('UPDATE public.%1$I SET %2$I = $1 WHERE %3$I = $2 AND %2$I = $3', p.of_table, p.col, p.key)
    USING new_words, h.row_id, old_words;
  GET DIAGNOSTICS changed = ROW_COUNT;
  RETURN changed = 1;
END $$;

-- A released text goes back to its place, with the evidence that officers let it pass.
CREATE FUNCTION sec.put_back(of_held uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE h public.held_text;
BEGIN
  SELECT * INTO STRICT h FROM public.held_text WHERE id = of_held;
  INSERT INTO public.screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings, released_at, released_by_id)
    SELECT gen_random_uuid(), split_part(h.place, '.', 1), h.row_id, s.author_id, s.content_hash, s.verdict, s.rule_set, s.findings,
           s.released_at, s.released_by_id
      FROM public.screening s WHERE s.subject_id = of_held;
  PERFORM sec.write_place(of_held, sec.held_marker(h.row_id), h.text);
  UPDATE public.held_text SET text = '' WHERE id = of_held;
END $$;

-- The originator writes it anew, while it is held or after it was returned or refused; what stands for a
-- workspace or an organisation, as long as they speak for it. The gate has read the new words before.
CREATE FUNCTION sec.rewrite_held(of_held uuid, words text) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE h public.held_text;
BEGIN
  SELECT * INTO h FROM public.held_text t WHERE t.id = of_held AND t.author_id = sec.member() AND CASE
      WHEN split_part(t.place, '.', 1) = 'organisation' THEN t.row_id = sec.coordinated_organisation()
      WHEN split_part(t.place, '.', 1) IN ('workspace', 'charter', 'milestone')
        THEN t.workspace_id = ANY (sec.writable_workspaces('chair', 'vice_chair'))
      ELSE true END FOR NO KEY UPDATE;
  IF NOT FOUND OR coalesce(words, '') IN ('', sec.held_marker(h.row_id)) THEN
    RAISE EXCEPTION 'not yours to write' USING ERRCODE = '42501';
  END IF;
  IF NOT sec.write_place(of_held, sec.held_marker(h.row_id), words) THEN
    RAISE EXCEPTION 'something else stands there by now' USING ERRCODE = 'CP409';
  END IF;
  UPDATE public.held_text SET text = '' WHERE id = of_held;
  UPDATE public.task SET state = 'cancelled', version = version + 1 WHERE held_text_id = of_held AND state = 'open';
END $$;

-- Its author, and the officer who has it in hand.
CREATE POLICY read ON held_text FOR SELECT TO portal_app, portal_reader
  USING (author_id = (SELECT sec.member()) OR EXISTS (SELECT FROM task t WHERE t.held_text_id = held_text.id
    AND t.claimed_by_id = (SELECT sec.member()) AND t.claimed_until > clock_timestamp()));
GRANT SELECT ON held_text TO portal_app, portal_reader;
GRANT INSERT, UPDATE (text) ON held_text TO portal_definer;

-- What was visible and is refused now loses its words, in every version; what is left is that it was there, and
-- nobody need decide about another of its versions.
CREATE FUNCTION sec.erase_refused(held_task uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held public.task;
BEGIN
  SELECT * INTO held FROM public.task t
   WHERE t.id = held_task AND t.kind = 'gate_hold' AND t.state = 'open' AND t.claimed_by_id = sec.member()
     AND t.claimed_until > clock_timestamp() AND t.author_id <> sec.member() AND sec.has_portal_role('officer', 'lead')
     AND (t.held_text_id IS NOT NULL
       OR EXISTS (SELECT FROM public.item i WHERE i.id = t.item_id AND i.state = 'hidden' AND i.current_revision_id = t.revision_id));
  IF NOT FOUND THEN RAISE EXCEPTION 'not yours to refuse' USING ERRCODE = '42501'; END IF;
  IF held.held_text_id IS NOT NULL THEN
    UPDATE public.held_text SET text = '' WHERE id = held.held_text_id;
    RETURN;
  END IF;
  UPDATE public.revision SET content = '{}', note = '' WHERE item_id = held.item_id;
  UPDATE public.task SET state = 'cancelled', version = version + 1
   WHERE item_id = held.item_id AND revision_id IS NOT NULL AND kind = 'gate_hold' AND state = 'open' AND id <> held.id;
  UPDATE public.indicator SET value = '', normalised_value = '' WHERE item_id = held.item_id;
  UPDATE public.item SET state = 'refused', title = '', search = '', changed_at = clock_timestamp() WHERE id = held.item_id;
END $$;
GRANT UPDATE (content, note) ON revision TO portal_definer;

GRANT EXECUTE ON FUNCTION sec.stored_texts(text, uuid, timestamptz, text, integer),
  sec.count_stored_texts(text), sec.has_unseen_since(timestamptz, text),
  sec.keep_rescreening(text, uuid, jsonb, text, text, jsonb) TO portal_worker;
GRANT EXECUTE ON FUNCTION sec.erase_refused(uuid), sec.rewrite_held(uuid, text) TO portal_app;

DO $$
DECLARE f regprocedure; p record;
BEGIN
  FOR p IN SELECT * FROM sec.text_places() LOOP
    EXECUTE format('GRANT UPDATE (%I) ON %I TO portal_definer', p.col, p.of_table);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['sec.text_places()', 'sec.placed_texts()', 'sec.visible_texts()', 'sec.is_seen(text, uuid, jsonb, text)',
    'sec.first_screened(uuid, jsonb)', 'sec.stored_texts(text, uuid, timestamptz, text, integer)', 'sec.count_stored_texts(text)',
    'sec.has_unseen_since(timestamptz, text)', 'sec.keep_rescreening(text, uuid, jsonb, text, text, jsonb)',
    'sec.originator_of(text, uuid, uuid, jsonb)', 'sec.keep_placed(text, uuid, jsonb, text, text, jsonb)',
    'sec.write_place(uuid, text, text)', 'sec.put_back(uuid)', 'sec.rewrite_held(uuid, text)', 'sec.erase_refused(uuid)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_definer', f);
  END LOOP;
END $$;
