-- Row policies and grants (security.md 4.1). portal_reader serves GET: it can change nothing. portal_app
-- serves everything else. portal_worker reads as the recipient of the mail it is sending. portal_system
-- signs people in and out. At most one permissive policy for each table, command and role.

-- Organisations and people ---------------------------------------------------------------------------
-- The worker re-screens with the coalition's own domains in mind, as nobody.
CREATE POLICY read ON organisation FOR SELECT TO portal_app, portal_reader, portal_worker
  USING ((SELECT sec.uid()) IS NOT NULL OR current_user = 'portal_worker');
CREATE POLICY suspend ON organisation FOR UPDATE TO portal_app
  USING ((SELECT sec.has_portal_role('officer', 'lead')) AND state IN ('active', 'observer', 'suspended'));
CREATE POLICY system_read ON organisation FOR SELECT TO portal_system USING (true);
GRANT SELECT ON organisation TO portal_app, portal_reader, portal_worker;
GRANT UPDATE (state, version) ON organisation TO portal_app;
GRANT SELECT (id, name, state) ON organisation TO portal_system;

CREATE POLICY read ON person FOR SELECT TO portal_app, portal_reader, portal_worker
  USING ((SELECT sec.member()) IS NOT NULL OR id = (SELECT sec.uid()));
CREATE POLICY suspend ON person FOR UPDATE TO portal_app
  USING ((SELECT sec.has_portal_role('officer', 'lead')) AND id <> (SELECT sec.uid()) AND state IN ('invited', 'active', 'suspended'));
CREATE POLICY system_read ON person FOR SELECT TO portal_system USING (true);
GRANT SELECT ON person TO portal_app, portal_reader, portal_worker;
GRANT UPDATE (state, version) ON person TO portal_app;
GRANT SELECT (id, name, organisation_id, state, portal_role) ON person TO portal_system;

CREATE POLICY read ON account FOR SELECT TO portal_app, portal_reader, portal_worker
  USING (person_id = (SELECT sec.uid()) OR (SELECT sec.has_portal_role('officer', 'lead'))
    OR person_id IN (SELECT p.id FROM person p WHERE p.organisation_id = (SELECT sec.coordinated_organisation())));
CREATE POLICY settings ON account FOR UPDATE TO portal_app USING (person_id = (SELECT sec.uid()));
CREATE POLICY system_read ON account FOR SELECT TO portal_system USING (true);
CREATE POLICY system_settings ON account FOR UPDATE TO portal_system USING (true);
GRANT SELECT ON account TO portal_app, portal_reader, portal_worker, portal_system;
GRANT UPDATE (language, theme, time_zone, mail_frequency, new_since) ON account TO portal_app;
GRANT UPDATE (new_since) ON account TO portal_system;

