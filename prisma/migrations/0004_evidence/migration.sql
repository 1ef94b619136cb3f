-- The gate's evidence (domain.md section 5): the database refuses to show a text for which there is no
-- verdict on that very text. The hash is keyed with a key that never leaves the database.

-- HMAC-SHA-256 (RFC 2104) over the text form of a jsonb, which has one spelling for one content.
CREATE FUNCTION sec.content_hash(content jsonb) RETURNS bytea
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  key bytea;
  inner_pad bytea := ''::bytea;
  outer_pad bytea := ''::bytea;
BEGIN
  SELECT value INTO key FROM sec.key WHERE name = 'evidence';
  FOR i IN 0..63 LOOP
    inner_pad := inner_pad || set_byte('\x00'::bytea, 0, (CASE WHEN i < 32 THEN get_byte(key, i) ELSE 0 END) # 54);
    outer_pad := outer_pad || set_byte('\x00'::bytea, 0, (CASE WHEN i < 32 THEN get_byte(key, i) ELSE 0 END) # 92);
  END LOOP;
  RETURN sha256(outer_pad || sha256(inner_pad || convert_to(content::text, 'UTF8')));
END $$;

-- Stores what the gate said about a content. The author is whoever asks; a `block` is never stored.
CREATE FUNCTION sec.record_screening(id uuid, subject_kind text, subject_id uuid, content jsonb, verdict text, rule_set text, findings jsonb)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF sec.member() IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = '42501'; END IF;
  INSERT INTO public.screening (id, subject_kind, subject_id, author_id, content_hash, verdict, rule_set, findings)
  VALUES (id, subject_kind, subject_id, sec.member(), sec.content_hash(content), verdict, rule_set, findings);
END $$;
GRANT INSERT ON screening TO portal_definer;

-- A text that reads like a tip about a crime is refused and leaves this behind: no person, no organisation,
-- no word of it. Days are those of UTC.
CREATE FUNCTION sec.count_tip() RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF sec.member() IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = '42501'; END IF;
  INSERT INTO public.tip_count AS counted (day, count) VALUES ((clock_timestamp() AT TIME ZONE 'UTC')::date, 1)
  ON CONFLICT (day) DO UPDATE SET count = counted.count + 1;
END $$;
GRANT INSERT, UPDATE (count) ON tip_count TO portal_definer;
GRANT EXECUTE ON FUNCTION sec.count_tip() TO portal_app;

-- Does a verdict on this very content doubt it, which officers have not released?
CREATE FUNCTION sec.is_doubted(subject uuid, content jsonb) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.screening s
    WHERE s.subject_id = subject AND s.content_hash = sec.content_hash(content)
      AND s.verdict = 'review' AND s.released_at IS NULL);
END $$;

-- Is there a verdict on this very content that lets it be seen, and none that doubts it, or (held) at least a verdict?
CREATE FUNCTION sec.is_screened(subject uuid, content jsonb, may_be_seen boolean) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN NOT (may_be_seen AND sec.is_doubted(subject, content)) AND EXISTS (SELECT FROM public.screening s
    WHERE s.subject_id = subject AND s.content_hash = sec.content_hash(content));
END $$;

-- A held text is released by two people (domain.md section 5): one proposes it with a reason, another agrees
-- by releasing. What tells of a victim or of a crime (GDPR article 10) takes the lead as one of them.

-- Proposed once, by the officer who has it in hand and in their own name; it stays as it was said.
CREATE FUNCTION sec.guard_proposal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.proposed_by_id IS NOT NULL THEN
    RAISE EXCEPTION 'somebody proposed this before' USING ERRCODE = 'CP409';
  END IF;
  IF NEW.kind <> 'gate_hold' OR NEW.state <> 'open' OR NEW.proposed_by_id IS DISTINCT FROM sec.member()
    OR OLD.claimed_by_id IS DISTINCT FROM sec.member() OR OLD.claimed_until <= clock_timestamp()
    OR NOT sec.has_portal_role('officer', 'lead') THEN
    RAISE EXCEPTION 'not yours to propose' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_proposal BEFORE UPDATE OF proposed_by_id, proposed_at, proposed_reason ON task FOR EACH ROW
  WHEN (current_user = 'portal_app') EXECUTE FUNCTION sec.guard_proposal();

-- Does the hold stand for something that only the lead may let pass?
CREATE FUNCTION sec.needs_lead(held public.task) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.screening s
    WHERE s.subject_id = coalesce(held.revision_id, held.comment_id, held.join_request_id, held.held_text_id)
      AND s.verdict = 'review' AND s.released_at IS NULL
      AND jsonb_path_exists(s.findings, '$[*] ? (@.needsLead == true)'));
