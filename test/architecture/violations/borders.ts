/**
 * One planted violation for each rule of .dependency-cruiser.cjs: a file and the import it must not make. The test writes
 * them into a small tree of their own; a rule without a violation here fails the test.
 */
export interface PlantedImport {
  /** null for the other half of a violation. */
  readonly rule: string | null;
  readonly from: string;
  /** A path of the project, or the name of a package. */
  readonly to: string;
  /** Only its types: that is a dependency as well. */
  readonly typeOnly?: true;
}

export const plantedImports: readonly PlantedImport[] = [
  { rule: null, from: 'src-main/shared/kit/hen.ts', to: 'src-main/shared/kit/egg.ts' },
  { rule: 'no-cycles', from: 'src-main/shared/kit/egg.ts', to: 'src-main/shared/kit/hen.ts' },
  { rule: 'resolvable', from: 'src-main/core/platform/lost.ts', to: '@core/nowhere' },
  { rule: 'shared-stands-alone', from: 'src-main/shared/kit/asks-core.ts', to: 'src-main/core/platform/target.ts' },
  { rule: 'shared-without-node', from: 'src-main/shared/kit/reads-files.ts', to: 'node:fs' },
  { rule: 'shared-without-screen', from: 'src-main/shared/documents/draws.ts', to: 'react', typeOnly: true },
  { rule: 'shared-kit', from: 'src-main/shared/kit/looks-up.ts', to: 'src-main/shared/standards/target.ts' },
  { rule: 'shared-standards', from: 'src-main/shared/standards/computes.ts', to: 'src-main/shared/engines/target.ts' },
  { rule: 'shared-engines', from: 'src-main/shared/engines/calls.ts', to: 'src-main/shared/contract/target.ts' },
  { rule: 'shared-documents', from: 'src-main/shared/documents/computes.ts', to: 'src-main/shared/engines/target.ts' },
  { rule: 'shared-contract', from: 'src-main/shared/contract/computes.ts', to: 'src-main/shared/engines/target.ts', typeOnly: true },
  { rule: 'shared-text', from: 'src-main/shared/text/en-US/knows.ts', to: 'src-main/shared/engines/target.ts' },
  { rule: 'core-to-shared-only', from: 'src-main/core/platform/opens-window.ts', to: 'src-main/shell/target.ts' },
  { rule: 'modules-meet-at-the-door', from: 'src-main/core/modules/residents/peeps.ts', to: 'src-main/core/modules/assessments/rules.ts' },
  { rule: 'core-enters-modules-at-the-door', from: 'src-main/core/host/short-cut.ts', to: 'src-main/core/modules/assessments/rules.ts' },
  { rule: 'jobs-need-no-database', from: 'src-main/core/jobs.ts', to: 'src-main/core/modules/assessments/rules.ts' },
  { rule: 'jobs-touch-no-database', from: 'src-main/core/modules/residents/jobs.ts', to: 'src-main/core/modules/residents/reads.ts' },
  { rule: null, from: 'src-main/core/modules/residents/reads.ts', to: 'src-main/core/modules/residents/tables.ts' },
  { rule: 'access-and-audit-at-the-door', from: 'src-main/core/modules/residents/hashes.ts', to: 'src-main/core/access/sessions.ts' },
  { rule: 'access-knows-no-module', from: 'src-main/core/access/knows.ts', to: 'src-main/core/modules/assessments/index.ts' },
  { rule: 'platform-knows-no-domain', from: 'src-main/core/platform/knows.ts', to: 'src-main/core/access/index.ts' },
  { rule: 'rows-stay-home', from: 'src-main/core/modules/residents/borrows.ts', to: 'src-main/core/modules/assessments/tables.ts', typeOnly: true },
  { rule: 'tables-are-only-tables', from: 'src-main/core/modules/residents/tables.ts', to: 'src-main/core/modules/residents/rules.ts' },
  { rule: 'hosts-are-entries', from: 'src-main/core/modules/residents/starts.ts', to: 'src-main/core/host/target.ts' },
  { rule: 'sqlite-in-platform', from: 'src-main/core/modules/residents/own-database.ts', to: 'better-sqlite3' },
  { rule: 'rpc-behind-its-doors', from: 'src-main/core/modules/residents/own-rpc.ts', to: '@orpc/server' },
  { rule: 'shell-is-thin', from: 'src-main/shell/thick.ts', to: 'src-main/core/platform/target.ts' },
  { rule: 'preload-is-thinner', from: 'src-main/preload/thick.ts', to: 'src-main/shared/contract/target.ts' },
  { rule: 'electron-in-the-shell', from: 'src-renderer/app/shortcut.ts', to: 'electron', typeOnly: true },
  { rule: 'launch-needs-nothing', from: 'src-main/launch/start.mjs', to: 'zod' },
  { rule: 'renderer-to-shared-only', from: 'src-renderer/app/peeps.ts', to: 'src-main/core/platform/target.ts', typeOnly: true },
  { rule: 'renderer-without-node', from: 'src-renderer/app/reads-files.ts', to: 'node:path' },
  { rule: 'features-keep-apart', from: 'src-renderer/features/residents/borrows.ts', to: 'src-renderer/features/assessments/target.ts' },
  { rule: 'building-blocks-know-no-feature', from: 'src-renderer/ui/knows.ts', to: 'src-renderer/features/assessments/target.ts' },
];
