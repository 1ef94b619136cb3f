-- The rules of domain.md that must hold whoever writes: closed lists, label and audience, states, chairs.

ALTER TABLE organisation
  ADD CONSTRAINT organisation_sector CHECK (sector IN ('bank', 'payment_service', 'crypto_service', 'technology', 'telecom',
    'hosting', 'authority', 'law_enforcement', 'ngo', 'hotline', 'industry_body', 'academia', 'secretariat')),
  ADD CONSTRAINT organisation_state CHECK (state IN ('applied', 'in_review', 'info_requested', 'active', 'observer', 'declined', 'suspended', 'left')),
  ADD CONSTRAINT organisation_label_ceiling CHECK (label_ceiling IN ('CLEAR', 'GREEN', 'AMBER', 'AMBER_STRICT', 'RED')),
  ADD CONSTRAINT organisation_country CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE person
  ADD CONSTRAINT person_state CHECK (state IN ('invited', 'active', 'suspended', 'left')),
  ADD CONSTRAINT person_portal_role CHECK (portal_role IN ('officer', 'lead', 'auditor')),
  ADD CONSTRAINT person_organisation_roles CHECK (organisation_roles <@ ARRAY['coordinator', 'voter', 'alternate', 'member']);
ALTER TABLE account
  ADD CONSTRAINT account_email CHECK (email = lower(email)),
  ADD CONSTRAINT account_language CHECK (language IN ('sv', 'en')),
  ADD CONSTRAINT account_theme CHECK (theme IN ('system', 'light', 'dark')),
  ADD CONSTRAINT account_mail_frequency CHECK (mail_frequency IN ('at_once', 'daily', 'weekly', 'off'));
ALTER TABLE unlock
  ADD CONSTRAINT unlock_has_reason CHECK (reason <> '');
ALTER TABLE agreement
  ADD CONSTRAINT agreement_kind CHECK (kind IN ('declaration', 'confidentiality', 'code_of_conduct', 'competition_law')),
  ADD CONSTRAINT agreement_required_of CHECK (required_of IN ('organisation', 'person', 'both'));
ALTER TABLE workspace
  ADD CONSTRAINT workspace_kind CHECK (kind IN ('plenary', 'steering', 'working_group', 'task_force', 'forum')),
  ADD CONSTRAINT workspace_state CHECK (state IN ('proposed', 'chartered', 'active', 'dormant', 'concluded')),
  ADD CONSTRAINT workspace_visibility CHECK (visibility IN ('listed', 'name_only', 'hidden')),
  ADD CONSTRAINT workspace_member_list CHECK (member_list IN ('all', 'chairs_only')),
  ADD CONSTRAINT workspace_admission CHECK (admission IN ('open', 'on_request', 'by_invitation')),
  ADD CONSTRAINT workspace_task_force_ends CHECK (kind <> 'task_force' OR ends_on IS NOT NULL);
ALTER TABLE workspace_grant
  ADD CONSTRAINT workspace_grant_role CHECK (role IN ('chair', 'vice_chair', 'secretary', 'contributor', 'reader', 'guest')),
  ADD CONSTRAINT workspace_grant_runs_forward CHECK (valid_to >= valid_from);
ALTER TABLE join_request
  ADD CONSTRAINT join_request_state CHECK (state IN ('held', 'pending', 'granted', 'declined', 'withdrawn', 'refused'));
-- One open request for each person and workspace.
CREATE UNIQUE INDEX join_request_one_open ON join_request (person_id, workspace_id) WHERE state IN ('held', 'pending');
ALTER TABLE item
  ADD CONSTRAINT item_kind CHECK (kind IN ('indicator', 'page')),
  ADD CONSTRAINT item_label CHECK (label IN ('RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR')),
  ADD CONSTRAINT item_state CHECK (state IN ('draft', 'held', 'returned', 'published', 'hidden', 'withdrawn', 'refused')),
  ADD CONSTRAINT item_published_has_text CHECK (state <> 'published' OR (current_revision_id IS NOT NULL AND version > 0)),
  ADD CONSTRAINT item_confidence CHECK (confidence BETWEEN 0 AND 100),
  ADD CONSTRAINT item_language CHECK (language IN ('sv', 'en', 'no', 'da', 'fi'));
