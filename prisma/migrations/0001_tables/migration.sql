-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "indicator" (
    "item_id" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "normalised_value" TEXT NOT NULL,
    "valid_until" DATE,
    "phase" TEXT,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("item_id")
);

-- CreateTable
CREATE TABLE "observation" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "quarter" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "band" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "workspace_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "label" TEXT NOT NULL DEFAULT 'AMBER_STRICT',
    "withheld_from_authorities" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 0,
    "current_revision_id" UUID,
    "title" TEXT NOT NULL DEFAULT '',
    "subtype" TEXT NOT NULL DEFAULT '',
    "confidence" SMALLINT,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "search" tsvector,
    "audience" UUID[] DEFAULT ARRAY[]::UUID[],
    "published_at" TIMESTAMPTZ(3),
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audience_entry" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID,
    "organisation_id" UUID,
    "workspace_id" UUID,
    "principal_id" UUID NOT NULL DEFAULT '00000000-0000-0000-0000-000000000000'::uuid,
    "is_beyond_home" BOOLEAN NOT NULL DEFAULT false,
    "agreed_by_id" UUID,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "audience_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER,
    "base_version" INTEGER NOT NULL,
    "author_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "content" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),

    CONSTRAINT "revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "body" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "break_glass" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "break_glass_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lease_until" TIMESTAMPTZ(3),
    "lease_hash" BYTEA,
    "first_try_at" TIMESTAMPTZ(3),
    "frozen_mail" JSONB,
    "provider_id" TEXT,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "is_public_authority" BOOLEAN NOT NULL DEFAULT false,
    "state" TEXT NOT NULL DEFAULT 'applied',
    "label_ceiling" TEXT,
    "registration_number" TEXT,
    "domains" TEXT[],
    "joined_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sanction" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID,
    "reason" TEXT NOT NULL,
    "state_before" TEXT NOT NULL,
    "imposed_by_id" UUID NOT NULL,
    "imposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lifted_at" TIMESTAMPTZ(3),
    "lifted_by_id" UUID,
    "lift_reason" TEXT,

    CONSTRAINT "sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "required_of" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "grace_until" DATE NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "text_sv" TEXT NOT NULL,
    "text_en" TEXT NOT NULL,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_acceptance" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "as_signatory" BOOLEAN NOT NULL DEFAULT false,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agreement_acceptance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'invited',
    "portal_role" TEXT,
    "organisation_roles" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "person_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'sv',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Stockholm',
    "mail_frequency" TEXT NOT NULL DEFAULT 'daily',
    "new_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_digest_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "credential" (
    "person_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "totp_secret" BYTEA,
    "totp_enrolled_at" TIMESTAMPTZ(3),
    "totp_last_step" BIGINT,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "credential_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "unlock" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unlocked_by_id" UUID NOT NULL,
    "unlocked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "reason" TEXT NOT NULL,

    CONSTRAINT "unlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "secret_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "totp_secret" BYTEA NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "form_receipt" (
    "person_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "result" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "form_receipt_pkey" PRIMARY KEY ("person_id","form_key")
);

-- CreateTable
CREATE TABLE "audit_pending" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT clock_timestamp(),
    "body" JSONB NOT NULL,

    CONSTRAINT "audit_pending_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "body" JSONB NOT NULL,
    "previous" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,
    "act" TEXT NOT NULL,
    "actor_id" UUID,
    "organisation_id" UUID,
    "object_id" UUID,
    "workspace_id" UUID,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "screening" (
    "id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "content_hash" BYTEA NOT NULL,
    "verdict" TEXT NOT NULL,
    "rule_set" TEXT NOT NULL,
    "findings" JSONB NOT NULL,
    "released_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "screening_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rescreening" (
    "rule_set" TEXT NOT NULL,
    "stored" INTEGER NOT NULL,
    "seen" INTEGER NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "after_kind" TEXT,
    "after_id" UUID,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "rescreening_pkey" PRIMARY KEY ("rule_set")
);

