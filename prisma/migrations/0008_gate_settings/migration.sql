-- What the coalition tells its gate about itself, and how often the gate's rules were right (domain.md
-- section 5). The lead proposes a change, the worker tries it on what is stored, the lead puts it in force.

ALTER TABLE gate_setting
  ADD CONSTRAINT gate_setting_state CHECK (state IN ('proposed', 'in_force', 'replaced', 'discarded'));
-- One change is tried at a time, and one is in force.
CREATE UNIQUE INDEX gate_setting_one_proposed ON gate_setting (state) WHERE state = 'proposed';
CREATE UNIQUE INDEX gate_setting_one_in_force ON gate_setting (state) WHERE state = 'in_force';
GRANT UPDATE (state) ON gate_setting TO portal_definer;

-- A change is made on top of what its author had before them, and decided once; in force it replaces the
-- one before. What the lists say never changes: another change is another row.
CREATE FUNCTION sec.guard_gate_setting() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  -- Below the change that comes into force.
  IF pg_trigger_depth() > 1 THEN RETURN NEW; END IF;
  PERFORM pg_advisory_xact_lock(7302);
  IF TG_OP = 'INSERT' THEN
    IF NEW.base_version <> coalesce((SELECT version FROM public.gate_setting WHERE state = 'in_force'), 0) THEN
      RAISE EXCEPTION 'other settings came into force in between' USING ERRCODE = 'CP409';
    END IF;
    NEW.version := coalesce((SELECT max(version) FROM public.gate_setting), 0) + 1;
    RETURN NEW;
  END IF;
  IF OLD.state <> 'proposed' THEN
    RAISE EXCEPTION 'this change is decided' USING ERRCODE = 'CP409';
  END IF;
  IF NEW.state = 'in_force' THEN
    IF NOT EXISTS (SELECT FROM public.gate_trial t WHERE t.setting_id = NEW.id AND t.finished_at IS NOT NULL) THEN
      RAISE EXCEPTION 'this change is still being tried' USING ERRCODE = 'CP409';
    END IF;
    UPDATE public.gate_setting SET state = 'replaced' WHERE state = 'in_force';
  END IF;
  NEW.decided_by_id := sec.member();
  NEW.decided_at := clock_timestamp();
  RETURN NEW;
END $$;
CREATE TRIGGER guard BEFORE INSERT OR UPDATE ON gate_setting FOR EACH ROW EXECUTE FUNCTION sec.guard_gate_setting();

-- What is in force is asked by the gate of everyone who writes; the rest is the secretariat's.
CREATE POLICY read ON gate_setting FOR SELECT TO portal_app, portal_reader
  USING ((state = 'in_force' AND (SELECT sec.member()) IS NOT NULL) OR (SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY work ON gate_setting FOR SELECT TO portal_worker USING (state IN ('proposed', 'in_force'));
CREATE POLICY propose ON gate_setting FOR INSERT TO portal_app
  WITH CHECK ((SELECT sec.has_portal_role('lead')) AND author_id = (SELECT sec.member()) AND state = 'proposed' AND decided_by_id IS NULL);
CREATE POLICY decide ON gate_setting FOR UPDATE TO portal_app
  USING ((SELECT sec.has_portal_role('lead'))) WITH CHECK (state IN ('in_force', 'discarded'));
GRANT SELECT ON gate_setting TO portal_app, portal_reader, portal_worker;
GRANT INSERT, UPDATE (state) ON gate_setting TO portal_app;

CREATE POLICY read ON gate_trial FOR SELECT TO portal_app, portal_reader USING ((SELECT sec.has_portal_role('officer', 'lead')));
CREATE POLICY work ON gate_trial FOR ALL TO portal_worker USING (true);
GRANT SELECT ON gate_trial TO portal_app, portal_reader;
GRANT SELECT, INSERT, UPDATE ON gate_trial TO portal_worker;

-- How often a rule had held a text, and what officers said of it; one row without a type counts the texts.
-- Numbers only, so that an auditor may ask, who reads neither queue nor evidence.
CREATE FUNCTION sec.gate_figures(since timestamptz)
RETURNS TABLE (type text, rule text, held integer, upheld integer, released integer, undecided integer, withdrawn integer)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT sec.has_portal_role('officer', 'lead', 'auditor') THEN RETURN; END IF;
  RETURN QUERY
    WITH hold AS (
      SELECT t.id, t.state, t.decision, s.findings FROM public.task t
       -- A text can be held again by later rules: the evidence that brought this task is the nearest in time.
       CROSS JOIN LATERAL (SELECT e.findings FROM public.screening e
          WHERE e.subject_id = coalesce(t.revision_id, t.comment_id, t.join_request_id, t.held_text_id) AND e.verdict = 'review'
          ORDER BY abs(extract(epoch FROM e.created_at - t.created_at)) LIMIT 1) s
       WHERE t.kind = 'gate_hold' AND t.created_at >= since),
    hit AS (
      SELECT DISTINCT h.id, h.state, h.decision, f ->> 'type' AS type, f ->> 'rule' AS rule
        FROM hold h, jsonb_array_elements(h.findings) f)
    SELECT hit.type, hit.rule, count(DISTINCT id)::integer,
           (count(DISTINCT id) FILTER (WHERE decision IN ('return', 'refuse')))::integer,
           (count(DISTINCT id) FILTER (WHERE decision = 'release'))::integer,
           (count(DISTINCT id) FILTER (WHERE state = 'open'))::integer,
           (count(DISTINCT id) FILTER (WHERE state = 'cancelled'))::integer
      FROM hit GROUP BY GROUPING SETS ((hit.type, hit.rule), ());
END $$;
GRANT EXECUTE ON FUNCTION sec.gate_figures(timestamptz) TO portal_reader;

ALTER FUNCTION sec.guard_gate_setting() OWNER TO portal_definer;
ALTER FUNCTION sec.gate_figures(timestamptz) OWNER TO portal_definer;