END $$;

-- An officer's release of a held content: claimed by them, open, not their own, and proposed by another.
CREATE FUNCTION sec.release_held(held_task uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE held public.task;
BEGIN
  SELECT * INTO held FROM public.task t
   WHERE t.id = held_task AND t.kind = 'gate_hold' AND t.state = 'open' AND t.claimed_by_id = sec.member()
     AND t.claimed_until > clock_timestamp() AND t.author_id <> sec.member()
     AND t.proposed_by_id <> sec.member() AND sec.has_portal_role('officer', 'lead')
     AND (NOT sec.needs_lead(t) OR sec.has_portal_role('lead')
       OR EXISTS (SELECT FROM public.person p WHERE p.id = t.proposed_by_id AND p.portal_role = 'lead'));
  IF NOT FOUND THEN RAISE EXCEPTION 'not yours to release' USING ERRCODE = '42501'; END IF;
  UPDATE public.screening SET released_at = clock_timestamp(), released_by_id = sec.member()
   WHERE subject_id = coalesce(held.revision_id, held.comment_id, held.join_request_id, held.held_text_id)
     AND verdict = 'review' AND released_at IS NULL;
  IF held.held_text_id IS NOT NULL THEN PERFORM sec.put_back(held.held_text_id); END IF;
END $$;
GRANT UPDATE (released_at, released_by_id) ON screening TO portal_definer;

-- A revision is published on top of the version its author had before them, or not at all. One that newer rules doubt
-- is hidden, and goes back to its number or is refused.
CREATE FUNCTION sec.guard_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE of_item public.item;
BEGIN
  -- What follows speaks of the item's version and state: for who can't read it, it does not exist.
  IF session_user = 'portal_app' AND NOT sec.reads(NEW.item_id) THEN
    RAISE EXCEPTION 'new row violates row-level security policy for table "revision"' USING ERRCODE = '42501';
  END IF;
  IF NEW.state <> OLD.state AND NEW.state <> ALL (CASE OLD.state WHEN 'held' THEN '{published,returned,refused}'
      WHEN 'published' THEN '{hidden}' WHEN 'hidden' THEN '{published,refused}' ELSE '{}' END::text[]) THEN
    RAISE EXCEPTION 'this revision is decided' USING ERRCODE = 'CP409';
  END IF;
  IF NEW.state = 'refused' THEN
    NEW.content := '{}';
    NEW.note := '';
  ELSIF NEW.state = 'published' AND OLD.state = 'hidden' THEN
    IF NOT sec.is_screened(NEW.id, sec.screened_content(NEW), true) THEN
      RAISE EXCEPTION 'no evidence that officers let this text pass' USING ERRCODE = 'CP451';
    END IF;
  ELSIF NEW.state = 'published' AND (TG_OP = 'INSERT' OR OLD.state <> 'published') THEN
    SELECT * INTO of_item FROM public.item WHERE id = NEW.item_id FOR NO KEY UPDATE;
    IF of_item.version <> NEW.base_version THEN
      RAISE EXCEPTION 'someone else saved in between' USING ERRCODE = 'CP409';
    END IF;
    IF of_item.state NOT IN ('draft', 'held', 'returned', 'published', 'hidden') THEN
      RAISE EXCEPTION 'the item is %', of_item.state USING ERRCODE = 'CP409';
    END IF;
    IF NOT sec.is_screened(NEW.id, sec.screened_content(NEW), true) THEN
      RAISE EXCEPTION 'no evidence that the gate passed this text' USING ERRCODE = 'CP451';
    END IF;
    NEW.number := NEW.base_version + 1;
    NEW.published_at := clock_timestamp();
  -- A text that was taken out needs no evidence.
  ELSIF sec.screened_content(NEW) <> '{"note": ""}' AND NOT sec.is_screened(NEW.id, sec.screened_content(NEW), false) THEN
    RAISE EXCEPTION 'no evidence that the gate saw this text' USING ERRCODE = 'CP451';
  END IF;
  RETURN NEW;
END $$;

-- Everything an author wrote in a revision: its content and what they say about the change.
CREATE FUNCTION sec.screened_content(r public.revision) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN r.content || jsonb_build_object('note', r.note);
END $$;

-- Copies a published revision to what lists, filters and search read. If newer rules doubt the one it takes the place
-- of, that one is not to be read in the history either, and hides the item no longer.
CREATE FUNCTION sec.show_revision() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  c jsonb := NEW.content;
  doubted uuid;
BEGIN
  -- It was nothing before when it is new.
  IF NEW.state <> 'published' OR OLD.state <> 'held' THEN RETURN NULL; END IF;
  SELECT r.id INTO doubted FROM public.item i JOIN public.revision r ON r.id = i.current_revision_id
   WHERE i.id = NEW.item_id AND sec.is_doubted(r.id, sec.screened_content(r));
  -- First, while who publishes it reads the item for certain.
  UPDATE public.revision SET state = 'hidden' WHERE id = doubted;
  UPDATE public.item SET
    state = CASE WHEN state = 'hidden' AND doubted IS NULL THEN 'hidden' ELSE 'published' END,
    version = NEW.number, current_revision_id = NEW.id,
    title = c ->> 'title', subtype = coalesce(c ->> 'type', ''), confidence = (c ->> 'confidence')::smallint,
    language = coalesce(c ->> 'language', 'sv'),
    -- The words as sec.search_items() takes them: left to itself, the parser reads 8e57 as a number here, not there.
    search = to_tsvector('simple', regexp_replace(
               concat_ws(' ', c ->> 'title', c ->> 'normalisedValue'), '[^[:alnum:]]+', ' ', 'g')),
    published_at = coalesce(published_at, NEW.published_at), changed_at = NEW.published_at
  WHERE id = NEW.item_id;
  IF (SELECT kind FROM public.item WHERE id = NEW.item_id) = 'indicator' THEN
    INSERT INTO public.indicator (item_id, type, value, normalised_value, valid_until, phase)
    VALUES (NEW.item_id, c ->> 'type', c ->> 'value', c ->> 'normalisedValue', (c ->> 'validUntil')::date, c ->> 'phase')
    ON CONFLICT (item_id) DO UPDATE SET type = excluded.type, value = excluded.value,
      normalised_value = excluded.normalised_value, valid_until = excluded.valid_until, phase = excluded.phase;
  END IF;
  RETURN NULL;
END $$;
GRANT UPDATE (state, version, current_revision_id, title, subtype, confidence, language, search, published_at, changed_at) ON item TO portal_definer;
GRANT INSERT, UPDATE ON indicator TO portal_definer;
GRANT UPDATE (state) ON revision TO portal_definer;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION sec.guard_revision();
CREATE TRIGGER show AFTER INSERT OR UPDATE OF state ON revision FOR EACH ROW EXECUTE FUNCTION sec.show_revision();

-- What is hidden because newer rules doubt the text that it shows comes back when officers have released that.
CREATE FUNCTION sec.guard_shown() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.revision r
              WHERE r.id = NEW.current_revision_id AND sec.is_doubted(r.id, sec.screened_content(r))) THEN
    RAISE EXCEPTION 'no evidence that officers let this text pass' USING ERRCODE = 'CP451';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER guard_shown AFTER UPDATE OF state ON item FOR EACH ROW
  WHEN (OLD.state = 'hidden' AND NEW.state = 'published') EXECUTE FUNCTION sec.guard_shown();