-- CreateTable
CREATE TABLE "held_text" (
    "id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "workspace_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "held_text_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tip_count" (
    "day" DATE NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "tip_count_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "gate_setting" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "base_version" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "own_terms" TEXT NOT NULL,
    "org_handles" TEXT NOT NULL,
    "reference_hosts" TEXT NOT NULL,
    "role_mailboxes" TEXT NOT NULL,
    "service_numbers" TEXT NOT NULL,
    "author_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "gate_setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "gate_trial" (
    "setting_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "after_kind" TEXT,
    "after_id" UUID,
    "screened" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "blocked" INTEGER NOT NULL DEFAULT 0,
    "passing" INTEGER NOT NULL DEFAULT 0,
    "rules" JSONB NOT NULL DEFAULT '{}',
    "hits" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "gate_trial_pkey" PRIMARY KEY ("setting_id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "workspace_id" UUID,
    "item_id" UUID,
    "revision_id" UUID,
    "comment_id" UUID,
    "join_request_id" UUID,
    "held_text_id" UUID,
    "grant_id" UUID,
    "author_id" UUID,
    "statement" TEXT NOT NULL DEFAULT '',
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "proposed_by_id" UUID,
    "proposed_at" TIMESTAMPTZ(3),
    "proposed_reason" TEXT NOT NULL DEFAULT '',
    "decision" TEXT,
    "reason_code" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'proposed',
    "visibility" TEXT NOT NULL DEFAULT 'listed',
    "member_list" TEXT NOT NULL DEFAULT 'all',
    "admission" TEXT NOT NULL DEFAULT 'on_request',
    "guest_principal" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sunset_on" DATE,
    "ends_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "charter" (
    "workspace_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "eligible_sectors" TEXT[],
    "eligible_countries" TEXT[],
    "authorities_are_eligible" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "charter_pkey" PRIMARY KEY ("workspace_id")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspace_grant" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "valid_from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "valid_to" TIMESTAMPTZ(3) NOT NULL,
    "granted_by_id" UUID,
    "end_reason" TEXT,

    CONSTRAINT "workspace_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "join_request" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "join_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "indicator_type_normalised_value_idx" ON "indicator"("type", "normalised_value");

-- CreateIndex
CREATE UNIQUE INDEX "observation_item_id_organisation_id_quarter_key" ON "observation"("item_id", "organisation_id", "quarter");

-- CreateIndex
CREATE UNIQUE INDEX "item_current_revision_id_key" ON "item"("current_revision_id");

-- CreateIndex
CREATE INDEX "item_kind_changed_at_id_idx" ON "item"("kind", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "item_kind_subtype_changed_at_id_idx" ON "item"("kind", "subtype", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "item_kind_label_changed_at_id_idx" ON "item"("kind", "label", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "item_kind_title_id_idx" ON "item"("kind", "title", "id");

-- CreateIndex
CREATE INDEX "item_kind_confidence_id_idx" ON "item"("kind", "confidence" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "item_workspace_id_kind_changed_at_id_idx" ON "item"("workspace_id", "kind", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "item_workspace_id_changed_at_id_idx" ON "item"("workspace_id", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "item_author_id_state_idx" ON "item"("author_id", "state");

-- CreateIndex
CREATE INDEX "item_organisation_id_idx" ON "item"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_id_label_key" ON "item"("id", "label");

-- CreateIndex
CREATE INDEX "audience_entry_item_id_idx" ON "audience_entry"("item_id");

-- CreateIndex
CREATE INDEX "audience_entry_principal_id_idx" ON "audience_entry"("principal_id");

-- CreateIndex
CREATE INDEX "revision_author_id_state_idx" ON "revision"("author_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "revision_item_id_number_key" ON "revision"("item_id", "number");

-- CreateIndex
CREATE INDEX "comment_item_id_created_at_idx" ON "comment"("item_id", "created_at");

-- CreateIndex
CREATE INDEX "comment_author_id_state_idx" ON "comment"("author_id", "state");

-- CreateIndex
CREATE INDEX "break_glass_officer_id_expires_at_idx" ON "break_glass"("officer_id", "expires_at");

-- CreateIndex
CREATE INDEX "break_glass_item_id_idx" ON "break_glass"("item_id");

-- CreateIndex
CREATE INDEX "outbox_state_next_at_idx" ON "outbox"("state", "next_at");

-- CreateIndex
CREATE INDEX "outbox_recipient_id_idx" ON "outbox"("recipient_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation"("name");

-- CreateIndex
CREATE INDEX "sanction_organisation_id_idx" ON "sanction"("organisation_id");

-- CreateIndex
CREATE INDEX "sanction_person_id_idx" ON "sanction"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_kind_number_key" ON "agreement"("kind", "number");

-- CreateIndex
CREATE INDEX "agreement_acceptance_organisation_id_agreement_id_idx" ON "agreement_acceptance"("organisation_id", "agreement_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_acceptance_agreement_id_person_id_as_signatory_key" ON "agreement_acceptance"("agreement_id", "person_id", "as_signatory");

-- CreateIndex
CREATE INDEX "person_organisation_id_idx" ON "person"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_email_key" ON "account"("email");

-- CreateIndex
CREATE INDEX "unlock_person_id_idx" ON "unlock"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "enrolment_token_hash_key" ON "enrolment"("token_hash");

-- CreateIndex
CREATE INDEX "enrolment_person_id_idx" ON "enrolment"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_act_seq_idx" ON "audit_entry"("act", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_seq_idx" ON "audit_entry"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_object_id_seq_idx" ON "audit_entry"("object_id", "seq");

-- CreateIndex
CREATE INDEX "audit_entry_workspace_id_seq_idx" ON "audit_entry"("workspace_id", "seq");

-- CreateIndex
CREATE INDEX "screening_subject_id_content_hash_idx" ON "screening"("subject_id", "content_hash");

-- CreateIndex
CREATE INDEX "held_text_author_id_idx" ON "held_text"("author_id");

-- CreateIndex
CREATE UNIQUE INDEX "gate_setting_version_key" ON "gate_setting"("version");

-- CreateIndex
CREATE INDEX "task_state_kind_due_at_idx" ON "task"("state", "kind", "due_at");

-- CreateIndex
CREATE INDEX "task_workspace_id_state_idx" ON "task"("workspace_id", "state");

-- CreateIndex
CREATE INDEX "task_author_id_idx" ON "task"("author_id");

-- CreateIndex
CREATE INDEX "task_item_id_idx" ON "task"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slug_key" ON "workspace"("slug");

-- CreateIndex
CREATE INDEX "milestone_workspace_id_idx" ON "milestone"("workspace_id");

-- CreateIndex
CREATE INDEX "workspace_grant_person_id_valid_to_idx" ON "workspace_grant"("person_id", "valid_to");

-- CreateIndex
CREATE INDEX "workspace_grant_workspace_id_valid_to_idx" ON "workspace_grant"("workspace_id", "valid_to");

-- CreateIndex
CREATE INDEX "join_request_person_id_idx" ON "join_request"("person_id");

-- CreateIndex
CREATE INDEX "join_request_workspace_id_idx" ON "join_request"("workspace_id");

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_current_revision_id_fkey" FOREIGN KEY ("current_revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience_entry" ADD CONSTRAINT "audience_entry_item_id_label_fkey" FOREIGN KEY ("item_id", "label") REFERENCES "item"("id", "label") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience_entry" ADD CONSTRAINT "audience_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience_entry" ADD CONSTRAINT "audience_entry_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audience_entry" ADD CONSTRAINT "audience_entry_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision" ADD CONSTRAINT "revision_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "break_glass" ADD CONSTRAINT "break_glass_officer_id_fkey" FOREIGN KEY ("officer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_recipient_id_fkey" FOREIGN KEY ("recipient_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_imposed_by_id_fkey" FOREIGN KEY ("imposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sanction" ADD CONSTRAINT "sanction_lifted_by_id_fkey" FOREIGN KEY ("lifted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_acceptance" ADD CONSTRAINT "agreement_acceptance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unlock" ADD CONSTRAINT "unlock_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unlock" ADD CONSTRAINT "unlock_unlocked_by_id_fkey" FOREIGN KEY ("unlocked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "form_receipt" ADD CONSTRAINT "form_receipt_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_setting" ADD CONSTRAINT "gate_setting_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "gate_trial" ADD CONSTRAINT "gate_trial_setting_id_fkey" FOREIGN KEY ("setting_id") REFERENCES "gate_setting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_join_request_id_fkey" FOREIGN KEY ("join_request_id") REFERENCES "join_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_held_text_id_fkey" FOREIGN KEY ("held_text_id") REFERENCES "held_text"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "workspace_grant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_claimed_by_id_fkey" FOREIGN KEY ("claimed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "charter" ADD CONSTRAINT "charter_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_grant" ADD CONSTRAINT "workspace_grant_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workspace_grant" ADD CONSTRAINT "workspace_grant_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "join_request" ADD CONSTRAINT "join_request_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
