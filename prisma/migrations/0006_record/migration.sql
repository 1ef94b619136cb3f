-- The record (domain.md section 7, security.md 4.3): an entry is written in the transaction of its act and
-- chained a moment later by one sequencer, so that nobody waits for a hot row.

CREATE FUNCTION sec.note(act text, actor uuid, actor_organisation uuid, object_kind text, object_id uuid, workspace_id uuid, detail jsonb)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  moment timestamptz := clock_timestamp();
  number bigint := nextval('public.audit_pending_id_seq');
BEGIN
  -- The number stays in the entry: one that never arrives was rolled back, or taken away before it was chained.
  INSERT INTO public.audit_pending (id, at, body) VALUES (number, moment, jsonb_strip_nulls(jsonb_build_object(
    'number', number, 'at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'act', act, 'actorId', actor, 'organisationId', actor_organisation,
    'objectKind', object_kind, 'objectId', object_id, 'workspaceId', workspace_id,
    'requestId', nullif(current_setting('app.request_id', true), ''),
    'detail', CASE WHEN detail IS DISTINCT FROM '{}'::jsonb THEN detail END)));
END $$;
GRANT INSERT ON audit_pending TO portal_definer;
GRANT USAGE ON SEQUENCE audit_pending_id_seq TO portal_definer;

-- What a signed-in person did. `detail` holds ids, states and labels, never texts.
CREATE FUNCTION sec.record(act text, object_kind text, object_id uuid, workspace_id uuid, detail jsonb)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me sec.identity := sec.me();
BEGIN
  IF me.person_id IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = '42501'; END IF;
  PERFORM sec.note(act, me.person_id, me.organisation_id, object_kind, object_id, workspace_id, detail);
END $$;

-- That they read AMBER or stricter: one entry for each page, with the items it showed.
CREATE FUNCTION sec.record_reads(items uuid[], via text)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me sec.identity := sec.me();
BEGIN
  IF me.person_id IS NULL THEN RAISE EXCEPTION 'nobody is signed in' USING ERRCODE = '42501'; END IF;
  IF cardinality(items) > 0 THEN
    PERFORM sec.note('items.read', me.person_id, me.organisation_id, 'item',
      CASE WHEN cardinality(items) = 1 THEN items[1] END, NULL, jsonb_build_object('via', via, 'items', to_jsonb(items)));
  END IF;
END $$;

-- Acts around sign-in and of the system itself, where no session says who it is.
CREATE FUNCTION sec.record_for(act text, actor uuid, detail jsonb)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sec.note(act, actor, (SELECT organisation_id FROM public.person WHERE id = actor), 'person', actor, NULL, detail);
END $$;

-- Leaf and node are hashed apart, as in RFC 9162 section 2.1.
CREATE FUNCTION sec.chain_hash(previous bytea, body jsonb) RETURNS bytea LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256('\x01'::bytea || previous || sha256('\x00'::bytea || convert_to(body::text, 'UTF8')));

-- Chains what is pending, in the order it was written. One at a time; answers how many.
CREATE FUNCTION sec.seal(at_most integer) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  entry record;
  last_seq bigint;
  last_hash bytea;
  sealed integer := 0;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7301) THEN RETURN 0; END IF;
  SELECT seq, hash INTO last_seq, last_hash FROM public.audit_entry ORDER BY seq DESC LIMIT 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x0000000000000000000000000000000000000000000000000000000000000000'::bytea);
  FOR entry IN SELECT id, at, body FROM public.audit_pending ORDER BY id LIMIT at_most LOOP
    last_seq := last_seq + 1;
    INSERT INTO public.audit_entry (seq, at, body, previous, hash, act, actor_id, organisation_id, object_id, workspace_id)
    VALUES (last_seq, entry.at, entry.body, last_hash, sec.chain_hash(last_hash, entry.body), entry.body ->> 'act',
      (entry.body ->> 'actorId')::uuid, (entry.body ->> 'organisationId')::uuid, (entry.body ->> 'objectId')::uuid, (entry.body ->> 'workspaceId')::uuid)
    RETURNING hash INTO last_hash;
    DELETE FROM public.audit_pending WHERE id = entry.id;
    sealed := sealed + 1;
  END LOOP;
  RETURN sealed;
