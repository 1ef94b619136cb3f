-- Who is asking (security.md 4.1.3). The caller proves it with the secret of a session, or of a mail
-- job it holds; every statement looks the secret up again, so that a lost right bites at once.

CREATE SCHEMA sec;
GRANT USAGE ON SCHEMA sec TO portal_app, portal_reader, portal_system, portal_worker, portal_auditor;
GRANT USAGE, CREATE ON SCHEMA sec TO portal_definer;
GRANT USAGE ON SCHEMA public TO portal_app, portal_reader, portal_system, portal_worker, portal_auditor, portal_definer, portal_backup;
ALTER DEFAULT PRIVILEGES IN SCHEMA sec REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

-- Keys that never leave the database.
CREATE TABLE sec.key (name text PRIMARY KEY, value bytea NOT NULL);
INSERT INTO sec.key VALUES
  ('evidence', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
ALTER TABLE sec.key ENABLE ROW LEVEL SECURITY;
ALTER TABLE sec.key FORCE ROW LEVEL SECURITY;
GRANT SELECT ON sec.key TO portal_definer;

-- What the functions of this schema read; they belong to portal_definer, which can do nothing else.
GRANT SELECT ON ALL TABLES IN SCHEMA public TO portal_definer, portal_backup;

CREATE TYPE sec.identity AS (
  person_id uuid,
  organisation_id uuid,
  portal_role text,
  -- How far they may read, as sec.rank() counts.
  ceiling integer,
  is_authority boolean,
  -- False after the grace period of an agreement that was not accepted.
  is_current boolean
);

-- CLEAR 0 … RED 4.
CREATE FUNCTION sec.rank(label text) RETURNS integer LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_position(ARRAY['CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED'], label) - 1;

-- Has everyone accepted what the newest version in force of each agreement asks of them?
CREATE FUNCTION sec.agreements_accepted(for_person uuid, for_organisation uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN NOT EXISTS (
    SELECT FROM public.agreement a
     WHERE a.grace_until < current_date
       AND NOT EXISTS (SELECT FROM public.agreement newer WHERE newer.kind = a.kind
                          AND newer.number > a.number AND newer.grace_until < current_date)
       AND ((a.required_of IN ('person', 'both') AND NOT EXISTS (
               SELECT FROM public.agreement_acceptance t JOIN public.agreement b ON b.id = t.agreement_id
                WHERE b.kind = a.kind AND b.number >= a.number AND t.person_id = for_person))
         OR (a.required_of IN ('organisation', 'both') AND NOT EXISTS (
               SELECT FROM public.agreement_acceptance t JOIN public.agreement b ON b.id = t.agreement_id
                WHERE b.kind = a.kind AND b.number >= a.number
                  AND t.organisation_id = for_organisation AND t.as_signatory))));
END $$;

CREATE FUNCTION sec.identify(for_person uuid) RETURNS sec.identity
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me sec.identity;
BEGIN
  SELECT p.id, p.organisation_id, p.portal_role,
         CASE o.state WHEN 'active' THEN 4 ELSE sec.rank(coalesce(o.label_ceiling, 'GREEN')) END,
         o.is_public_authority,
         sec.agreements_accepted(p.id, p.organisation_id)
    INTO me
    FROM public.person p JOIN public.organisation o ON o.id = p.organisation_id
   WHERE p.id = for_person AND p.state = 'active' AND o.state IN ('active', 'observer');
  RETURN me;
END $$;

-- The token is «session id.secret» of a browser, or «job.outbox id.lease» of a mail being sent. The
-- second is good in the hands of the worker only, and only while it holds the lease.
CREATE FUNCTION sec.token_person() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  token text := nullif(current_setting('app.token', true), '');
  found_person uuid;
BEGIN
  IF token IS NULL THEN RETURN NULL; END IF;
  IF split_part(token, '.', 1) = 'job' THEN
    IF session_user <> 'portal_worker' THEN RETURN NULL; END IF;
    SELECT recipient_id INTO found_person FROM public.outbox
     WHERE id::text = split_part(token, '.', 2) AND state = 'sending' AND lease_until > clock_timestamp()
       AND lease_hash = sha256(convert_to(split_part(token, '.', 3), 'UTF8'));
  ELSE
    SELECT person_id INTO found_person FROM public.session
     WHERE id = split_part(token, '.', 1)
       AND secret_hash = sha256(convert_to(split_part(token, '.', 2), 'UTF8'))
       AND expires_at > clock_timestamp() AND ends_at > clock_timestamp();
  END IF;
  RETURN found_person;
END $$;

CREATE FUNCTION sec.me() RETURNS sec.identity
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN sec.identify(sec.token_person());
END $$;

-- The person, whatever they have signed: for their own account and for the agreements themselves.
CREATE FUNCTION sec.uid() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (sec.me()).person_id;
END $$;

-- The person, if all their agreements are current: for everything else.
CREATE FUNCTION sec.member() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me sec.identity := sec.me();
BEGIN
  RETURN CASE WHEN me.is_current THEN me.person_id END;
END $$;

CREATE FUNCTION sec.organisation() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN (sec.me()).organisation_id;
END $$;

CREATE FUNCTION sec.ceiling() RETURNS integer
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce((sec.me()).ceiling, -1);
END $$;

-- Unknown counts as an authority: what is withheld stays withheld.
CREATE FUNCTION sec.is_authority() RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce((sec.me()).is_authority, true);
END $$;

CREATE FUNCTION sec.has_portal_role(VARIADIC roles text[]) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me sec.identity := sec.me();
BEGIN
  RETURN coalesce(me.is_current AND me.portal_role = ANY (roles), false);
END $$;

-- The organisation whose people the caller coordinates, or null.
CREATE FUNCTION sec.coordinated_organisation() RETURNS uuid
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE found_organisation uuid;
BEGIN
  SELECT organisation_id INTO found_organisation FROM public.person
   WHERE id = sec.member() AND 'coordinator' = ANY (organisation_roles);
  RETURN found_organisation;
END $$;

-- Is this grant open? One that was ended carries a reason; a last chair's does not run out by itself
-- (domain.md section 2: the last one can't expire before another is named).
CREATE FUNCTION sec.is_open(g public.workspace_grant) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN g.valid_from <= clock_timestamp() AND (g.valid_to > clock_timestamp()
    -- Of a row that somebody made up, nothing is told about the workspace it names.
    OR (g.role = 'chair' AND g.end_reason IS NULL AND EXISTS (
          SELECT FROM public.workspace_grant it WHERE it.id = g.id AND it.workspace_id = g.workspace_id AND it.role = g.role)
        AND NOT EXISTS (
          SELECT FROM public.workspace_grant other
           WHERE other.workspace_id = g.workspace_id AND other.role = 'chair'
             AND other.valid_from <= clock_timestamp()
             AND (other.valid_to > clock_timestamp()
                  OR (other.end_reason IS NULL AND (other.valid_to, other.id) > (g.valid_to, g.id))))));
END $$;

-- Every workspace a person is in, with their role. Everyone active is in a plenary without a grant:
-- as contributor, observers as reader.
CREATE FUNCTION sec.roles_of(for_person uuid) RETURNS TABLE (workspace_id uuid, role text)
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN QUERY
    SELECT g.workspace_id, g.role FROM public.workspace_grant g
     WHERE g.person_id = for_person AND sec.is_open(g)
    UNION ALL
    SELECT w.id, CASE o.state WHEN 'active' THEN 'contributor' ELSE 'reader' END
      FROM public.workspace w, public.person p JOIN public.organisation o ON o.id = p.organisation_id
     WHERE p.id = for_person AND w.kind = 'plenary' AND w.state <> 'proposed'
       AND NOT EXISTS (SELECT FROM public.workspace_grant g
                        WHERE g.person_id = for_person AND g.workspace_id = w.id AND sec.is_open(g));
END $$;

-- Where the caller holds one of these roles.
CREATE FUNCTION sec.workspaces(VARIADIC roles text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT array_agg(r.workspace_id) FROM sec.roles_of(sec.member()) r
                    WHERE r.role = ANY (roles)), '{}');
END $$;

-- The same without concluded ones, which are read-only.
CREATE FUNCTION sec.writable_workspaces(VARIADIC roles text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN coalesce((SELECT array_agg(r.workspace_id) FROM sec.roles_of(sec.member()) r
                     JOIN public.workspace w ON w.id = r.workspace_id
                    WHERE r.role = ANY (roles) AND w.state IN ('chartered', 'active', 'dormant')), '{}');
END $$;

-- Where anyone of the caller's organisation takes part (guests do not count).
CREATE FUNCTION sec.organisation_workspaces() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    SELECT DISTINCT g.workspace_id FROM public.workspace_grant g JOIN public.person p ON p.id = g.person_id
     WHERE p.organisation_id = sec.organisation() AND p.state = 'active' AND g.role <> 'guest' AND sec.is_open(g)
    UNION SELECT w.id FROM public.workspace w WHERE w.kind = 'plenary' AND w.state <> 'proposed');
END $$;

-- What stands for a person in an audience: they, their organisation, their workspaces (as a guest: the
-- workspace's guests) and the coalition.
CREATE FUNCTION sec.principals_of(for_person uuid) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE them sec.identity := sec.identify(for_person);
BEGIN
  IF them.is_current IS NOT TRUE THEN RETURN '{}'; END IF;
  RETURN ARRAY[them.person_id, them.organisation_id, sec.coalition_principal(), sec.public_principal()]
    || ARRAY(SELECT CASE r.role WHEN 'guest' THEN w.guest_principal ELSE w.id END
               FROM sec.roles_of(for_person) r JOIN public.workspace w ON w.id = r.workspace_id);
END $$;

CREATE FUNCTION sec.coalition_principal() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '00000000-0000-0000-0000-0000000000c0'::uuid;
CREATE FUNCTION sec.public_principal() RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN '00000000-0000-0000-0000-0000000000ff'::uuid;

CREATE FUNCTION sec.principals() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN sec.principals_of(sec.token_person());
END $$;

-- Workspaces whose member list the caller may see (`memberList`).
CREATE FUNCTION sec.rosters() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN ARRAY(SELECT r.workspace_id FROM sec.roles_of(sec.member()) r
                 JOIN public.workspace w ON w.id = r.workspace_id
                WHERE r.role IN ('chair', 'vice_chair', 'secretary')
                   OR (w.member_list = 'all' AND r.role <> 'guest'));
END $$;

-- Items the caller, an officer, has opened with a reason that has not run out.
CREATE FUNCTION sec.opened_items() RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT sec.has_portal_role('officer', 'lead') THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT b.item_id FROM public.break_glass b
                WHERE b.officer_id = sec.uid() AND b.expires_at > clock_timestamp());
END $$;

-- The first statement of every unit of work: remembers the secret for this transaction and says who it
-- is. No row: not signed in.
CREATE FUNCTION sec.enter(token text, request_id text) RETURNS TABLE (
  person_id uuid, name text, organisation_id uuid, organisation_name text, organisation_sector text,
  organisation_state text, is_authority boolean, label_ceiling integer, is_current boolean,
  portal_role text, organisation_roles text[], language text, theme text, time_zone text,
  roles jsonb, opened_items uuid[], session_id text, renewal_is_due boolean)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE me sec.identity;
BEGIN
  PERFORM set_config('app.token', token, true), set_config('app.request_id', request_id, true);
  me := sec.me();
  IF me.person_id IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT p.id, p.name, o.id, o.name, o.sector, o.state, me.is_authority, me.ceiling, me.is_current,
           p.portal_role, p.organisation_roles, a.language, a.theme, a.time_zone,
           (SELECT coalesce(jsonb_object_agg(r.workspace_id, r.role), '{}') FROM sec.roles_of(p.id) r),
           sec.opened_items(), s.id, s.expires_at - clock_timestamp() < (s.expires_at - s.last_seen_at) / 2
      FROM public.person p
      JOIN public.organisation o ON o.id = p.organisation_id
      JOIN public.account a ON a.person_id = p.id
      LEFT JOIN public.session s ON s.id = split_part(token, '.', 1)
     WHERE p.id = me.person_id;
END $$;

-- Functions that take a person as argument answer for others: callers get only the ones that answer for
-- themselves. `is_open` tells of a grant they can already read whether it still counts.
GRANT EXECUTE ON FUNCTION sec.uid(), sec.member(), sec.organisation(), sec.ceiling(), sec.is_authority(),
  sec.has_portal_role(VARIADIC text[]), sec.coordinated_organisation(), sec.workspaces(VARIADIC text[]),
  sec.writable_workspaces(VARIADIC text[]), sec.organisation_workspaces(), sec.principals(), sec.rosters(),
  sec.opened_items(), sec.rank(text), sec.coalition_principal(), sec.public_principal()
  TO portal_app, portal_reader, portal_worker, portal_auditor;
GRANT EXECUTE ON FUNCTION sec.is_open(workspace_grant) TO portal_app, portal_reader;
GRANT EXECUTE ON FUNCTION sec.enter(text, text) TO portal_app, portal_reader, portal_worker;

DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'sec'::regnamespace LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_definer', f);
  END LOOP;
END $$;