CREATE POLICY system_all ON credential FOR ALL TO portal_system USING (true);
GRANT SELECT, UPDATE (totp_secret, totp_enrolled_at, totp_last_step, failures, password_hash) ON credential TO portal_system;
-- Is this person's password locked by wrong tries? Officers may know, so that they can open it again; so many
-- failures lock it (NIST SP 800-63B-4 section 3.2.2).
CREATE FUNCTION sec.is_locked(for_person uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN sec.has_portal_role('officer', 'lead')
     AND EXISTS (SELECT FROM public.credential c WHERE c.person_id = for_person AND c.failures >= 100);
END $$;
GRANT EXECUTE ON FUNCTION sec.is_locked(uuid) TO portal_app, portal_reader;
-- Nobody opens their own. The row is the act: what it says is screened, and it opens what is locked or fails.
CREATE POLICY read ON unlock FOR SELECT TO portal_app, portal_reader, portal_worker
  USING ((SELECT sec.has_portal_role('officer', 'lead')) OR person_id = (SELECT sec.uid()));
CREATE POLICY unlock ON unlock FOR INSERT TO portal_app
  WITH CHECK ((SELECT sec.has_portal_role('officer', 'lead')) AND unlocked_by_id = (SELECT sec.uid())
    AND person_id <> (SELECT sec.uid()));
GRANT SELECT ON unlock TO portal_app, portal_reader, portal_worker;
GRANT INSERT ON unlock TO portal_app;
CREATE FUNCTION sec.open_lock() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Not through the function above: of two at once, the later one must see what the first has done.
  UPDATE public.credential SET failures = 0 WHERE person_id = NEW.person_id AND failures >= 100;
  IF NOT FOUND THEN RAISE EXCEPTION 'this password is not locked' USING ERRCODE = 'CP409'; END IF;
  RETURN NULL;
END $$;
GRANT UPDATE (failures) ON credential TO portal_definer;
CREATE TRIGGER open_lock AFTER INSERT ON unlock FOR EACH ROW EXECUTE FUNCTION sec.open_lock();

CREATE POLICY system_all ON enrolment FOR ALL TO portal_system USING (true);
GRANT SELECT, INSERT, UPDATE (used_at), DELETE ON enrolment TO portal_system;
CREATE POLICY system_all ON throttle FOR ALL TO portal_system USING (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON throttle TO portal_system;

CREATE POLICY read ON session FOR SELECT TO portal_app, portal_reader
  USING (person_id = (SELECT sec.uid()) OR (SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY end_it ON session FOR DELETE TO portal_app
  USING (person_id = (SELECT sec.uid()) OR (SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY system_all ON session FOR ALL TO portal_system USING (true);
GRANT SELECT (id, person_id, created_at, last_seen_at, expires_at, ends_at, device) ON session TO portal_app, portal_reader;
GRANT DELETE ON session TO portal_app;
GRANT SELECT, INSERT, UPDATE (expires_at, last_seen_at), DELETE ON session TO portal_system;

CREATE POLICY own ON form_receipt FOR ALL TO portal_app USING (person_id = (SELECT sec.uid()));
GRANT SELECT, INSERT, UPDATE (result) ON form_receipt TO portal_app;

CREATE POLICY read ON sanction FOR SELECT TO portal_app, portal_reader, portal_worker
  USING ((SELECT sec.has_portal_role('officer', 'lead')) OR person_id = (SELECT sec.uid())
    OR organisation_id = (SELECT sec.coordinated_organisation()));
CREATE POLICY impose ON sanction FOR INSERT TO portal_app
  WITH CHECK ((SELECT sec.has_portal_role('officer', 'lead')) AND imposed_by_id = (SELECT sec.uid()));
CREATE POLICY lift ON sanction FOR UPDATE TO portal_app
  USING (lifted_at IS NULL AND (SELECT sec.has_portal_role('officer', 'lead')))
  WITH CHECK (lifted_at IS NOT NULL AND lifted_by_id = (SELECT sec.uid()));
GRANT SELECT ON sanction TO portal_app, portal_reader, portal_worker;
GRANT INSERT, UPDATE (lifted_at, lifted_by_id, lift_reason) ON sanction TO portal_app;

CREATE POLICY read ON agreement FOR SELECT TO portal_app, portal_reader USING ((SELECT sec.uid()) IS NOT NULL);
GRANT SELECT ON agreement TO portal_app, portal_reader;
CREATE POLICY read ON agreement_acceptance FOR SELECT TO portal_app, portal_reader
  USING (organisation_id = (SELECT sec.organisation()) OR (SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY accept ON agreement_acceptance FOR INSERT TO portal_app
  WITH CHECK (person_id = (SELECT sec.uid()) AND organisation_id = (SELECT sec.organisation())
    AND (NOT as_signatory OR EXISTS (SELECT FROM person p WHERE p.id = person_id AND 'coordinator' = ANY (p.organisation_roles))));
GRANT SELECT, INSERT ON agreement_acceptance TO portal_app;
GRANT SELECT ON agreement_acceptance TO portal_reader;

-- Workspaces ---------------------------------------------------------------------------------------------
CREATE POLICY read ON workspace FOR SELECT TO portal_app, portal_reader, portal_worker
  USING ((SELECT sec.member()) IS NOT NULL AND (visibility IN ('listed', 'name_only')
    OR id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader', 'guest'))::uuid[])
    OR (SELECT sec.has_portal_role('officer', 'lead'))));
GRANT SELECT ON workspace TO portal_app, portal_reader, portal_worker;

CREATE POLICY read ON charter FOR SELECT TO portal_app, portal_reader, portal_worker
  USING (EXISTS (SELECT FROM workspace w WHERE w.id = workspace_id AND (w.visibility = 'listed'
    OR w.id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader', 'guest'))::uuid[])
    OR (SELECT sec.has_portal_role('officer', 'lead')))));
GRANT SELECT ON charter TO portal_app, portal_reader, portal_worker;
CREATE POLICY read ON milestone FOR SELECT TO portal_app, portal_reader
  USING (EXISTS (SELECT FROM charter c WHERE c.workspace_id = milestone.workspace_id));
GRANT SELECT ON milestone TO portal_app, portal_reader;

CREATE POLICY read ON workspace_grant FOR SELECT TO portal_app, portal_reader, portal_worker
  USING (person_id = (SELECT sec.member())
    OR workspace_id = ANY ((SELECT sec.rosters())::uuid[])
    OR (role IN ('chair', 'vice_chair') AND EXISTS (SELECT FROM charter c WHERE c.workspace_id = workspace_grant.workspace_id))
    OR (SELECT sec.has_portal_role('officer', 'lead'))
    OR person_id IN (SELECT p.id FROM person p WHERE p.organisation_id = (SELECT sec.coordinated_organisation())));
-- Where the caller may ask for a place or, where admission is open, take one: a listed workspace that goes
-- on, that they are not in, and whose charter admits their organisation.
CREATE FUNCTION sec.joinable_workspaces(VARIADIC admissions text[]) RETURNS uuid[]
LANGUAGE plpgsql STABLE PARALLEL RESTRICTED SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN ARRAY(
    SELECT w.id FROM public.organisation o, public.workspace w LEFT JOIN public.charter c ON c.workspace_id = w.id
     WHERE o.id = sec.organisation() AND w.admission = ANY (admissions) AND w.visibility = 'listed'
       AND w.state IN ('chartered', 'active', 'dormant')
       AND w.id NOT IN (SELECT r.workspace_id FROM sec.roles_of(sec.member()) r)
       AND (coalesce(c.eligible_sectors, '{}') = '{}' OR o.sector = ANY (c.eligible_sectors))
       AND (coalesce(c.eligible_countries, '{}') = '{}' OR o.country = ANY (c.eligible_countries))
       AND (coalesce(c.authorities_are_eligible, true) OR NOT o.is_public_authority));
END $$;
GRANT EXECUTE ON FUNCTION sec.joinable_workspaces(VARIADIC text[]) TO portal_app, portal_reader;

-- Never above one's own role: a vice chair makes no chair. Where admission is open, people admit themselves, as readers.
CREATE POLICY admit ON workspace_grant FOR INSERT TO portal_app WITH CHECK (granted_by_id = (SELECT sec.member())
  AND EXISTS (SELECT FROM person p JOIN organisation o ON o.id = p.organisation_id
               WHERE p.id = person_id AND p.state = 'active' AND o.state IN ('active', 'observer'))
  AND (workspace_id = ANY ((SELECT sec.writable_workspaces('chair'))::uuid[])
    OR (role <> 'chair' AND workspace_id = ANY ((SELECT sec.writable_workspaces('vice_chair'))::uuid[]))
    OR (role = 'reader' AND person_id = (SELECT sec.member()) AND workspace_id = ANY ((SELECT sec.joinable_workspaces('open'))::uuid[]))));
CREATE POLICY end_it ON workspace_grant FOR UPDATE TO portal_app USING (
    workspace_id = ANY ((SELECT sec.writable_workspaces('chair'))::uuid[])
    OR (role <> 'chair' AND workspace_id = ANY ((SELECT sec.writable_workspaces('vice_chair'))::uuid[]))
    OR person_id = (SELECT sec.member())
    OR person_id IN (SELECT p.id FROM person p WHERE p.organisation_id = (SELECT sec.coordinated_organisation())));
GRANT SELECT ON workspace_grant TO portal_app, portal_reader, portal_worker;
GRANT INSERT, UPDATE (valid_to, end_reason) ON workspace_grant TO portal_app;

-- Nobody makes their own grant longer: chairs and coordinators do it for one another, while it is open. Who
-- was removed comes back through a new grant by a chair.
CREATE FUNCTION sec.guard_grant_end() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user = 'portal_app' AND NEW.valid_to > OLD.valid_to AND OLD.person_id = sec.member() THEN
    RAISE EXCEPTION 'nobody renews their own role' USING ERRCODE = '42501';
  ELSIF current_user = 'portal_app' AND NOT sec.is_open(OLD) THEN
    RAISE EXCEPTION 'an ended role stays ended' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_end BEFORE UPDATE ON workspace_grant FOR EACH ROW EXECUTE FUNCTION sec.guard_grant_end();

CREATE POLICY read ON join_request FOR SELECT TO portal_app, portal_reader, portal_worker
  USING (person_id = (SELECT sec.member())
    OR (state NOT IN ('held', 'refused') AND workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair'))::uuid[]))
    -- Officers moderate access. (Asking for the task here would go in circles with its own policy.)
    OR (SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY ask ON join_request FOR INSERT TO portal_app
  WITH CHECK (person_id = (SELECT sec.member()) AND state IN ('held', 'pending')
    AND workspace_id = ANY ((SELECT sec.joinable_workspaces('on_request'))::uuid[]));
CREATE POLICY answer ON join_request FOR UPDATE TO portal_app
  USING ((state = 'pending' AND workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair'))::uuid[]))
    OR (person_id = (SELECT sec.member()) AND state IN ('pending', 'held'))
    OR (state = 'held' AND (SELECT sec.has_portal_role('officer', 'lead'))))
  -- Chairs answer in their own name; officers only let the text through or not.
  WITH CHECK (CASE WHEN person_id = (SELECT sec.member()) THEN state = 'withdrawn'
    WHEN state IN ('granted', 'declined') THEN decided_by_id = (SELECT sec.member())
      AND workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair'))::uuid[])
    ELSE state IN ('pending', 'refused') AND decided_by_id IS NULL AND (SELECT sec.has_portal_role('officer', 'lead')) END);
GRANT SELECT ON join_request TO portal_app, portal_reader, portal_worker;
GRANT INSERT, UPDATE (state, decision_reason, decided_by_id, decided_at, version) ON join_request TO portal_app;

-- The read policy of `item` once more, for the functions here that answer about one item.
CREATE FUNCTION sec.reads(of_item uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.item i WHERE i.id = of_item AND (
    (i.state = 'published' AND i.audience && sec.principals() AND sec.rank(i.label) <= sec.ceiling()
      AND NOT (i.withheld_from_authorities AND sec.is_authority())
      AND (i.label <> 'RED' OR i.workspace_id = ANY (sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader')))
      AND (i.label <> 'AMBER_STRICT' OR i.workspace_id = ANY (sec.organisation_workspaces())))
    OR (i.state <> 'published' AND i.author_id = sec.member() AND i.organisation_id = sec.organisation())
    OR (i.id = ANY (sec.opened_items()) AND i.state <> 'draft' AND sec.rank(i.label) <= sec.ceiling()
      AND NOT (i.withheld_from_authorities AND sec.is_authority()))));
END $$;

-- Items (domain.md section 3). Unsent texts are their author's alone; what is published is read through
-- the audience; an officer sees what they opened with a reason. Written as CASE so that the planner
-- walks the ordered index (security.md 4.1.4).
CREATE POLICY read ON item FOR SELECT TO portal_app, portal_reader, portal_worker USING (CASE
    WHEN state = 'published'
      AND audience && (SELECT sec.principals())
      AND sec.rank(label) <= (SELECT sec.ceiling())
      AND NOT (withheld_from_authorities AND (SELECT sec.is_authority()))
      AND (label <> 'RED' OR workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader'))::uuid[]))
      AND (label <> 'AMBER_STRICT' OR workspace_id = ANY ((SELECT sec.organisation_workspaces())::uuid[])) THEN true
    WHEN state <> 'published' AND author_id = (SELECT sec.member()) AND organisation_id = (SELECT sec.organisation()) THEN true
    WHEN id = ANY ((SELECT sec.opened_items())::uuid[]) AND state <> 'draft'
      AND sec.rank(label) <= (SELECT sec.ceiling())
      AND NOT (withheld_from_authorities AND (SELECT sec.is_authority())) THEN true
    ELSE false END);
CREATE POLICY share ON item FOR INSERT TO portal_app WITH CHECK (
    author_id = (SELECT sec.member()) AND organisation_id = (SELECT sec.organisation()) AND state = 'draft' AND version = 0
    AND title = '' AND subtype = '' AND audience = '{}'
    AND workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor'))::uuid[]));
-- Colleagues of the author carry on with it; chairs may tighten; officers hide what they opened. An UPDATE
-- that reads no column is not held to the read policy, so this one asks for it.
CREATE POLICY change ON item FOR UPDATE TO portal_app USING (sec.reads(id) AND (
    (organisation_id = (SELECT sec.organisation())
      AND workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor'))::uuid[]))
    OR workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair'))::uuid[])
    OR id = ANY ((SELECT sec.opened_items())::uuid[])));
GRANT SELECT (id, kind, workspace_id, organisation_id, author_id, label, withheld_from_authorities, state, version,
  current_revision_id, title, subtype, confidence, language, audience, published_at, changed_at, created_at)
  ON item TO portal_app, portal_reader, portal_worker;
-- Prisma writes every column that has a default; the policy above holds the copied ones to it.
GRANT INSERT (id, kind, workspace_id, organisation_id, author_id, label, withheld_from_authorities, state, version,
  title, subtype, language, audience, created_at, changed_at) ON item TO portal_app;
GRANT UPDATE (label, withheld_from_authorities, state, changed_at) ON item TO portal_app;

-- Which of the states an app may set, and who: the originator withdraws, an officer hides and restores,
-- the author's own unsent text moves between draft, held and returned.
CREATE FUNCTION sec.guard_item_state() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user <> 'portal_app' OR NEW.state = OLD.state THEN RETURN NEW; END IF;
  IF (OLD.state = 'published' AND NEW.state = 'withdrawn' AND OLD.organisation_id = sec.organisation())
     OR (OLD.state = 'published' AND NEW.state = 'hidden' AND OLD.id = ANY (sec.opened_items()))
     OR (OLD.state = 'hidden' AND NEW.state IN ('published', 'returned') AND OLD.id = ANY (sec.opened_items()))
     OR (OLD.state IN ('draft', 'returned') AND NEW.state IN ('held', 'withdrawn') AND OLD.author_id = sec.member())
     OR (OLD.state = 'held' AND NEW.state = 'withdrawn' AND OLD.author_id = sec.member())
     OR (OLD.state = 'held' AND NEW.state IN ('returned', 'refused') AND OLD.id = ANY (sec.opened_items()))
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'this is not a step from % to %', OLD.state, NEW.state USING ERRCODE = '42501';
END $$;
CREATE TRIGGER guard_state BEFORE UPDATE OF state ON item FOR EACH ROW EXECUTE FUNCTION sec.guard_item_state();

-- Breaking the glass is for looking and hiding: label and withholding are the originator's and the chairs'.
CREATE FUNCTION sec.guard_item_label() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF current_user = 'portal_app'
     AND NOT (OLD.organisation_id = sec.organisation() AND OLD.workspace_id = ANY (sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor')))
     AND NOT OLD.workspace_id = ANY (sec.writable_workspaces('chair', 'vice_chair')) THEN
    RAISE EXCEPTION 'not yours to tighten' USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_label BEFORE UPDATE ON item FOR EACH ROW
  WHEN (OLD.label <> NEW.label OR OLD.withheld_from_authorities <> NEW.withheld_from_authorities)
  EXECUTE FUNCTION sec.guard_item_label();

-- A workspace that does not exist for the reader is not named to them here either.
CREATE POLICY read ON audience_entry FOR SELECT TO portal_app, portal_reader, portal_worker
  USING (EXISTS (SELECT FROM item i WHERE i.id = item_id)
    AND (workspace_id IS NULL OR EXISTS (SELECT FROM workspace w WHERE w.id = workspace_id)));
CREATE POLICY open ON audience_entry FOR INSERT TO portal_app WITH CHECK (EXISTS (
    SELECT FROM item i WHERE i.id = item_id AND i.organisation_id = (SELECT sec.organisation())
       AND i.workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor'))::uuid[]))
  AND (workspace_id IS NULL OR workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor'))::uuid[])));
CREATE POLICY close ON audience_entry FOR UPDATE TO portal_app USING (EXISTS (
    SELECT FROM item i WHERE i.id = item_id AND (
      (i.organisation_id = (SELECT sec.organisation())
        AND i.workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor'))::uuid[]))
      OR i.workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair'))::uuid[]))));
GRANT SELECT ON audience_entry TO portal_app, portal_reader, portal_worker;
GRANT INSERT (id, item_id, label, kind, person_id, organisation_id, workspace_id, principal_id, is_beyond_home, valid_from), UPDATE (valid_to) ON audience_entry TO portal_app;

-- A part of an item is seen by who sees the item, and by its own rule: what is not published is its author's. So is an
-- earlier version that newer rules doubt (0007).
CREATE POLICY read ON revision FOR SELECT TO portal_app, portal_reader, portal_worker USING (
    (state = 'published' OR author_id = (SELECT sec.member()) OR item_id = ANY ((SELECT sec.opened_items())::uuid[]))
    AND EXISTS (SELECT FROM item i WHERE i.id = item_id));
-- A page is written together by those who write in its workspace; an indicator by its originator.
CREATE POLICY write ON revision FOR INSERT TO portal_app WITH CHECK (
    author_id = (SELECT sec.member()) AND organisation_id = (SELECT sec.organisation()) AND state IN ('held', 'published')
    AND EXISTS (SELECT FROM item i WHERE i.id = item_id AND (i.kind = 'page' OR i.organisation_id = (SELECT sec.organisation()))
      AND i.workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor'))::uuid[])));
CREATE POLICY decide ON revision FOR UPDATE TO portal_app
  USING (state IN ('held', 'hidden') AND author_id <> (SELECT sec.member()) AND item_id = ANY ((SELECT sec.opened_items())::uuid[]))
  WITH CHECK (state IN ('published', 'returned', 'refused'));
GRANT SELECT ON revision TO portal_app, portal_reader, portal_worker;
GRANT INSERT (id, item_id, base_version, author_id, organisation_id, note, content, state, created_at), UPDATE (state) ON revision TO portal_app;

CREATE POLICY read ON comment FOR SELECT TO portal_app, portal_reader, portal_worker USING (
    (state = 'published' OR author_id = (SELECT sec.member()) OR item_id = ANY ((SELECT sec.opened_items())::uuid[]))
    AND EXISTS (SELECT FROM item i WHERE i.id = item_id));
CREATE POLICY write ON comment FOR INSERT TO portal_app WITH CHECK (
    author_id = (SELECT sec.member()) AND state IN ('held', 'published')
    AND EXISTS (SELECT FROM item i WHERE i.id = item_id AND i.state = 'published'
      AND i.workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader'))::uuid[])));
CREATE POLICY decide ON comment FOR UPDATE TO portal_app
  USING (state IN ('held', 'published', 'hidden') AND author_id <> (SELECT sec.member()) AND item_id = ANY ((SELECT sec.opened_items())::uuid[]))
  WITH CHECK (state IN ('published', 'returned', 'refused', 'hidden'));
GRANT SELECT ON comment TO portal_app, portal_reader, portal_worker;
GRANT INSERT, UPDATE (state) ON comment TO portal_app;

CREATE POLICY read ON indicator FOR SELECT TO portal_app, portal_reader, portal_worker
  USING (EXISTS (SELECT FROM item i WHERE i.id = item_id));
GRANT SELECT ON indicator TO portal_app, portal_reader, portal_worker;

-- Others learn totals only, and from three organisations up (sec.observation_totals).
CREATE POLICY own ON observation FOR ALL TO portal_app
  USING (organisation_id = (SELECT sec.organisation()) AND EXISTS (SELECT FROM item i WHERE i.id = item_id))
  WITH CHECK (organisation_id = (SELECT sec.organisation()) AND person_id = (SELECT sec.member())
    AND EXISTS (SELECT FROM item i WHERE i.id = item_id AND i.state = 'published' AND i.kind = 'indicator'
      AND i.workspace_id = ANY ((SELECT sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader'))::uuid[])));
CREATE POLICY read ON observation FOR SELECT TO portal_reader
  USING (organisation_id = (SELECT sec.organisation()) AND EXISTS (SELECT FROM item i WHERE i.id = item_id));
GRANT SELECT ON observation TO portal_app, portal_reader;
GRANT INSERT, UPDATE (kind, band, person_id, changed_at) ON observation TO portal_app;

CREATE FUNCTION sec.observation_totals(of_item uuid)
RETURNS TABLE (quarter date, kind text, organisations integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT sec.reads(of_item) THEN RETURN; END IF;
  RETURN QUERY
    SELECT o.quarter, o.kind, count(*)::integer FROM public.observation o
     WHERE o.item_id = of_item GROUP BY o.quarter, o.kind HAVING count(*) >= 3
     ORDER BY o.quarter DESC, o.kind;
END $$;

-- How many organisations an item reaches with the people in them, or would reach with a stricter label.
CREATE FUNCTION sec.reach(of_item uuid, with_label text) RETURNS integer
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT sec.reads(of_item) THEN RETURN NULL; END IF;
  RETURN (
    WITH it AS (SELECT * FROM public.item WHERE id = of_item),
    entry AS (
      SELECT e.* FROM public.audience_entry e WHERE e.item_id = of_item AND e.valid_to IS NULL
         AND CASE with_label WHEN 'RED' THEN e.kind = 'person' WHEN 'GREEN' THEN e.kind <> 'public'
               WHEN 'CLEAR' THEN true ELSE e.kind IN ('workspace', 'organisation') END),
    reached AS (
      SELECT organisation_id AS id FROM entry WHERE kind = 'organisation'
      UNION SELECT p.organisation_id FROM entry e JOIN public.person p ON p.id = e.person_id AND p.state = 'active'
      UNION SELECT p.organisation_id FROM entry e
              JOIN public.workspace_grant g ON g.workspace_id = e.workspace_id AND (g.role = 'guest') = (e.kind = 'guests') AND sec.is_open(g)
              JOIN public.person p ON p.id = g.person_id AND p.state = 'active'
      UNION SELECT o.id FROM public.organisation o WHERE EXISTS (
              SELECT FROM entry e LEFT JOIN public.workspace w ON w.id = e.workspace_id AND e.kind = 'workspace'
               WHERE w.kind = 'plenary' OR e.kind IN ('coalition', 'public')))
    SELECT count(*) FROM reached r JOIN public.organisation o ON o.id = r.id, it
     WHERE (o.state = 'active' OR (o.state = 'observer' AND sec.rank(with_label) <= sec.rank(coalesce(o.label_ceiling, 'GREEN'))))
       AND NOT (it.withheld_from_authorities AND o.is_public_authority)
       AND (with_label <> 'AMBER_STRICT' OR sec.takes_part(o.id, it.workspace_id)));
END $$;

-- Two changes after which who made them may no longer be able to read the row, which row security would
-- refuse: tightening to RED, whose readers are named in the same step, and withdrawing.
CREATE FUNCTION sec.tighten_to_red(of_item uuid, readers uuid[]) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM public.item i WHERE i.id = of_item AND i.state = 'published' AND i.label <> 'RED' AND sec.reads(of_item)
      AND ((i.organisation_id = sec.organisation()
            AND i.workspace_id = ANY (sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor')))
        -- A chair of another organisation names nobody who could not read it before.
        OR (i.workspace_id = ANY (sec.writable_workspaces('chair', 'vice_chair'))
            AND NOT EXISTS (SELECT FROM unnest(readers) r WHERE NOT i.audience && sec.principals_of(r)))) FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    -- Of two who tighten at once, one is too late; that it is RED now, a reader may know.
    IF EXISTS (SELECT FROM public.item i WHERE i.id = of_item AND i.label = 'RED' AND sec.reads(of_item)) THEN
      RAISE EXCEPTION 'tightened meanwhile' USING ERRCODE = 'CP409';
    END IF;
    RAISE EXCEPTION 'not yours to tighten' USING ERRCODE = '42501';
  END IF;
  UPDATE public.item SET label = 'RED' WHERE id = of_item;
  INSERT INTO public.audience_entry (id, item_id, label, kind, person_id)
    SELECT gen_random_uuid(), of_item, 'RED', 'person', r FROM (SELECT DISTINCT unnest(readers || sec.member()) AS r) named;
END $$;
CREATE FUNCTION sec.withdraw_item(of_item uuid) RETURNS void
LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT sec.reads(of_item) THEN RAISE EXCEPTION 'not yours to withdraw' USING ERRCODE = '42501'; END IF;
  UPDATE public.item SET state = 'withdrawn', changed_at = clock_timestamp()
   WHERE id = of_item AND state = 'published' AND organisation_id = sec.organisation()
     AND workspace_id = ANY (sec.writable_workspaces('chair', 'vice_chair', 'secretary', 'contributor'));
  IF NOT FOUND THEN
    IF EXISTS (SELECT FROM public.item i WHERE i.id = of_item AND i.state = 'withdrawn' AND i.organisation_id = sec.organisation()) THEN
      RAISE EXCEPTION 'withdrawn meanwhile' USING ERRCODE = 'CP409';
    END IF;
    RAISE EXCEPTION 'not yours to withdraw' USING ERRCODE = '42501';
  END IF;
END $$;
-- The public authorities that take part in a workspace, for who shares something there and must choose.
CREATE FUNCTION sec.authorities_in(of_workspace uuid) RETURNS text[]
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT of_workspace = ANY (sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor')) THEN RETURN '{}'; END IF;
  RETURN ARRAY(SELECT o.name FROM public.organisation o
                WHERE o.is_public_authority AND o.state IN ('active', 'observer') AND sec.takes_part(o.id, of_workspace)
                ORDER BY o.name);
END $$;
GRANT UPDATE (label) ON item TO portal_definer;
GRANT INSERT ON audience_entry TO portal_definer;
GRANT EXECUTE ON FUNCTION sec.reach(uuid, text), sec.authorities_in(uuid) TO portal_app, portal_reader;
GRANT EXECUTE ON FUNCTION sec.tighten_to_red(uuid, uuid[]), sec.withdraw_item(uuid) TO portal_app;

-- The gate's evidence and the queue ---------------------------------------------------------------------
CREATE POLICY read ON screening FOR SELECT TO portal_app, portal_reader
  USING (author_id = (SELECT sec.member()) OR (SELECT sec.has_portal_role('officer', 'lead')));
GRANT SELECT (id, subject_kind, subject_id, author_id, verdict, rule_set, findings, released_at, released_by_id, created_at) ON screening TO portal_app, portal_reader;
CREATE POLICY read ON tip_count FOR SELECT TO portal_reader USING ((SELECT sec.has_portal_role('officer', 'lead', 'auditor')));
GRANT SELECT ON tip_count TO portal_reader;

CREATE FUNCTION sec.wrote(of_item uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.item i WHERE i.id = of_item AND i.author_id = sec.member());
END $$;
GRANT EXECUTE ON FUNCTION sec.wrote(uuid) TO portal_app;

CREATE POLICY read ON task FOR SELECT TO portal_app, portal_reader, portal_worker USING (
    (kind IN ('gate_hold', 'report') AND (SELECT sec.has_portal_role('officer', 'lead')))
    OR (kind IN ('join_request', 'recertification') AND workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair'))::uuid[]))
    OR grant_id IN (SELECT g.id FROM workspace_grant g JOIN person p ON p.id = g.person_id
          WHERE p.organisation_id = (SELECT sec.coordinated_organisation()))
    OR author_id = (SELECT sec.member()));
-- A hold comes with one's own held text, a report with what one may read, a join request with one's own; a
-- task names nothing else, and nobody else's part in it.
CREATE POLICY file ON task FOR INSERT TO portal_app WITH CHECK (
    state = 'open' AND claimed_by_id IS NULL AND proposed_by_id IS NULL AND decided_by_id IS NULL AND grant_id IS NULL AND held_text_id IS NULL AND CASE kind
    WHEN 'report' THEN author_id = (SELECT sec.member()) AND num_nonnulls(revision_id, comment_id, join_request_id) = 0
      AND EXISTS (SELECT FROM item i WHERE i.id = item_id AND i.workspace_id = task.workspace_id)
    WHEN 'gate_hold' THEN author_id = (SELECT sec.member()) AND num_nonnulls(revision_id, comment_id, join_request_id) = 1 AND (
         EXISTS (SELECT FROM revision r JOIN item i ON i.id = r.item_id WHERE r.id = revision_id AND r.author_id = (SELECT sec.member())
           AND r.state = 'held' AND i.id = task.item_id AND i.workspace_id = task.workspace_id)
      OR EXISTS (SELECT FROM comment c JOIN item i ON i.id = c.item_id WHERE c.id = comment_id AND c.author_id = (SELECT sec.member())
           AND c.state = 'held' AND i.id = task.item_id AND i.workspace_id = task.workspace_id)
      OR EXISTS (SELECT FROM join_request j WHERE j.id = join_request_id AND j.person_id = (SELECT sec.member())
           AND j.state = 'held' AND j.workspace_id = task.workspace_id AND task.item_id IS NULL))
    WHEN 'join_request' THEN num_nonnulls(item_id, revision_id, comment_id) = 0
      AND EXISTS (SELECT FROM join_request j WHERE j.id = join_request_id AND j.person_id = task.author_id
        AND j.state IN ('pending', 'held') AND j.workspace_id = task.workspace_id
        AND (j.person_id = (SELECT sec.member()) OR (SELECT sec.has_portal_role('officer', 'lead'))))
    ELSE false END);
-- Nobody handles what they wrote themselves, takes a task out of another officer's hands, or decides in
-- another's name; what is decided stays decided.
CREATE POLICY handle ON task FOR UPDATE TO portal_app USING (state = 'open' AND (
    (kind IN ('gate_hold', 'report') AND (SELECT sec.has_portal_role('officer', 'lead')) AND NOT sec.wrote(item_id)
      AND (claimed_by_id IS NULL OR claimed_by_id = (SELECT sec.member()) OR claimed_until <= clock_timestamp()))
    OR (kind IN ('join_request', 'recertification') AND workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair'))::uuid[]))
    OR grant_id IN (SELECT g.id FROM workspace_grant g JOIN person p ON p.id = g.person_id
          WHERE p.organisation_id = (SELECT sec.coordinated_organisation()) AND p.id <> (SELECT sec.member()))
    OR author_id = (SELECT sec.member())))
  WITH CHECK (CASE WHEN author_id = (SELECT sec.member()) THEN state = 'cancelled' AND decided_by_id IS NULL
    -- For as long as the glass may stay broken.
    ELSE (claimed_by_id IS NULL
        OR (claimed_by_id = (SELECT sec.member()) AND claimed_until <= clock_timestamp() + interval '1 hour'))
      AND CASE state WHEN 'decided' THEN decided_by_id = (SELECT sec.member())
          AND (kind NOT IN ('gate_hold', 'report') OR (claimed_by_id = (SELECT sec.member()) AND claimed_until > clock_timestamp()))
        ELSE decided_by_id IS NULL END END);
GRANT SELECT ON task TO portal_app, portal_reader, portal_worker;
GRANT INSERT, UPDATE (state, claimed_by_id, claimed_until, proposed_by_id, proposed_at, proposed_reason, decision, reason_code, reason, decided_by_id, decided_at, version) ON task TO portal_app;

CREATE POLICY read ON break_glass FOR SELECT TO portal_app, portal_reader
  USING ((SELECT sec.has_portal_role('officer', 'lead', 'auditor'))
    OR EXISTS (SELECT FROM item i WHERE i.id = item_id AND (i.organisation_id = (SELECT sec.organisation())
      OR i.workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair'))::uuid[]))));
CREATE POLICY break_it ON break_glass FOR INSERT TO portal_app WITH CHECK (
    officer_id = (SELECT sec.member()) AND (SELECT sec.has_portal_role('officer', 'lead'))
    AND expires_at <= clock_timestamp() + interval '1 hour'
    AND EXISTS (SELECT FROM task t WHERE t.id = task_id AND t.item_id = break_glass.item_id AND t.state = 'open'
      AND t.claimed_by_id = (SELECT sec.member()) AND t.claimed_until > clock_timestamp()
      AND t.author_id IS DISTINCT FROM (SELECT sec.member()) AND NOT sec.wrote(t.item_id)));
GRANT SELECT ON break_glass TO portal_app, portal_reader;
GRANT INSERT ON break_glass TO portal_app;

-- Mail --------------------------------------------------------------------------------------------------------
CREATE POLICY enqueue ON outbox FOR INSERT TO portal_app WITH CHECK (state = 'queued' AND attempts = 0 AND (SELECT sec.member()) IS NOT NULL);
-- Nobody is signed in when a password is locked.
CREATE POLICY tell_of_lock ON outbox FOR INSERT TO portal_system WITH CHECK (kind = 'account-locked' AND state = 'queued' AND attempts = 0);
-- Officers see that a mail did not arrive: to whom, of which kind, when and why; never what it says.
CREATE POLICY read_lost ON outbox FOR SELECT TO portal_reader
  USING (state IN ('unknown', 'dead') AND (SELECT sec.has_portal_role('officer', 'lead')));
GRANT SELECT (id, kind, recipient_id, state, last_error, created_at) ON outbox TO portal_reader;
CREATE POLICY send ON outbox FOR ALL TO portal_worker USING (true);
GRANT INSERT (id, kind, recipient_id, payload, state, attempts, created_at, next_at) ON outbox TO portal_app, portal_system;
GRANT SELECT, INSERT, UPDATE ON outbox TO portal_worker;

-- Look-up by words or by the beginning of a value: ids only, the caller reads them under its own policy.
CREATE FUNCTION sec.search_items(words text, at_most integer) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE query tsquery;
BEGIN
  SELECT to_tsquery('simple', string_agg(quote_literal(w) || ':*', ' & ')) INTO query
    FROM regexp_split_to_table(lower(left(words, 200)), '[^[:alnum:]]+') w WHERE w <> '';
  IF query IS NULL THEN RETURN; END IF;
  RETURN QUERY
    SELECT i.id FROM public.item i
     WHERE i.search @@ query AND i.state = 'published' AND i.audience && (SELECT sec.principals())
       AND sec.rank(i.label) <= (SELECT sec.ceiling())
       AND NOT (i.withheld_from_authorities AND (SELECT sec.is_authority()))
       AND (i.label <> 'RED' OR i.workspace_id = ANY ((SELECT sec.workspaces('chair', 'vice_chair', 'secretary', 'contributor', 'reader'))::uuid[]))
       AND (i.label <> 'AMBER_STRICT' OR i.workspace_id = ANY ((SELECT sec.organisation_workspaces())::uuid[]))
     ORDER BY i.changed_at DESC LIMIT at_most;
END $$;
CREATE INDEX item_search ON item USING gin (search);

GRANT EXECUTE ON FUNCTION sec.observation_totals(uuid), sec.reads(uuid), sec.search_items(text, integer) TO portal_app, portal_reader, portal_worker;

DO $$
DECLARE t regclass; f regprocedure;
BEGIN
  FOR t IN SELECT c.oid::regclass FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH f IN ARRAY ARRAY['sec.observation_totals(uuid)', 'sec.reads(uuid)', 'sec.reach(uuid, text)',
    'sec.tighten_to_red(uuid, uuid[])', 'sec.withdraw_item(uuid)', 'sec.authorities_in(uuid)', 'sec.search_items(text, integer)',
    'sec.joinable_workspaces(text[])', 'sec.wrote(uuid)', 'sec.is_locked(uuid)', 'sec.open_lock()']::regprocedure[] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO portal_definer', f);
  END LOOP;
END $$;
