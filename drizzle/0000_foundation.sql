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
CREATE INDEX `residents_by_pinyin` ON `residents` (`name_pinyin`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_bed` ON `residents` (`bed_key`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_birth` ON `residents` (`birth_on`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_creation` ON `residents` (`created_at`,`id`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_name` ON `residents` (`name`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_pinyin_key` ON `residents` (`pinyin_key`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_initials` ON `residents` (`name_initials`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_bed_label` ON `residents` (`bed`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_id_last4` ON `residents` (`id_last4`) WHERE voided_at is null;--> statement-breakpoint
CREATE INDEX `residents_by_import` ON `residents` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
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