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
CREATE INDEX `residents_by_import` ON `residents` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE TABLE `roster_import_rows` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`resident_id` text NOT NULL,
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
	`created_by_name` text NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`created_count` integer NOT NULL,
	`updated_count` integer NOT NULL,
	`skipped_count` integer NOT NULL,
	`undone_at` text,
	`undone_by` text,
	`undo_refused_count` integer
);
--> statement-breakpoint
CREATE INDEX `roster_imports_by_hash` ON `roster_imports` (`file_hash`);--> statement-breakpoint
CREATE TABLE `roster_mappings` (
	`fingerprint` text PRIMARY KEY NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`mapping` text NOT NULL
);
--> statement-breakpoint
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
	CONSTRAINT "standards_editions_kind" CHECK("standards_editions"."kind" in ('scale', 'care-level-policy', 'naming-scheme', 'code-list'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standards_editions_name` ON `standards_editions` (`kind`,`family`,`edition`);