-- Stands in the place of a text that a newer rule set doubts (0007). Names of workspaces and organisations are
-- read in lists, mails and downloads of both languages, so this is; and no two organisations share a name.
CREATE FUNCTION sec.held_marker(of_row uuid) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN 'Hålls av grinden · Held by the gate (' || right(of_row::text, 8) || ')';
GRANT EXECUTE ON FUNCTION sec.held_marker(uuid) TO portal_definer;

-- Every other text column: named in the trigger after the column of the row's id. Rows that are `held`
-- need a verdict of any kind; the text of a held row is deleted when it is refused or taken back.
CREATE FUNCTION sec.guard_text() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  written jsonb := to_jsonb(NEW);
  -- Null when the row is new, as all that is asked of it then.
  before jsonb := to_jsonb(OLD);
  may_be_seen boolean := coalesce(written ->> 'state', '') NOT IN ('held', 'returned');
  was_seen boolean := coalesce(before ->> 'state', '') NOT IN ('held', 'returned');
  col text;
BEGIN
  FOREACH col IN ARRAY TG_ARGV[1:] LOOP
    IF written ->> 'state' IN ('refused', 'withdrawn') AND before ->> 'state' = 'held' THEN
      NEW := jsonb_populate_record(NEW, jsonb_build_object(col, ''));
      CONTINUE;
    END IF;
    CONTINUE WHEN coalesce(written ->> col, '') IN ('', sec.held_marker((written ->> TG_ARGV[0])::uuid));
    CONTINUE WHEN before ->> col = written ->> col AND (was_seen OR NOT may_be_seen);
    IF NOT sec.is_screened((written ->> TG_ARGV[0])::uuid, jsonb_build_object(col, written ->> col), may_be_seen) THEN
      RAISE EXCEPTION 'no evidence that the gate passed this text' USING ERRCODE = 'CP451';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
