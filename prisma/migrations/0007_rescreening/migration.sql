-- A new rule set screens what is there (domain.md section 5). The worker reads every visible text for it
-- and may do nothing with one but keep the verdict, or hide it until officers have decided.

CREATE FUNCTION sec.stored_texts(after_kind text, after_id uuid, since timestamptz, not_by text, at_most integer)
RETURNS TABLE (kind text, id uuid, item_kind text, content jsonb, released jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT t.kind, t.id, t.item_kind, t.content,
    coalesce((SELECT jsonb_agg(f) FROM public.screening s, jsonb_array_elements(s.findings) f
      WHERE s.subject_id = t.id AND s.released_at IS NOT NULL AND s.content_hash = sec.content_hash(t.content)), '[]')
  FROM (
    SELECT 'comment' AS kind, c.id, i.kind AS item_kind, jsonb_build_object('body', c.body) AS content, c.created_at
      FROM public.comment c JOIN public.item i ON i.id = c.item_id
     WHERE c.state = 'published' AND i.state = 'published'
    UNION ALL
    SELECT 'revision', r.id, i.kind, sec.screened_content(r), r.created_at
      FROM public.item i JOIN public.revision r ON r.id = i.current_revision_id
     WHERE i.state = 'published') t
  WHERE (t.kind, t.id) > (coalesce(after_kind, ''), coalesce(after_id, '00000000-0000-0000-0000-000000000000'))
    AND (since IS NULL OR t.created_at >= since)
    AND (not_by IS NULL OR NOT EXISTS (SELECT FROM public.screening s WHERE s.subject_id = t.id AND s.rule_set = not_by))
  ORDER BY t.kind, t.id LIMIT at_most;
END $$;

-- How many of them there are, and how many no rule set of this name has seen. Reads them all: for the worker.
CREATE FUNCTION sec.count_stored_texts(not_by text) RETURNS TABLE (stored integer, unseen integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT count(*)::integer, (count(*) FILTER (WHERE NOT EXISTS (
      SELECT FROM public.screening s WHERE s.subject_id = t.id AND s.rule_set = not_by)))::integer
    FROM (
      SELECT c.id FROM public.comment c JOIN public.item i ON i.id = c.item_id WHERE c.state = 'published' AND i.state = 'published'
      UNION ALL SELECT i.current_revision_id FROM public.item i WHERE i.state = 'published') t;
END $$;

-- Was something screened or released since by another rule set only? So it is while a server of the version
-- before still runs, and when officers let pass what was held under earlier rules.
CREATE FUNCTION sec.has_unseen_since(moment timestamptz, not_by text) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.screening s
    WHERE greatest(s.created_at, s.released_at) > moment AND s.rule_set <> not_by
      AND NOT EXISTS (SELECT FROM public.screening other WHERE other.subject_id = s.subject_id
                         AND other.content_hash = s.content_hash AND other.rule_set = not_by));
END $$;
CREATE INDEX screening_latest ON screening (greatest(created_at, released_at));

-- The worker keeps count for the officers.
CREATE POLICY read ON rescreening FOR SELECT TO portal_reader USING ((SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY work ON rescreening FOR ALL TO portal_worker USING (true);
GRANT SELECT ON rescreening TO portal_reader, portal_worker;
GRANT INSERT, UPDATE ON rescreening TO portal_worker;

-- Keeps the verdict on a text that was read by `stored_texts`. Hits hide it and put it into the queue; its
-- author is told. False when the text has changed meanwhile: whoever changed it was screened.
CREATE FUNCTION sec.keep_rescreening(of_kind text, of_id uuid, read_content jsonb, said text, by_rule_set text, hits jsonb)
RETURNS boolean LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  author uuid;
  of_item public.item;
  task_id uuid := gen_random_uuid();
BEGIN
  IF of_kind = 'revision' THEN
    SELECT i.* INTO of_item FROM public.item i WHERE i.current_revision_id = of_id AND i.state = 'published' FOR NO KEY UPDATE;
    SELECT r.author_id INTO author FROM public.revision r
     WHERE r.id = of_id AND of_item.id IS NOT NULL AND sec.screened_content(r) = read_content;
  ELSE
    SELECT c.author_id INTO author FROM public.comment c
     WHERE c.id = of_id AND c.state = 'published' AND jsonb_build_object('body', c.body) = read_content FOR NO KEY UPDATE;
    SELECT i.* INTO of_item FROM public.item i JOIN public.comment c ON c.item_id = i.id WHERE c.id = of_id;
  END IF;
  IF author IS NULL THEN RETURN false; END IF;
  INSERT INTO public.screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
  VALUES (gen_random_uuid(), of_kind, of_id, author, sec.content_hash(read_content), said, by_rule_set, hits);
  IF said = 'pass' THEN RETURN true; END IF;
  IF of_kind = 'revision' THEN
    UPDATE public.item SET state = 'hidden', changed_at = clock_timestamp() WHERE id = of_item.id;
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

-- What was visible and is refused now loses its words, in every version; what is left is that it was there.
CREATE FUNCTION sec.erase_refused(held_task uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held public.task;
BEGIN
  SELECT * INTO held FROM public.task t
   WHERE t.id = held_task AND t.kind = 'gate_hold' AND t.state = 'open' AND t.claimed_by_id = sec.member()
     AND t.claimed_until > clock_timestamp() AND t.author_id <> sec.member() AND sec.has_portal_role('officer', 'lead')
     AND EXISTS (SELECT FROM public.item i WHERE i.id = t.item_id AND i.state = 'hidden' AND i.current_revision_id = t.revision_id);
  IF NOT FOUND THEN RAISE EXCEPTION 'not yours to refuse' USING ERRCODE = '42501'; END IF;
  UPDATE public.revision SET content = '{}', note = '' WHERE item_id = held.item_id;
  UPDATE public.indicator SET value = '', normalised_value = '' WHERE item_id = held.item_id;
  UPDATE public.item SET state = 'refused', title = '', search = '', changed_at = clock_timestamp() WHERE id = held.item_id;
END $$;
GRANT UPDATE (content, note) ON revision TO portal_definer;

GRANT EXECUTE ON FUNCTION sec.stored_texts(text, uuid, timestamptz, text, integer),
  sec.count_stored_texts(text), sec.has_unseen_since(timestamptz, text),
  sec.keep_rescreening(text, uuid, jsonb, text, text, jsonb) TO portal_worker;
GRANT EXECUTE ON FUNCTION sec.erase_refused(uuid) TO portal_app;

DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['sec.stored_texts(text, uuid, timestamptz, text, integer)', 'sec.count_stored_texts(text)', 'sec.has_unseen_since(timestamptz, text)',
    'sec.keep_rescreening(text, uuid, jsonb, text, text, jsonb)', 'sec.erase_refused(uuid)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_definer', f);
  END LOOP;
END $$;
