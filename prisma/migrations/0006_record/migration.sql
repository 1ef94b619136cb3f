-- The record (domain.md section 7, security.md 4.3): an entry is written in the transaction of its act and
-- chained a moment later by one sequencer, so that nobody waits for a hot row.

CREATE FUNCTION sec.note(act text, actor uuid, actor_organisation uuid, object_kind text, object_id uuid, workspace_id uuid, detail jsonb)
RETURNS void LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE moment timestamptz := clock_timestamp();
BEGIN
  INSERT INTO public.audit_pending (at, body) VALUES (moment, jsonb_strip_nulls(jsonb_build_object(
    'at', to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
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
CREATE INDEX audit_entry_items ON audit_entry USING gin ((body #> '{detail,items}'));

-- Nobody who can log in changes or deletes entries: there is no grant, and the trigger stops owners too.
CREATE FUNCTION sec.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RAISE EXCEPTION 'the record is append-only' USING ERRCODE = '42501';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION sec.refuse_change();

-- Auditors and leads see all of it; members the acts in their workspaces, about items they may read.
CREATE POLICY read ON audit_entry FOR SELECT TO portal_app, portal_reader, portal_worker USING (
    (SELECT sec.has_portal_role('auditor', 'lead'))
    OR (act <> 'items.read'
      AND workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader'))::uuid[])
      AND (body ->> 'objectKind' <> 'item' OR EXISTS (SELECT FROM item i WHERE i.id = object_id))));
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
GRANT INSERT ON outbox TO portal_definer;
CREATE FUNCTION sec.announce_first_publication() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM sec.fan_out(NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER announce AFTER UPDATE OF state ON item FOR EACH ROW
  WHEN (NEW.state = 'published' AND OLD.published_at IS NULL) EXECUTE FUNCTION sec.announce_first_publication();

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
    'sec.fan_out(uuid)', 'sec.announce_first_publication()', 'sec.chain_hash(bytea, jsonb)']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_definer', f);
  END LOOP;
END $$;
