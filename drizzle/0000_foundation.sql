CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`account_name` text NOT NULL,
	`account_name_key` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`failed_attempts` integer DEFAULT 0 NOT NULL,
	`wait_until` text,
	`last_signed_in_at` text,
	`preferences` text NOT NULL,
	CONSTRAINT "accounts_role" CHECK("accounts"."role" in ('director', 'headNurse', 'assessor', 'safetyOfficer', 'hr', 'careWorker', 'inspector'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_name_key` ON `accounts` (`account_name_key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`started_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`locked_at` text,
	`ended_at` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`sequence` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor_id` text,
	`actor_name` text,
	`actor_role` text,
	`procedure` text NOT NULL,
	`subject_kind` text,
	`subject_id` text,
	`detail` text,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_by_subject` ON `audit_entries` (`subject_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `appraisal_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`staff_id` text NOT NULL,
	`month` text NOT NULL,
	`family` text NOT NULL,
	`edition` text NOT NULL,
	`edition_hash` text NOT NULL,
	`groups` text NOT NULL,
	`sheet` text NOT NULL,
	`remark` text,
	`result` text,
	`signed_at` text,
	`signed_by` text,
	`acknowledged_at` text,
	`acknowledged_by` text,
	`acknowledged_on_paper_on` text,
	`acknowledge_remark` text,
	`locked_at` text,
	`locked_by` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`acknowledged_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appraisal_sheets_month" CHECK("appraisal_sheets"."month" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]'),
	CONSTRAINT "appraisal_sheets_order" CHECK(("appraisal_sheets"."locked_at" is null or "appraisal_sheets"."acknowledged_at" is not null) and ("appraisal_sheets"."acknowledged_at" is null or "appraisal_sheets"."signed_at" is not null) and ("appraisal_sheets"."signed_at" is null or "appraisal_sheets"."result" is not null)),
	CONSTRAINT "appraisal_sheets_acknowledged_on_paper_on" CHECK("appraisal_sheets"."acknowledged_on_paper_on" is null or ("appraisal_sheets"."acknowledged_on_paper_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisal_sheets_one_a_month` ON `appraisal_sheets` (`staff_id`,`month`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `appraisal_sheets_by_month` ON `appraisal_sheets` (`month`);--> statement-breakpoint
CREATE TABLE `credit_events` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`staff_id` text NOT NULL,
	`direction` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`detail` text NOT NULL,
	`source` text,
	`file_id` text,
	`appeal_on` text,
	`appeal_text` text,
	`decided_on` text,
	`decided_by` text,
	`upheld` integer,
	`decision_text` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "credit_events_direction" CHECK("credit_events"."direction" in ('honour', 'breach')),
	CONSTRAINT "credit_events_happened_on" CHECK("credit_events"."happened_on" is null or ("credit_events"."happened_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "credit_events_appeal_on" CHECK("credit_events"."appeal_on" is null or ("credit_events"."appeal_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "credit_events_decided_on" CHECK("credit_events"."decided_on" is null or ("credit_events"."decided_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "credit_events_decision" CHECK(("credit_events"."decided_on" is null) = ("credit_events"."upheld" is null) and ("credit_events"."decided_on" is null or "credit_events"."appeal_on" is not null))
);
--> statement-breakpoint
CREATE INDEX `credit_events_by_staff` ON `credit_events` (`staff_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `credit_events_by_file` ON `credit_events` (`file_id`) WHERE file_id is not null;--> statement-breakpoint
CREATE TABLE `pay_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`effective_on` text NOT NULL,
	`title` text NOT NULL,
	`basis` text NOT NULL,
	`rows` text NOT NULL,
	CONSTRAINT "pay_tables_effective_on" CHECK("pay_tables"."effective_on" is null or ("pay_tables"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pay_tables_one_a_day` ON `pay_tables` (`effective_on`) WHERE voided_at is null;--> statement-breakpoint
CREATE TABLE `staff_awards` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`happened_on` text NOT NULL,
	`title` text NOT NULL,
	`detail` text,
	`amount_cents` integer,
	`basis` text,
	`file_id` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_awards_kind" CHECK("staff_awards"."kind" in ('award', 'penalty')),
	CONSTRAINT "staff_awards_happened_on" CHECK("staff_awards"."happened_on" is null or ("staff_awards"."happened_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_awards_amount" CHECK("staff_awards"."amount_cents" is null or "staff_awards"."amount_cents" >= 0)
);
--> statement-breakpoint
CREATE INDEX `staff_awards_by_staff` ON `staff_awards` (`staff_id`,`happened_on`);--> statement-breakpoint
CREATE INDEX `staff_awards_by_file` ON `staff_awards` (`file_id`) WHERE file_id is not null;--> statement-breakpoint
CREATE TABLE `assessment_signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`position` integer NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`signed_at` text NOT NULL,
	`edition_hash` text NOT NULL,
	`sheet_hash` text NOT NULL,
	`withdrawn_at` text,
	`withdrawn_by` text,
	`withdraw_reason` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_signatures_role" CHECK("assessment_signatures"."role" in ('director', 'headNurse', 'assessor', 'safetyOfficer', 'hr', 'careWorker', 'inspector'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_signatures_person` ON `assessment_signatures` (`assessment_id`,`account_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_signatures_position` ON `assessment_signatures` (`assessment_id`,`position`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX `assessment_signatures_by_assessment` ON `assessment_signatures` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`resident_id` text NOT NULL,
	`number_year` integer NOT NULL,
	`number_sequence` integer NOT NULL,
	`family` text NOT NULL,
	`edition` text NOT NULL,
	`edition_hash` text NOT NULL,
	`switches` text NOT NULL,
	`reason` text NOT NULL,
	`baseline_on` text NOT NULL,
	`sheet` text NOT NULL,
	`report_texts` text NOT NULL,
	`from_file` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	`saved_by_window` text,
	`completed_at` text,
	`completed_by` text,
	`sheet_hash` text,
	`locked_at` text,
	`result` text,
	`grade` integer GENERATED ALWAYS AS (json_extract(result, '$.final.grade')) STORED,
	`correction_of_id` text,
	`correction_reason` text,
	`superseded_by_id` text,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`completed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction_of_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`superseded_by_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessments_reason" CHECK("assessments"."reason" in ('first', 'routine', 'immediate', 'dispute', 'other')),
	CONSTRAINT "assessments_baseline_on" CHECK("assessments"."baseline_on" is null or ("assessments"."baseline_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_number` ON `assessments` (`number_year`,`number_sequence`);--> statement-breakpoint
CREATE INDEX `assessments_by_resident` ON `assessments` (`resident_id`,`family`,`baseline_on`);--> statement-breakpoint
CREATE INDEX `assessments_by_baseline` ON `assessments` (`baseline_on`,`id`);--> statement-breakpoint
CREATE INDEX `assessments_by_correction` ON `assessments` (`correction_of_id`);--> statement-breakpoint
CREATE TABLE `reassessment_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`resident_id` text NOT NULL,
	`kind` text NOT NULL,
	`reason` text NOT NULL,
	`occurred_on` text NOT NULL,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reassessment_requests_kind" CHECK("reassessment_requests"."kind" in ('stateChange', 'incident', 'dispute', 'other')),
	CONSTRAINT "reassessment_requests_occurred_on" CHECK("reassessment_requests"."occurred_on" is null or ("reassessment_requests"."occurred_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `reassessment_requests_by_resident` ON `reassessment_requests` (`resident_id`);--> statement-breakpoint
CREATE TABLE `care_levels` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`resident_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`rank` integer NOT NULL,
	`level_code` text NOT NULL,
	`level_name` text NOT NULL,
	`policy_rank` integer NOT NULL,
	`policy_hash` text NOT NULL,
	`scheme_hash` text NOT NULL,
	`effective_on` text NOT NULL,
	`reason` text,
	`decided_at` text,
	`decided_by` text,
	`approved` integer,
	`decision_note` text,
	`correction_of_id` text,
	`correction_reason` text,
	`corrected_by_id` text,
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction_of_id`) REFERENCES `care_levels`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by_id`) REFERENCES `care_levels`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "care_levels_effective_on" CHECK("care_levels"."effective_on" is null or ("care_levels"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `care_levels_by_resident` ON `care_levels` (`resident_id`,`effective_on`);--> statement-breakpoint
CREATE INDEX `care_levels_by_assessment` ON `care_levels` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `certificate_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`certificate_id` text NOT NULL,
	`due` text NOT NULL,
	`due_on` text NOT NULL,
	`lead_days` integer NOT NULL,
	`plan_on` text NOT NULL,
	`note` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_answers_due" CHECK("certificate_answers"."due" in ('expiry', 'review')),
	CONSTRAINT "certificate_answers_due_on" CHECK("certificate_answers"."due_on" is null or ("certificate_answers"."due_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "certificate_answers_plan_on" CHECK("certificate_answers"."plan_on" is null or ("certificate_answers"."plan_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `certificate_answers_by_certificate` ON `certificate_answers` (`certificate_id`,`due`,`due_on`);--> statement-breakpoint
CREATE TABLE `certificate_kinds` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`code` text NOT NULL,
	`effective_on` text NOT NULL,
	`content` text NOT NULL,
	`reason` text,
	`sequence` integer NOT NULL,
	CONSTRAINT "certificate_kinds_effective_on" CHECK("certificate_kinds"."effective_on" is null or ("certificate_kinds"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_kinds_sequence` ON `certificate_kinds` (`code`,`sequence`);--> statement-breakpoint
CREATE TABLE `certificate_notices` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`account_id` text NOT NULL,
	`seen_on` text NOT NULL,
	`seen` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_notices_seen_on" CHECK("certificate_notices"."seen_on" is null or ("certificate_notices"."seen_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_notices_by_account` ON `certificate_notices` (`account_id`);--> statement-breakpoint
CREATE TABLE `certificate_regions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`family` text,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`sequence` integer NOT NULL,
	CONSTRAINT "certificate_regions_effective_on" CHECK("certificate_regions"."effective_on" is null or ("certificate_regions"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificate_regions_sequence` ON `certificate_regions` (`sequence`);--> statement-breakpoint
CREATE TABLE `certificate_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`certificate_id` text NOT NULL,
	`reviewed_on` text NOT NULL,
	`next_on` text,
	`note` text,
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_reviews_reviewed_on" CHECK("certificate_reviews"."reviewed_on" is null or ("certificate_reviews"."reviewed_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "certificate_reviews_next_on" CHECK("certificate_reviews"."next_on" is null or ("certificate_reviews"."next_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `certificate_reviews_by_certificate` ON `certificate_reviews` (`certificate_id`,`reviewed_on`);--> statement-breakpoint
CREATE TABLE `certificate_scans` (
	`certificate_id` text NOT NULL,
	`position` integer NOT NULL,
	`file_id` text NOT NULL,
	`media_type` text NOT NULL,
	`bytes` integer NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`certificate_id`, `position`),
	FOREIGN KEY (`certificate_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificate_scans_media_type" CHECK("certificate_scans"."media_type" in ('image/jpeg', 'image/png', 'application/pdf'))
);
--> statement-breakpoint
CREATE INDEX `certificate_scans_by_file` ON `certificate_scans` (`file_id`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`kind_code` text NOT NULL,
	`subject` text NOT NULL,
	`staff_id` text,
	`number` text,
	`number_key` text,
	`level_code` text,
	`issuer` text,
	`issued_on` text,
	`valid_until_on` text,
	`review_on` text,
	`reviewed_on` text,
	`responsible_id` text,
	`note` text,
	`entered_by` text NOT NULL,
	`verified_at` text,
	`verified_by` text,
	`verify_note` text,
	`supersedes_id` text,
	`superseded_by_id` text,
	`import_id` text,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`responsible_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`verified_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`supersedes_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`superseded_by_id`) REFERENCES `certificates`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "certificates_subject" CHECK("certificates"."subject" in ('staff', 'institution')),
	CONSTRAINT "certificates_holder" CHECK(("certificates"."subject" = 'staff') = ("certificates"."staff_id" is not null)),
	CONSTRAINT "certificates_issued_on" CHECK("certificates"."issued_on" is null or ("certificates"."issued_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "certificates_valid_until_on" CHECK("certificates"."valid_until_on" is null or ("certificates"."valid_until_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "certificates_review_on" CHECK("certificates"."review_on" is null or ("certificates"."review_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "certificates_reviewed_on" CHECK("certificates"."reviewed_on" is null or ("certificates"."reviewed_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "certificates_order" CHECK("certificates"."valid_until_on" is null or "certificates"."issued_on" is null or "certificates"."valid_until_on" >= "certificates"."issued_on")
);
--> statement-breakpoint
CREATE INDEX `certificates_by_holder` ON `certificates` (`staff_id`,`kind_code`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `certificates_by_number` ON `certificates` (`kind_code`,`number_key`) WHERE number_key is not null;--> statement-breakpoint
CREATE INDEX `certificates_by_end` ON `certificates` (`kind_code`,`valid_until_on`,`id`) WHERE voided_at is null and superseded_by_id is null;--> statement-breakpoint
CREATE INDEX `certificates_by_review` ON `certificates` (`kind_code`,`review_on`,`id`) WHERE voided_at is null and superseded_by_id is null;--> statement-breakpoint
CREATE INDEX `certificates_by_creation` ON `certificates` (`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `certificates_by_import` ON `certificates` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`form` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`edition` text,
	`started_at` text NOT NULL,
	`saved_at` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `drafts_one_per_form` ON `drafts` (`account_id`,`form`,`subject`);--> statement-breakpoint
CREATE TABLE `institutions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`name` text NOT NULL,
	`uscc` text,
	`kind` text NOT NULL,
	`address` text,
	`beds` integer NOT NULL,
	`phone` text,
	`demo` integer DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE `resident_categories` (
	`resident_id` text NOT NULL,
	`position` integer NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`resident_id`, `position`),
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resident_categories_by_code` ON `resident_categories` (`code`,`resident_id`);--> statement-breakpoint
CREATE TABLE `resident_contacts` (
	`resident_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`relation` text,
	`roles` text NOT NULL,
	`phone` text,
	`address` text,
	`note` text,
	PRIMARY KEY(`resident_id`, `position`),
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `resident_diagnoses` (
	`resident_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`icd` text,
	`note` text,
	PRIMARY KEY(`resident_id`, `position`),
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `resident_medications` (
	`resident_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`route` text,
	`dose` text,
	`frequency` text,
	PRIMARY KEY(`resident_id`, `position`),
	FOREIGN KEY (`resident_id`) REFERENCES `residents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `residents` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`name` text NOT NULL,
	`name_pinyin` text NOT NULL,
	`pinyin_key` text NOT NULL,
	`name_initials` text NOT NULL,
	`pinyin_edited` integer DEFAULT false NOT NULL,
	`sex` text NOT NULL,
	`birth_on` text NOT NULL,
	`id_kind` text NOT NULL,
	`id_number` text,
	`id_last4` text,
	`id_none_reason` text,
	`ethnicity` text,
	`education` text,
	`marital` text,
	`religion_has` integer,
	`religion_name` text,
	`height_cm` real,
	`phone` text,
	`bed` text,
	`bed_key` text NOT NULL,
	`living_situation` text,
	`medical_payment` text,
	`income_sources` text,
	`photo_file_id` text,
	`categories_known` integer NOT NULL,
	`contacts_known` integer NOT NULL,
	`diagnoses_known` integer NOT NULL,
	`medications_known` integer NOT NULL,
	`import_id` text,
	CONSTRAINT "residents_sex" CHECK("residents"."sex" in ('male', 'female')),
	CONSTRAINT "residents_id_kind" CHECK("residents"."id_kind" in ('residentId', 'hkMoTwResidencePermit', 'hkMoTravelPermit', 'twTravelPermit', 'foreignPermanentResident', 'passport', 'other', 'none')),
	CONSTRAINT "residents_birth_on" CHECK("residents"."birth_on" is null or ("residents"."birth_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "residents_id_number" CHECK(("residents"."id_kind" = 'none') = ("residents"."id_number" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `residents_one_per_document` ON `residents` (`id_kind`,`id_number`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_document` ON `residents` (`id_kind`,`id_number`);--> statement-breakpoint
CREATE INDEX `residents_by_pinyin` ON `residents` (`name_pinyin`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_bed` ON `residents` (`bed_key`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_birth` ON `residents` (`birth_on`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_creation` ON `residents` (`created_at`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_name` ON `residents` (`name`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_pinyin_key` ON `residents` (`pinyin_key`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_initials` ON `residents` (`name_initials`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_bed_label` ON `residents` (bed collate nocase) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_id_last4` ON `residents` (`id_last4`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_photo` ON `residents` (`photo_file_id`) WHERE photo_file_id is not null;--> statement-breakpoint
CREATE INDEX `residents_by_import` ON `residents` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `roster_import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`subject_id` text NOT NULL,
	`outcome` text NOT NULL,
	`version_after` integer NOT NULL,
	`before` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `roster_imports`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "roster_import_rows_outcome" CHECK("roster_import_rows"."outcome" in ('new', 'update'))
);
--> statement-breakpoint
CREATE TABLE `roster_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`target` text NOT NULL,
	`created_by_name` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`created_count` integer NOT NULL,
	`updated_count` integer NOT NULL,
	`skipped_count` integer NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undo_refused_count` integer,
	CONSTRAINT "roster_imports_target" CHECK("roster_imports"."target" in ('residents', 'staff', 'certificates'))
);
--> statement-breakpoint
CREATE INDEX `roster_imports_by_hash` ON `roster_imports` (`file_hash`);--> statement-breakpoint
CREATE TABLE `roster_mappings` (
	`target` text NOT NULL,
	`fingerprint` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`mapping` text NOT NULL,
	PRIMARY KEY(`target`, `fingerprint`),
	CONSTRAINT "roster_mappings_target" CHECK("roster_mappings"."target" in ('residents', 'staff', 'certificates'))
);
--> statement-breakpoint
CREATE TABLE `roster_meanings` (
	`target` text NOT NULL,
	`field` text NOT NULL,
	`word` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`code` text NOT NULL,
	PRIMARY KEY(`target`, `field`, `word`),
	CONSTRAINT "roster_meanings_target" CHECK("roster_meanings"."target" in ('residents', 'staff', 'certificates'))
);
--> statement-breakpoint
CREATE TABLE `shift_assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`sheet_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`work_on` text NOT NULL,
	`shift` text NOT NULL,
	`post` text,
	`since_version` integer NOT NULL,
	`until_version` integer,
	FOREIGN KEY (`sheet_id`) REFERENCES `shift_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_assignments_work_on" CHECK("shift_assignments"."work_on" is null or ("shift_assignments"."work_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_assignments_standing` ON `shift_assignments` (`sheet_id`,`staff_id`,`work_on`) WHERE until_version is null;--> statement-breakpoint
CREATE INDEX `shift_assignments_by_day` ON `shift_assignments` (`work_on`,`staff_id`) WHERE until_version is null;--> statement-breakpoint
CREATE INDEX `shift_assignments_by_staff` ON `shift_assignments` (`staff_id`,`work_on`) WHERE until_version is null;--> statement-breakpoint
CREATE INDEX `shift_assignments_by_sheet` ON `shift_assignments` (`sheet_id`,`since_version`);--> statement-breakpoint
CREATE TABLE `shift_saves` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`sheet_id` text NOT NULL,
	`sheet_version` integer NOT NULL,
	`kind` text NOT NULL,
	`reason` text,
	FOREIGN KEY (`sheet_id`) REFERENCES `shift_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_saves_kind" CHECK("shift_saves"."kind" in ('kept', 'published', 'changed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_saves_by_sheet` ON `shift_saves` (`sheet_id`,`sheet_version`);--> statement-breakpoint
CREATE TABLE `shift_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`month` text NOT NULL,
	`department_id` text,
	`set_hash` text NOT NULL,
	`published_at` text,
	`published_by` text,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "shift_sheets_month" CHECK("shift_sheets"."month" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_sheets_one` ON `shift_sheets` (`month`,`department_id`) WHERE department_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `shift_sheets_rest` ON `shift_sheets` (`month`) WHERE department_id is null;--> statement-breakpoint
CREATE TABLE `departments` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`name` text NOT NULL,
	`parent_id` text,
	`head_id` text,
	`note` text,
	`rank` integer NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`head_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `departments_by_parent` ON `departments` (`parent_id`,`rank`);--> statement-breakpoint
CREATE INDEX `departments_by_head` ON `departments` (`head_id`) WHERE head_id is not null;--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`name` text NOT NULL,
	`name_pinyin` text NOT NULL,
	`pinyin_key` text NOT NULL,
	`name_initials` text NOT NULL,
	`pinyin_edited` integer DEFAULT false NOT NULL,
	`sex` text NOT NULL,
	`birth_on` text NOT NULL,
	`id_kind` text NOT NULL,
	`id_number` text,
	`id_last4` text,
	`id_none_reason` text,
	`ethnicity` text,
	`education` text,
	`phone` text,
	`address` text,
	`insured` integer,
	`insured_since_on` text,
	`insured_note` text,
	`note` text,
	`photo_file_id` text,
	`account_id` text,
	`contacts_known` integer NOT NULL,
	`work_known` integer NOT NULL,
	`declarations_known` integer NOT NULL,
	`import_id` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_sex" CHECK("staff"."sex" in ('male', 'female')),
	CONSTRAINT "staff_id_kind" CHECK("staff"."id_kind" in ('residentId', 'hkMoTwResidencePermit', 'hkMoTravelPermit', 'twTravelPermit', 'foreignPermanentResident', 'passport', 'other', 'none')),
	CONSTRAINT "staff_birth_on" CHECK("staff"."birth_on" is null or ("staff"."birth_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_insured_since_on" CHECK("staff"."insured_since_on" is null or ("staff"."insured_since_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_id_number" CHECK(("staff"."id_kind" = 'none') = ("staff"."id_number" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_one_per_document` ON `staff` (`id_kind`,`id_number`) WHERE voided_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `staff_one_per_account` ON `staff` (`account_id`) WHERE account_id is not null and voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_document` ON `staff` (`id_kind`,`id_number`);--> statement-breakpoint
CREATE INDEX `staff_by_pinyin` ON `staff` (`name_pinyin`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_creation` ON `staff` (`created_at`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_name` ON `staff` (`name`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_pinyin_key` ON `staff` (`pinyin_key`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_initials` ON `staff` (`name_initials`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_id_last4` ON `staff` (`id_last4`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_phone` ON `staff` (`phone`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `staff_by_photo` ON `staff` (`photo_file_id`) WHERE photo_file_id is not null;--> statement-breakpoint
CREATE INDEX `staff_by_import` ON `staff` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `staff_contacts` (
	`staff_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text NOT NULL,
	`relation` text,
	`phone` text,
	PRIMARY KEY(`staff_id`, `position`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staff_declarations` (
	`staff_id` text NOT NULL,
	`kind` text NOT NULL,
	`declared_on` text NOT NULL,
	`note` text,
	`scan_file_id` text,
	PRIMARY KEY(`staff_id`, `kind`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_declarations_kind" CHECK("staff_declarations"."kind" in ('noCriminalRecord', 'noAbuse')),
	CONSTRAINT "staff_declarations_declared_on" CHECK("staff_declarations"."declared_on" is null or ("staff_declarations"."declared_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `staff_declarations_by_scan` ON `staff_declarations` (`scan_file_id`) WHERE scan_file_id is not null;--> statement-breakpoint
CREATE TABLE `staff_employments` (
	`staff_id` text NOT NULL,
	`position` integer NOT NULL,
	`entry_on` text NOT NULL,
	`leave_on` text,
	`leave_reason` text,
	`form` text NOT NULL,
	PRIMARY KEY(`staff_id`, `position`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_employments_entry_on" CHECK("staff_employments"."entry_on" is null or ("staff_employments"."entry_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_employments_leave_on" CHECK("staff_employments"."leave_on" is null or ("staff_employments"."leave_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_employments_order" CHECK("staff_employments"."leave_on" is null or "staff_employments"."leave_on" >= "staff_employments"."entry_on")
);
--> statement-breakpoint
CREATE INDEX `staff_employments_by_entry` ON `staff_employments` (`entry_on`,`leave_on`);--> statement-breakpoint
CREATE TABLE `staff_posts` (
	`staff_id` text NOT NULL,
	`employment` integer NOT NULL,
	`position` integer NOT NULL,
	`position_code` text NOT NULL,
	`department_id` text,
	`main` integer NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text,
	PRIMARY KEY(`staff_id`, `employment`, `position`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`department_id`) REFERENCES `departments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_posts_from_on" CHECK("staff_posts"."from_on" is null or ("staff_posts"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_posts_to_on" CHECK("staff_posts"."to_on" is null or ("staff_posts"."to_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_posts_order" CHECK("staff_posts"."to_on" is null or "staff_posts"."to_on" >= "staff_posts"."from_on")
);
--> statement-breakpoint
CREATE INDEX `staff_posts_by_department` ON `staff_posts` (`department_id`);--> statement-breakpoint
CREATE INDEX `staff_posts_by_position` ON `staff_posts` (`position_code`);--> statement-breakpoint
CREATE TABLE `staff_work_history` (
	`staff_id` text NOT NULL,
	`position` integer NOT NULL,
	`employer` text NOT NULL,
	`job` text,
	`from_on` text,
	`to_on` text,
	`note` text,
	PRIMARY KEY(`staff_id`, `position`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "staff_work_history_from_on" CHECK("staff_work_history"."from_on" is null or ("staff_work_history"."from_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "staff_work_history_to_on" CHECK("staff_work_history"."to_on" is null or ("staff_work_history"."to_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE TABLE `ratio_tables` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`effective_on` text NOT NULL,
	`title` text NOT NULL,
	`basis` text NOT NULL,
	`rows` text NOT NULL,
	CONSTRAINT "ratio_tables_effective_on" CHECK("ratio_tables"."effective_on" is null or ("ratio_tables"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ratio_tables_one_a_day` ON `ratio_tables` (`effective_on`) WHERE voided_at is null;--> statement-breakpoint
CREATE TABLE `naming_choices` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`family` text NOT NULL,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`sequence` integer NOT NULL,
	CONSTRAINT "naming_choices_effective_on" CHECK("naming_choices"."effective_on" is null or ("naming_choices"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `naming_choices_sequence` ON `naming_choices` (`sequence`);--> statement-breakpoint
CREATE TABLE `scale_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`family` text NOT NULL,
	`effective_on` text NOT NULL,
	`overrides` text NOT NULL,
	`reason` text NOT NULL,
	`sequence` integer NOT NULL,
	CONSTRAINT "scale_settings_effective_on" CHECK("scale_settings"."effective_on" is null or ("scale_settings"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scale_settings_sequence` ON `scale_settings` (`family`,`sequence`);--> statement-breakpoint
CREATE TABLE `standards_editions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`kind` text NOT NULL,
	`family` text NOT NULL,
	`edition` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`retired_at` text,
	`retired_by` text,
	`retire_reason` text,
	CONSTRAINT "standards_editions_kind" CHECK("standards_editions"."kind" in ('scale', 'care-level-policy', 'naming-scheme', 'code-list', 'certificate-catalogue', 'position-list', 'shift-set', 'training-calendar', 'checklist', 'pay-table', 'rate-set', 'ratio-table'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standards_editions_name` ON `standards_editions` (`kind`,`family`,`edition`);--> statement-breakpoint
CREATE TABLE `training_attempts` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`session_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`exam_on` text NOT NULL,
	`result` text NOT NULL,
	`score` real,
	`retake` integer NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_attempts_result" CHECK("training_attempts"."result" in ('passed', 'failed')),
	CONSTRAINT "training_attempts_exam_on" CHECK("training_attempts"."exam_on" is null or ("training_attempts"."exam_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE INDEX `training_attempts_by_session` ON `training_attempts` (`session_id`,`staff_id`);--> statement-breakpoint
CREATE TABLE `training_duty_settings` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`duty_key` text NOT NULL,
	`sequence` integer NOT NULL,
	`in_use` integer NOT NULL,
	`every_months` integer,
	`hours` real,
	`effective_on` text NOT NULL,
	`reason` text NOT NULL,
	`laxer_accepted` integer NOT NULL,
	CONSTRAINT "training_duty_settings_effective_on" CHECK("training_duty_settings"."effective_on" is null or ("training_duty_settings"."effective_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_duty_settings_once` ON `training_duty_settings` (`duty_key`,`sequence`);--> statement-breakpoint
CREATE TABLE `training_files` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`session_id` text NOT NULL,
	`kind` text NOT NULL,
	`file_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_files_kind" CHECK("training_files"."kind" in ('signSheet', 'material', 'photo'))
);
--> statement-breakpoint
CREATE INDEX `training_files_by_session` ON `training_files` (`session_id`);--> statement-breakpoint
CREATE INDEX `training_files_by_file` ON `training_files` (`file_id`);--> statement-breakpoint
CREATE TABLE `training_grants` (
	`session_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`certificate_id` text NOT NULL,
	`kind_code` text NOT NULL,
	`granted_at` text NOT NULL,
	`granted_by` text NOT NULL,
	PRIMARY KEY(`session_id`, `staff_id`, `kind_code`),
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_participants` (
	`session_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`number` integer NOT NULL,
	`attended` integer,
	PRIMARY KEY(`session_id`, `staff_id`),
	FOREIGN KEY (`session_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_participants_number` ON `training_participants` (`session_id`,`number`);--> statement-breakpoint
CREATE INDEX `training_participants_by_staff` ON `training_participants` (`staff_id`);--> statement-breakpoint
CREATE TABLE `training_plan_items` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`year` integer NOT NULL,
	`month` integer NOT NULL,
	`title` text NOT NULL,
	`topics` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`hours` real NOT NULL,
	`responsible` text,
	`note` text,
	`copied_from_id` text,
	FOREIGN KEY (`copied_from_id`) REFERENCES `training_plan_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_plan_items_month" CHECK("training_plan_items"."month" between 1 and 12),
	CONSTRAINT "training_plan_items_hours" CHECK("training_plan_items"."hours" > 0 and "training_plan_items"."hours" <= 24),
	CONSTRAINT "training_plan_items_kind" CHECK("training_plan_items"."kind" in ('preJob', 'inService'))
);
--> statement-breakpoint
CREATE INDEX `training_plan_items_by_year` ON `training_plan_items` (`year`,`month`);--> statement-breakpoint
CREATE TABLE `training_sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`voided_at` text,
	`voided_by` text,
	`void_reason` text,
	`number_year` integer NOT NULL,
	`number_sequence` integer NOT NULL,
	`held_on` text NOT NULL,
	`starts_at` text,
	`ends_at` text,
	`hours` real NOT NULL,
	`title` text NOT NULL,
	`topics` text NOT NULL,
	`kind` text NOT NULL,
	`content` text,
	`trainer_inside` integer NOT NULL,
	`trainer_staff_id` text,
	`trainer_name` text,
	`place` text,
	`plan_item_id` text,
	`closed_at` text,
	`closed_by` text,
	`correction_of_id` text,
	`correction_reason` text,
	`corrected_by_id` text,
	`last_number` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`trainer_staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`plan_item_id`) REFERENCES `training_plan_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`correction_of_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrected_by_id`) REFERENCES `training_sessions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "training_sessions_kind" CHECK("training_sessions"."kind" in ('preJob', 'inService')),
	CONSTRAINT "training_sessions_held_on" CHECK("training_sessions"."held_on" is null or ("training_sessions"."held_on" glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')),
	CONSTRAINT "training_sessions_hours" CHECK("training_sessions"."hours" > 0 and "training_sessions"."hours" <= 24)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_sessions_number` ON `training_sessions` (`number_year`,`number_sequence`);--> statement-breakpoint
CREATE INDEX `training_sessions_by_day` ON `training_sessions` (`held_on`,`id`);--> statement-breakpoint
CREATE INDEX `training_sessions_by_plan` ON `training_sessions` (`plan_item_id`) WHERE plan_item_id is not null;--> statement-breakpoint
CREATE INDEX `training_sessions_by_correction` ON `training_sessions` (`correction_of_id`) WHERE correction_of_id is not null;