-- A coded term is the one indicator that teaches an offender by being read (domain.md section 4).
ALTER TABLE item ADD CONSTRAINT item_coded_term_is_amber
  CHECK (subtype <> 'coded_term' OR label IN ('AMBER', 'AMBER_STRICT', 'RED'));
ALTER TABLE revision
  ADD CONSTRAINT revision_state CHECK (state IN ('held', 'published', 'returned', 'refused', 'hidden')),
  -- An earlier version that is refused keeps the number it had.
  ADD CONSTRAINT revision_published_has_number CHECK (CASE state
    WHEN 'refused' THEN true ELSE (state IN ('published', 'hidden')) = (number IS NOT NULL) END);
ALTER TABLE comment
  ADD CONSTRAINT comment_state CHECK (state IN ('held', 'published', 'returned', 'refused', 'hidden'));
ALTER TABLE indicator
  ADD CONSTRAINT indicator_type CHECK (type IN ('domain', 'hostname', 'file_hosting_service', 'payment_service', 'merchant_descriptor',
    'merchant_category', 'platform', 'crypto_service', 'coded_term', 'red_flag')),
  ADD CONSTRAINT indicator_phase CHECK (phase IN ('access', 'livestream', 'storage', 'distribution', 'extortion', 'proceeds'));
ALTER TABLE observation
  ADD CONSTRAINT observation_kind CHECK (kind IN ('seen', 'not_seen', 'false_positive')),
  ADD CONSTRAINT observation_band CHECK (band IN ('1-4', '5-19', '20-99', '100+')),
  ADD CONSTRAINT observation_band_when_seen CHECK ((kind = 'seen') = (band IS NOT NULL)),
  ADD CONSTRAINT observation_quarter CHECK (extract(day FROM quarter) = 1 AND extract(month FROM quarter) IN (1, 4, 7, 10));
ALTER TABLE screening
  ADD CONSTRAINT screening_verdict CHECK (verdict IN ('pass', 'review'));
ALTER TABLE task
  ADD CONSTRAINT task_kind CHECK (kind IN ('gate_hold', 'report', 'join_request', 'recertification')),
  ADD CONSTRAINT task_state CHECK (state IN ('open', 'decided', 'cancelled')),
  ADD CONSTRAINT task_decision CHECK ((state = 'decided') = (decision IS NOT NULL)),
  ADD CONSTRAINT task_claim_ends CHECK ((claimed_by_id IS NULL) = (claimed_until IS NULL)),
  ADD CONSTRAINT task_proposal_has_reason CHECK (proposed_by_id IS NULL OR proposed_reason <> ''),
  -- domain.md section 6: the decider is not the author.
  ADD CONSTRAINT task_decider_is_another CHECK (decided_by_id IS NULL OR decided_by_id IS DISTINCT FROM author_id);
ALTER TABLE outbox
  ADD CONSTRAINT outbox_state CHECK (state IN ('queued', 'sending', 'sent', 'dropped', 'unknown', 'dead'));

-- The label limits which audiences may exist (the table of domain.md section 3). An entry that has
-- ended may be of any kind; the label follows the item's by foreign key.
ALTER TABLE audience_entry
  ADD CONSTRAINT audience_entry_names_one CHECK (CASE kind
    WHEN 'person' THEN num_nonnulls(organisation_id, workspace_id) = 0 AND person_id IS NOT NULL
    WHEN 'organisation' THEN num_nonnulls(person_id, workspace_id) = 0 AND organisation_id IS NOT NULL
    WHEN 'workspace' THEN num_nonnulls(person_id, organisation_id) = 0 AND workspace_id IS NOT NULL
    WHEN 'guests' THEN num_nonnulls(person_id, organisation_id) = 0 AND workspace_id IS NOT NULL
    WHEN 'coalition' THEN num_nonnulls(person_id, organisation_id, workspace_id) = 0
    WHEN 'public' THEN num_nonnulls(person_id, organisation_id, workspace_id) = 0
    ELSE false END),
  ADD CONSTRAINT audience_entry_fits_label CHECK (valid_to IS NOT NULL OR CASE label
    WHEN 'RED' THEN kind = 'person'
    WHEN 'AMBER_STRICT' THEN kind IN ('workspace', 'organisation')
    WHEN 'AMBER' THEN kind IN ('workspace', 'organisation')
    WHEN 'GREEN' THEN kind IN ('workspace', 'guests', 'organisation') OR (kind = 'coalition' AND agreed_by_id IS NOT NULL)
    WHEN 'CLEAR' THEN kind IN ('workspace', 'guests', 'organisation') OR (kind IN ('coalition', 'public') AND agreed_by_id IS NOT NULL)
    ELSE false END),
  ADD CONSTRAINT audience_entry_runs_forward CHECK (valid_to >= valid_from);