END $$;
GRANT INSERT ON audit_entry TO portal_definer;
GRANT DELETE ON audit_pending TO portal_definer;
CREATE INDEX audit_entry_at_idx ON audit_entry (at);
CREATE INDEX audit_entry_organisation_id_seq_idx ON audit_entry (organisation_id, seq);
CREATE INDEX audit_entry_items ON audit_entry USING gin ((body #> '{detail,items}'));

-- Nobody who can log in changes or deletes entries: there is no grant, and the trigger stops owners too.
CREATE FUNCTION sec.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

-- Auditors and leads see all of it; members what happened in their workspaces: to items they may read, to the
-- roster if they may see it, and chairs to those who want to join. What the gate and the queue do with a text
-- is between its author and the secretariat.
CREATE POLICY read ON audit_entry FOR SELECT TO portal_app, portal_reader, portal_worker USING (
    (SELECT sec.has_portal_role('auditor', 'lead'))
    OR (workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader'))::uuid[])
      AND CASE split_part(act, '.', 1)
        WHEN 'item' THEN act IN ('item.published', 'item.revised', 'item.restored', 'item.label_tightened', 'item.withdrawn')
          AND EXISTS (SELECT FROM item i WHERE i.id = object_id)
        WHEN 'comment' THEN act = 'comment.published' AND EXISTS (SELECT FROM item i WHERE i.id = object_id)
        WHEN 'member' THEN workspace_id = ANY ((SELECT sec.rosters())::uuid[])
        WHEN 'grant' THEN workspace_id = ANY ((SELECT sec.rosters())::uuid[])
        WHEN 'recertification' THEN act = 'recertification.kept' AND workspace_id = ANY ((SELECT sec.rosters())::uuid[])
        WHEN 'join' THEN act <> 'join.held' AND workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair'))::uuid[])
        WHEN 'workspace' THEN true
        ELSE false END));
GRANT SELECT ON audit_entry TO portal_app, portal_reader, portal_worker;
CREATE POLICY audit ON audit_entry FOR SELECT TO portal_auditor USING (true);
GRANT SELECT ON audit_entry TO portal_auditor;
CREATE POLICY audit ON audit_pending FOR SELECT TO portal_auditor USING (true);
GRANT SELECT ON audit_pending TO portal_auditor;

-- Which organisations read an item of one's own organisation, and when (domain.md section 3).
CREATE FUNCTION sec.item_readers(of_item uuid)
RETURNS TABLE (organisation_id uuid, reads integer, first_at timestamptz, last_at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.item i WHERE i.id = of_item AND i.organisation_id = sec.organisation())
     OR NOT sec.reads(of_item) THEN RETURN; END IF;
  RETURN QUERY
    SELECT e.organisation_id, count(*)::integer, min(e.at), max(e.at) FROM public.audit_entry e
     WHERE e.body #> '{detail,items}' ? of_item::text AND e.act = 'items.read'
     GROUP BY e.organisation_id ORDER BY max(e.at) DESC;
END $$;

-- Who wants a mail at once about an item that was just published: its readers, by their own setting.
-- Whether they may still read it is asked again when it is sent.
CREATE FUNCTION sec.fan_out(of_item uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO public.outbox (id, kind, recipient_id, payload)
    SELECT gen_random_uuid(), 'item-published', a.person_id, jsonb_build_object('itemId', i.id)
      FROM public.item i JOIN public.account a ON a.mail_frequency = 'at_once' AND a.person_id <> i.author_id
     WHERE i.id = of_item AND i.audience && sec.principals_of(a.person_id);
END $$;
GRANT INSERT, UPDATE (state, last_error) ON outbox TO portal_definer;
-- Mails that did not arrive, or nobody knows, wait for an officer: sent again as a new mail, so that it is put
-- into words anew if its recipient may still be told, or let go. Answers how many still waited.
CREATE FUNCTION sec.settle_lost_mails(mails uuid[], again boolean) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  me sec.identity := sec.me();
  lost record;
  settled integer := 0;
BEGIN
  IF NOT sec.has_portal_role('officer', 'lead') THEN
    RAISE EXCEPTION 'not yours to settle' USING ERRCODE = '42501';
  END IF;
  FOR lost IN
    UPDATE public.outbox SET state = 'dropped', last_error = CASE WHEN again THEN 'sent again' ELSE 'let go' END
     WHERE id = ANY (mails) AND state IN ('unknown', 'dead')
    RETURNING id, kind, recipient_id, payload
  LOOP
    IF again THEN
      INSERT INTO public.outbox (id, kind, recipient_id, payload)
        VALUES (gen_random_uuid(), lost.kind, lost.recipient_id, lost.payload);
    END IF;
    PERFORM sec.note(CASE WHEN again THEN 'mail.sent_again' ELSE 'mail.let_go' END, me.person_id, me.organisation_id,
      'mail', lost.id, NULL, jsonb_build_object('personId', lost.recipient_id));
    settled := settled + 1;
  END LOOP;
  RETURN settled;
END $$;
GRANT EXECUTE ON FUNCTION sec.settle_lost_mails(uuid[], boolean) TO portal_app;
CREATE FUNCTION sec.announce_first_publication() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sec.fan_out(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER UPDATE OF state ON item FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.published_at IS NULL) EXECUTE FUNCTION sec.announce_first_publication();

-- The newest link of the chain, for the copies of it that are kept outside the database.
CREATE FUNCTION sec.record_head() RETURNS TABLE (seq bigint, hash text, at timestamptz)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY SELECT e.seq, encode(e.hash, 'hex'), e.at FROM public.audit_entry e ORDER BY e.seq DESC LIMIT 1;
END $$;

-- Timed work. Each function may be called at any time by any number of workers: what is done is marked in
-- the same statement, so that nothing is done twice.

-- The last 07:00 before a moment where someone lives; of a week, Monday's.
CREATE FUNCTION sec.digest_slot(frequency text, zone text, moment timestamptz) RETURNS timestamptz
LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE unit text := CASE frequency WHEN 'weekly' THEN 'week' ELSE 'day' END;
BEGIN
  RETURN (date_trunc(unit, (moment AT TIME ZONE zone) - interval '7 hours') + interval '7 hours') AT TIME ZONE zone;
EXCEPTION WHEN invalid_parameter_value THEN
  RETURN sec.digest_slot(frequency, 'Europe/Stockholm', moment);
END $$;

-- Queues a digest for everyone whose hour has come and for whom something is new. The mark moves for all,
-- also for those who want none, so that a changed setting does not bring old news.
CREATE FUNCTION sec.queue_digests(moment timestamptz) RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE queued integer;
BEGIN
  WITH due AS (
    SELECT a.person_id, a.last_digest_at AS since, sec.digest_slot(a.mail_frequency, a.time_zone, moment) AS slot
      FROM public.account a JOIN public.person p ON p.id = a.person_id AND p.state = 'active'
     WHERE a.last_digest_at IS NULL OR a.last_digest_at < moment - interval '20 hours'
  ), told AS (
    UPDATE public.account a SET last_digest_at = due.slot FROM due
     WHERE a.person_id = due.person_id AND (a.last_digest_at IS NULL OR a.last_digest_at < due.slot)
    RETURNING a.person_id, a.mail_frequency, due.slot,
      greatest(coalesce(due.since, due.slot - CASE a.mail_frequency WHEN 'weekly' THEN interval '7 days' ELSE interval '1 day' END),
        due.slot - interval '31 days') AS since
  ), fresh AS MATERIALIZED (
    SELECT i.audience, i.author_id, i.published_at FROM public.item i
     WHERE i.state = 'published' AND i.published_at > moment - interval '40 days'
  )
  INSERT INTO public.outbox (id, kind, recipient_id, payload)
    SELECT gen_random_uuid(), 'digest', t.person_id, jsonb_build_object('since', t.since, 'until', t.slot)
      FROM told t CROSS JOIN LATERAL (SELECT sec.principals_of(t.person_id) AS principals OFFSET 0) mine
     WHERE t.mail_frequency IN ('daily', 'weekly')
       AND EXISTS (SELECT FROM fresh f WHERE f.published_at > t.since AND f.published_at <= t.slot
                      AND f.author_id <> t.person_id AND f.audience && mine.principals);
  GET DIAGNOSTICS queued = ROW_COUNT;
  RETURN queued;
END $$;
GRANT UPDATE (last_digest_at) ON account TO portal_definer;

-- Asks whether grants that end within a month shall go on (domain.md section 2), and closes the questions
-- that time or someone else has answered. The id follows from the grant and its end: one question for each.
CREATE FUNCTION sec.open_recertifications() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  due record;
  opened integer := 0;
BEGIN
  FOR due IN
    UPDATE public.task t SET state = 'cancelled', version = version + 1
     WHERE t.kind = 'recertification' AND t.state = 'open'
       AND NOT EXISTS (SELECT FROM public.workspace_grant g WHERE g.id = t.grant_id AND g.valid_to = t.due_at AND sec.is_open(g))
    RETURNING t.id, t.workspace_id, t.grant_id
  LOOP
    PERFORM sec.note('recertification.lapsed', NULL, NULL, 'task', due.id, due.workspace_id, jsonb_build_object('grantId', due.grant_id));
  END LOOP;
  FOR due IN
    INSERT INTO public.task (id, kind, workspace_id, grant_id, due_at)
      -- Version 8 (RFC 9562): the id stands in an address, where only well-formed ones are looked up.
      SELECT overlay(overlay(md5(concat('recertification ', g.id, ' ', extract(epoch FROM g.valid_to))) PLACING '8' FROM 13) PLACING '8' FROM 17)::uuid, 'recertification', g.workspace_id, g.id, g.valid_to
        FROM public.workspace_grant g JOIN public.person p ON p.id = g.person_id JOIN public.workspace w ON w.id = g.workspace_id
       WHERE g.end_reason IS NULL AND g.valid_to > clock_timestamp() AND g.valid_to < clock_timestamp() + interval '30 days'
         AND g.valid_from <= clock_timestamp() AND p.state = 'active' AND w.state IN ('chartered', 'active', 'dormant')
    ON CONFLICT (id) DO NOTHING
    RETURNING id, workspace_id, grant_id
  LOOP
    PERFORM sec.note('recertification.opened', NULL, NULL, 'task', due.id, due.workspace_id, jsonb_build_object('grantId', due.grant_id));
    opened := opened + 1;
  END LOOP;
  RETURN opened;
END $$;
GRANT INSERT, UPDATE (state, version) ON task TO portal_definer;

-- Tells people that a role of theirs ran out. One that somebody ended carries a reason and its own mail.
CREATE FUNCTION sec.tell_ended_grants() RETURNS integer
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ended record;
  told integer := 0;
BEGIN
  FOR ended IN
    SELECT g.id, g.workspace_id, g.person_id, md5(concat('grant-ended ', g.id, ' ', extract(epoch FROM g.valid_to)))::uuid AS mail
      FROM public.workspace_grant g
     WHERE g.end_reason IS NULL AND g.valid_to <= clock_timestamp() AND g.valid_to > clock_timestamp() - interval '31 days'
       AND NOT sec.is_open(g)
       AND NOT EXISTS (SELECT FROM public.workspace_grant other
                        WHERE other.person_id = g.person_id AND other.workspace_id = g.workspace_id AND sec.is_open(other))
  LOOP
    INSERT INTO public.outbox (id, kind, recipient_id, payload)
      VALUES (ended.mail, 'grant-ended', ended.person_id, jsonb_build_object('grantId', ended.id))
    ON CONFLICT (id) DO NOTHING;
    CONTINUE WHEN NOT FOUND;
    PERFORM sec.note('grant.expired', NULL, NULL, 'grant', ended.id, ended.workspace_id, jsonb_build_object('personId', ended.person_id));
    told := told + 1;
  END LOOP;
  RETURN told;
END $$;
GRANT EXECUTE ON FUNCTION sec.record_head(), sec.queue_digests(timestamptz), sec.open_recertifications(), sec.tell_ended_grants() TO portal_worker;

-- Answered forms are forgotten after 30 days; nothing newer can be.
CREATE POLICY system_sweep ON form_receipt FOR ALL TO portal_system USING (created_at < clock_timestamp() - interval '30 days');
GRANT SELECT (created_at), DELETE ON form_receipt TO portal_system;

GRANT EXECUTE ON FUNCTION sec.record(text, text, uuid, uuid, jsonb) TO portal_app;
GRANT EXECUTE ON FUNCTION sec.record_reads(uuid[], text) TO portal_app, portal_reader;
GRANT EXECUTE ON FUNCTION sec.record_for(text, uuid, jsonb) TO portal_system, portal_worker;
GRANT EXECUTE ON FUNCTION sec.seal(integer) TO portal_worker;
GRANT EXECUTE ON FUNCTION sec.item_readers(uuid) TO portal_app, portal_reader;
GRANT EXECUTE ON FUNCTION sec.chain_hash(bytea, jsonb) TO portal_auditor;

DO $$
DECLARE f regprocedure;
BEGIN
  FOREACH f IN ARRAY ARRAY['sec.note(text, uuid, uuid, text, uuid, uuid, jsonb)', 'sec.record(text, text, uuid, uuid, jsonb)',
    'sec.record_reads(uuid[], text)', 'sec.record_for(text, uuid, jsonb)', 'sec.seal(integer)', 'sec.item_readers(uuid)',
    'sec.record_head()', 'sec.digest_slot(text, text, timestamptz)', 'sec.queue_digests(timestamptz)', 'sec.open_recertifications()', 'sec.tell_ended_grants()',
    'sec.fan_out(uuid)', 'sec.announce_first_publication()', 'sec.settle_lost_mails(uuid[], boolean)', 'sec.chain_hash(bytea, jsonb)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_definer', f);
  END LOOP;
END $$;