-- TG_ARGV counts from 0, so a slice from 1 leaves the id's column out.
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON comment FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'body');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON join_request FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'reason', 'decision_reason');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON task FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'statement', 'reason', 'proposed_reason');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON sanction FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'reason', 'lift_reason');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON unlock FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'reason');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON break_glass FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'reason');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON workspace_grant FOR EACH ROW EXECUTE FUNCTION sec.guard_text('id', 'end_reason');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON gate_setting FOR EACH ROW
  EXECUTE FUNCTION sec.guard_text('id', 'own_terms', 'org_handles', 'reference_hosts', 'role_mailboxes', 'service_numbers');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON charter FOR EACH ROW EXECUTE FUNCTION sec.guard_text('workspace_id', 'question', 'body');
-- These come with the coalition's beginnings, which the gate has not read; it reads what the portal writes.
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON workspace FOR EACH ROW
  WHEN (session_user = 'portal_app') EXECUTE FUNCTION sec.guard_text('id', 'name');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON milestone FOR EACH ROW
  WHEN (session_user = 'portal_app') EXECUTE FUNCTION sec.guard_text('id', 'title');
CREATE TRIGGER guard_text BEFORE INSERT OR UPDATE ON organisation FOR EACH ROW
  WHEN (session_user = 'portal_app') EXECUTE FUNCTION sec.guard_text('id', 'name');

GRANT EXECUTE ON FUNCTION sec.record_screening(uuid, text, uuid, jsonb, text, text, jsonb), sec.release_held(uuid) TO portal_app;

ALTER FUNCTION sec.content_hash(jsonb) OWNER TO portal_definer;
ALTER FUNCTION sec.record_screening(uuid, text, uuid, jsonb, text, text, jsonb) OWNER TO portal_definer;
ALTER FUNCTION sec.count_tip() OWNER TO portal_definer;
ALTER FUNCTION sec.is_doubted(uuid, jsonb) OWNER TO portal_definer;
ALTER FUNCTION sec.is_screened(uuid, jsonb, boolean) OWNER TO portal_definer;
ALTER FUNCTION sec.release_held(uuid) OWNER TO portal_definer;
ALTER FUNCTION sec.needs_lead(task) OWNER TO portal_definer;
ALTER FUNCTION sec.guard_proposal() OWNER TO portal_definer;
ALTER FUNCTION sec.guard_revision() OWNER TO portal_definer;
ALTER FUNCTION sec.screened_content(revision) OWNER TO portal_definer;
ALTER FUNCTION sec.show_revision() OWNER TO portal_definer;
ALTER FUNCTION sec.guard_shown() OWNER TO portal_definer;
ALTER FUNCTION sec.guard_text() OWNER TO portal_definer;