-- Lists walk each workspace of the reader; what reaches them from elsewhere is found here.
CREATE INDEX audience_entry_from_elsewhere ON audience_entry (principal_id) WHERE is_beyond_home AND valid_to IS NULL;
CREATE UNIQUE INDEX audience_entry_once ON audience_entry (item_id, principal_id) WHERE valid_to IS NULL;

-- An entry begins when it is made and ends when somebody ends it: no date is taken from the app, and what
-- has ended is not opened again.
CREATE FUNCTION sec.guard_audience_entry() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF OLD.valid_to IS NOT NULL AND NEW.valid_to IS DISTINCT FROM OLD.valid_to THEN
    RAISE EXCEPTION 'an ended entry stays ended' USING ERRCODE = '42501';
  END IF;
  IF session_user = 'portal_app' AND TG_OP = 'INSERT' THEN
    NEW.valid_from := clock_timestamp();
  ELSIF session_user = 'portal_app' AND NEW.valid_to IS DISTINCT FROM OLD.valid_to THEN
    NEW.valid_to := greatest(clock_timestamp(), OLD.valid_from);
  END IF;
  NEW.principal_id := CASE NEW.kind
    WHEN 'person' THEN NEW.person_id
    WHEN 'organisation' THEN NEW.organisation_id
    WHEN 'workspace' THEN NEW.workspace_id
    WHEN 'guests' THEN (SELECT guest_principal FROM public.workspace WHERE id = NEW.workspace_id)
    WHEN 'coalition' THEN sec.coalition_principal()
    WHEN 'public' THEN sec.public_principal() END;
  NEW.is_beyond_home := NEW.kind <> 'person'
    AND NEW.workspace_id IS DISTINCT FROM (SELECT workspace_id FROM public.item WHERE id = NEW.item_id);
  RETURN NEW;
END $$;

-- What the check cannot see because it stands in other rows: who takes part in the home workspace. Asked
-- after the row policy, so that its answer tells nothing about an item the caller can't see.
CREATE FUNCTION sec.check_reach() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE home uuid;
BEGIN
  IF NEW.valid_to IS NOT NULL THEN RETURN NULL; END IF;
  SELECT workspace_id INTO home FROM public.item WHERE id = NEW.item_id;
  IF NEW.kind = 'person' AND NOT EXISTS (
       SELECT FROM sec.roles_of(NEW.person_id) r WHERE r.workspace_id = home AND r.role <> 'guest') THEN
    RAISE EXCEPTION 'a named person must be in the workspace' USING ERRCODE = 'CP422';
  ELSIF NEW.kind = 'organisation' AND NEW.label = 'AMBER_STRICT' AND NOT sec.takes_part(NEW.organisation_id, home) THEN
    RAISE EXCEPTION 'the organisation does not take part in the workspace' USING ERRCODE = 'CP422';
  ELSIF NEW.workspace_id <> home THEN
    IF NEW.kind = 'guests' THEN
      RAISE EXCEPTION 'guests are those of the home workspace' USING ERRCODE = 'CP422';
    ELSIF NEW.label = 'AMBER' AND NEW.agreed_by_id IS NULL THEN
      RAISE EXCEPTION 'the originator has not agreed' USING ERRCODE = 'CP422';
    ELSIF NEW.label = 'AMBER_STRICT' AND EXISTS (
            SELECT FROM public.workspace_grant g JOIN public.person p ON p.id = g.person_id
             WHERE g.workspace_id = NEW.workspace_id AND sec.is_open(g) AND NOT sec.takes_part(p.organisation_id, home)) THEN
      RAISE EXCEPTION 'an organisation of the other workspace is not in the first' USING ERRCODE = 'CP422';
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- Whoever is suspended keeps what they were given until that ends, and is given nothing new meanwhile; nor
-- is who has left, or is not a member yet (domain.md section 1).
CREATE FUNCTION sec.check_presence() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.organisation o
              WHERE o.id = NEW.organisation_id AND o.state NOT IN ('active', 'observer'))
     OR EXISTS (SELECT FROM public.person p JOIN public.organisation o ON o.id = p.organisation_id
                 WHERE p.id = NEW.person_id AND (p.state <> 'active' OR o.state NOT IN ('active', 'observer'))) THEN
    RAISE EXCEPTION 'nobody there to give it to' USING ERRCODE = 'CP409';
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION sec.takes_part(in_organisation uuid, in_workspace uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM public.workspace w WHERE w.id = in_workspace AND w.kind = 'plenary')
      OR EXISTS (SELECT FROM public.workspace_grant g JOIN public.person p ON p.id = g.person_id
                  WHERE g.workspace_id = in_workspace AND p.organisation_id = in_organisation
                    AND g.role <> 'guest' AND sec.is_open(g));
END $$;

CREATE FUNCTION sec.keep_audience() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Below the tightening of a label the item's row is being written already; it sets its own audience.
  IF pg_trigger_depth() > 1 THEN RETURN NULL; END IF;
  UPDATE public.item SET audience = ARRAY(
    SELECT e.principal_id FROM public.audience_entry e WHERE e.item_id = NEW.item_id AND e.valid_to IS NULL
     ORDER BY e.principal_id)
   WHERE id = NEW.item_id;
  RETURN NULL;
END $$;
GRANT UPDATE (audience) ON item TO portal_definer;
GRANT UPDATE (valid_to) ON audience_entry TO portal_definer;

CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON audience_entry FOR EACH ROW EXECUTE FUNCTION sec.guard_audience_entry();
CREATE TRIGGER check_reach AFTER INSERT OR UPDATE ON audience_entry FOR EACH ROW EXECUTE FUNCTION sec.check_reach();
CREATE TRIGGER check_presence AFTER INSERT ON audience_entry FOR EACH ROW EXECUTE FUNCTION sec.check_presence();
CREATE TRIGGER keep AFTER INSERT OR UPDATE OF valid_to ON audience_entry FOR EACH ROW EXECUTE FUNCTION sec.keep_audience();

-- Labels only tighten here, and what is withheld stays so (loosening is a release by the originator). A
-- tighter label ends the entries that no longer fit. Only the trigger that publishes a revision makes an item `published`.
CREATE FUNCTION sec.guard_item() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF sec.rank(NEW.label) < sec.rank(OLD.label) THEN
    RAISE EXCEPTION 'a label is loosened by a release only' USING ERRCODE = 'CP422';
  END IF;
  IF OLD.withheld_from_authorities AND NOT NEW.withheld_from_authorities AND OLD.version > 0 THEN
    RAISE EXCEPTION 'what is withheld is given by a release only' USING ERRCODE = 'CP422';
  END IF;
  IF NEW.state = 'published' AND OLD.state NOT IN ('published', 'hidden') AND current_user <> 'portal_definer' THEN
    RAISE EXCEPTION 'only a screened revision publishes an item' USING ERRCODE = 'CP422';
  END IF;
  IF OLD.state IN ('withdrawn', 'refused') AND NEW.state <> OLD.state THEN
    RAISE EXCEPTION 'this state is final' USING ERRCODE = 'CP422';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION sec.end_unfit_entries() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE public.audience_entry SET valid_to = greatest(clock_timestamp(), valid_from)
   WHERE item_id = NEW.id AND valid_to IS NULL
     AND NOT CASE NEW.label
       WHEN 'RED' THEN kind = 'person'
       WHEN 'GREEN' THEN kind <> 'public'
       WHEN 'CLEAR' THEN true
       ELSE kind IN ('workspace', 'organisation')
            AND (kind <> 'organisation' OR NEW.label <> 'AMBER_STRICT' OR sec.takes_part(organisation_id, NEW.workspace_id))
            AND (kind <> 'workspace' OR workspace_id = NEW.workspace_id OR (NEW.label = 'AMBER' AND agreed_by_id IS NOT NULL)) END;
  NEW.audience := ARRAY(
    SELECT e.principal_id FROM public.audience_entry e WHERE e.item_id = NEW.id AND e.valid_to IS NULL
     ORDER BY e.principal_id);
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION sec.guard_item();
CREATE TRIGGER tighten BEFORE UPDATE OF label ON item FOR EACH ROW
  WHEN (OLD.label IS DISTINCT FROM NEW.label) EXECUTE FUNCTION sec.end_unfit_entries();

-- One open grant for a person in a workspace; the workspace row is the lock that makes it hold under race.
-- Asked after the row policy, so that it tells nobody who is in a workspace they don't manage.
CREATE FUNCTION sec.guard_grant() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM public.workspace WHERE id = NEW.workspace_id FOR NO KEY UPDATE;
  IF TG_OP = 'INSERT' AND EXISTS (
       SELECT FROM public.workspace_grant g WHERE g.workspace_id = NEW.workspace_id
          AND g.person_id = NEW.person_id AND g.id <> NEW.id AND sec.is_open(g)) THEN
    RAISE EXCEPTION 'this person already has a role here' USING ERRCODE = 'CP409';
  END IF;
  RETURN NULL;
END $$;
GRANT UPDATE (version) ON workspace TO portal_definer;
CREATE TRIGGER guard AFTER INSERT OR UPDATE ON workspace_grant FOR EACH ROW EXECUTE FUNCTION sec.guard_grant();

-- Invariant 4: a workspace has a chair. Looked at when the transaction commits.
CREATE FUNCTION sec.keep_a_chair() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM public.workspace w WHERE w.id = NEW.workspace_id AND w.state IN ('chartered', 'active', 'dormant'))
     AND NOT EXISTS (SELECT FROM public.workspace_grant g
                      WHERE g.workspace_id = NEW.workspace_id AND g.role = 'chair' AND sec.is_open(g)) THEN
    RAISE EXCEPTION 'a workspace always has a chair' USING ERRCODE = 'CP410';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_a_chair AFTER UPDATE ON workspace_grant DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD.role = 'chair') EXECUTE FUNCTION sec.keep_a_chair();

-- Suspending and restoring is all the app does to a standing; joining and leaving have their own procedure.
CREATE FUNCTION sec.guard_standing() RETURNS trigger
LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF session_user = 'portal_app' AND NEW.state <> OLD.state AND 'suspended' NOT IN (NEW.state, OLD.state) THEN
    RAISE EXCEPTION 'this is not a step from % to %', OLD.state, NEW.state USING ERRCODE = '42501';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_standing BEFORE UPDATE OF state ON organisation FOR EACH ROW EXECUTE FUNCTION sec.guard_standing();
CREATE TRIGGER guard_standing BEFORE UPDATE OF state ON person FOR EACH ROW EXECUTE FUNCTION sec.guard_standing();

-- Invariant 4: an active organisation has an active coordinator, the portal an active lead.
CREATE FUNCTION sec.keep_offices() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM FROM public.organisation WHERE id = NEW.organisation_id FOR NO KEY UPDATE;
  IF OLD.portal_role = 'lead' AND NOT EXISTS (SELECT FROM public.person WHERE portal_role = 'lead' AND state = 'active') THEN
    RAISE EXCEPTION 'the portal always has a lead' USING ERRCODE = 'CP410';
  END IF;
  IF 'coordinator' = ANY (OLD.organisation_roles)
     AND EXISTS (SELECT FROM public.organisation WHERE id = NEW.organisation_id AND state = 'active')
     AND NOT EXISTS (SELECT FROM public.person WHERE organisation_id = NEW.organisation_id
                        AND 'coordinator' = ANY (organisation_roles) AND state = 'active') THEN
    RAISE EXCEPTION 'an active organisation always has a coordinator' USING ERRCODE = 'CP410';
  END IF;
  RETURN NULL;
END $$;
GRANT UPDATE (version) ON organisation TO portal_definer;
CREATE CONSTRAINT TRIGGER keep_offices AFTER UPDATE ON person DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION sec.keep_offices();

ALTER FUNCTION sec.guard_audience_entry() OWNER TO portal_definer;
ALTER FUNCTION sec.check_reach() OWNER TO portal_definer;
ALTER FUNCTION sec.check_presence() OWNER TO portal_definer;
ALTER FUNCTION sec.takes_part(uuid, uuid) OWNER TO portal_definer;
ALTER FUNCTION sec.keep_audience() OWNER TO portal_definer;
ALTER FUNCTION sec.end_unfit_entries() OWNER TO portal_definer;
ALTER FUNCTION sec.guard_grant() OWNER TO portal_definer;
ALTER FUNCTION sec.keep_a_chair() OWNER TO portal_definer;
ALTER FUNCTION sec.keep_offices() OWNER TO portal_definer;
