/*
 * Who may import whom (README, "Folders and borders"). Type-only imports count: what a file knows about is a dependency.
 * test/architecture/borders.test.ts plants one violation per rule and counts the modules cruised, so that neither a rule
 * nor the resolution of the @-paths can fall silent.
 */

const OURS = '^(src-main|src-renderer)/';
const SHARED = '^src-main/shared/';

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Inside shared: kit < standards < engines, documents; contract stands on standards and kit. Each layer names what it may reach. */
const layer = (name, ...mayReach) =>
  forbid(`shared-${name}`, `shared/${name} may reach ${mayReach.join(', ') || 'nothing else of ours'}.`,
    { path: `${SHARED}${name}/` }, { path: OURS, pathNot: `${SHARED}(${[name, ...mayReach].join('|')})/` });

module.exports = {
  forbidden: [
    forbid('no-cycles', 'A cycle means that two parts are one.', {}, { circular: true }),
    forbid('resolvable', 'An import that cannot be resolved escapes every other rule.', {}, { couldNotResolve: true }),

    forbid('shared-stands-alone', 'shared is loaded by every process and imports nothing of ours.', { path: SHARED }, { path: OURS, pathNot: SHARED }),
    forbid('shared-without-node', 'shared runs in a sandboxed page too: no Node, no I/O.', { path: SHARED }, { dependencyTypes: ['core'] }),
    forbid('shared-without-screen', 'shared runs in core too: no React, no DOM library.', { path: SHARED }, { path: '(^|/)node_modules/(react|react-dom|antd|electron)/' }),
    layer('kit'),
    layer('standards', 'kit'),
    layer('engines', 'standards', 'kit'),
    layer('documents', 'standards', 'kit', 'text'),
    layer('contract', 'standards', 'kit'),
    // Words for a closed list of the contract are held to that list.
    layer('text', 'contract', 'standards', 'kit'),

    forbid('core-to-shared-only', 'core reaches shared and nothing else of ours.', { path: '^src-main/core/' }, { path: OURS, pathNot: '^src-main/(core|shared)/' }),
    forbid('modules-meet-at-the-door', 'Another module is reached through its index.ts. Only a tables.ts may name another tables.ts, for a foreign key.',
      { path: '^src-main/core/modules/([^/]+)/', pathNot: '/tables\\.ts$' },
      { path: '^src-main/core/modules/[^/]+/', pathNot: ['^src-main/core/modules/$1/', '^src-main/core/modules/[^/]+/index\\.ts$'] }),
    forbid('core-enters-modules-at-the-door', 'The rest of core reaches a module through its index.ts; core/jobs.ts through its jobs.ts, so that the worker thread loads no database.',
      { path: '^src-main/core/', pathNot: ['^src-main/core/modules/', '^src-main/core/jobs\\.ts$'] }, { path: '^src-main/core/modules/[^/]+/', pathNot: '^src-main/core/modules/[^/]+/index\\.ts$' }),
    forbid('jobs-need-no-database', 'A job runs on a thread of its own on plain data: the list of jobs reaches pure jobs.ts files and nothing else of the modules.',
      { path: '^src-main/core/jobs\\.ts$' }, { path: '^src-main/core/', pathNot: ['^src-main/core/modules/[^/]+/jobs\\.ts$', '^src-main/core/platform/spreadsheets/'] }),
    forbid('jobs-touch-no-database', 'A job is a pure function of plain data.', { path: '^src-main/core/.*jobs\\.ts$' }, { path: ['/tables\\.ts$', '^src-main/core/platform/(database|procedure|migrate)\\.ts$'], reachable: true }),
    forbid('access-and-audit-at-the-door', 'access and audit are reached through their index.ts, like any module. Only a tables.ts may name their tables, for a foreign key.',
      { path: '^src-main/core/(?!access/|audit/)', pathNot: '/tables\\.ts$' }, { path: '^src-main/core/(access|audit)/', pathNot: '/index\\.ts$' }),
    forbid('access-knows-no-module', 'access and audit carry every module and therefore know none.', { path: '^src-main/core/(access|audit)/' }, { path: '^src-main/core/modules/' }),
    forbid('platform-knows-no-domain', 'The platform knows neither modules nor accounts.', { path: '^src-main/core/platform/' }, { path: '^src-main/core/(modules|access|audit|host)/' }),
    forbid('rows-stay-home', 'Rows never leave the module: only files beside tables.ts, and other tables.ts for foreign keys, may see it.',
      { path: '^src-main/core/(modules/[^/]+|access|audit)/', pathNot: '/tables\\.ts$' },
      { path: '/tables\\.ts$', pathNot: '^src-main/core/$1/' }),
    forbid('tables-are-only-tables', 'tables.ts describes columns: it may reach the column helpers, other tables and the words of the contract, no code.',
      { path: '^src-main/core/.*/tables\\.ts$' }, { path: OURS, pathNot: ['/tables\\.ts$', '^src-main/core/platform/columns\\.ts$', SHARED] }),
    forbid('hosts-are-entries', 'Nobody imports a host: it is where a process begins.', { path: OURS, pathNot: '^src-main/core/host/' }, { path: '^src-main/core/host/' }),
    forbid('sqlite-in-platform', 'Only core/platform touches better-sqlite3, and core/host hands the driver in.',
      { path: OURS, pathNot: '^src-main/core/(platform|host)/' }, { path: '(^|/)node_modules/(better-sqlite3|better-sqlite3-plain|@types/better-sqlite3)/' }),
    forbid('rpc-behind-its-doors', 'The RPC library stays behind these files, so that it can be replaced in a day.',
      { path: OURS, pathNot: ['^src-main/shared/contract/define\\.ts$', '^src-main/core/platform/(procedure|changes)\\.ts$', '^src-main/core/host/', '^src-renderer/api/'] },
      { path: '(^|/)node_modules/@orpc/' }),

    forbid('shell-is-thin', 'The shell reaches the kit, what crosses its border and its own words; of core it has a path and no code.',
      { path: '^src-main/shell/' }, { path: OURS, pathNot: ['^src-main/shell/', `${SHARED}kit/`, `${SHARED}contract/desktop\\.ts$`, `${SHARED}text/`] }),
    forbid('preload-is-thinner', 'The preload reaches what crosses the border and nothing else.',
      { path: '^src-main/preload/' }, { path: OURS, pathNot: ['^src-main/preload/', `${SHARED}contract/desktop\\.ts$`] }),
    forbid('electron-in-the-shell', 'Only shell and preload import electron (and the stand-in for the test runtime, which is no part of the program).',
      { path: OURS, pathNot: ['^src-main/(shell|preload)/', '^src-main/launch/electron25-app/'] }, { path: '(^|/)node_modules/electron/' }),
    forbid('launch-needs-nothing', 'What starts the program runs before anything is installed.',
      { path: '^src-main/launch/(start|lib|test|electron-binary)\\.mjs$' }, { pathNot: '^src-main/launch/', dependencyTypesNot: ['core'] }),

    forbid('renderer-to-shared-only', 'The page reaches core through the contract and nothing else.', { path: '^src-renderer/' }, { path: OURS, pathNot: ['^src-renderer/', SHARED] }),
    forbid('renderer-without-node', 'The page is sandboxed.', { path: '^src-renderer/' }, { dependencyTypes: ['core'] }),
    forbid('features-keep-apart', 'Features do not import each other; what two need moves to ui, forms or app.',
      { path: '^src-renderer/features/([^/]+)/' }, { path: '^src-renderer/features/', pathNot: '^src-renderer/features/$1/' }),
    forbid('building-blocks-know-no-feature', 'ui, forms, api and text are what features are made of.', { path: '^src-renderer/(ui|forms|api|text)/' }, { path: '^src-renderer/(features|app)/' }),
  ],
  options: {
    // Follow our own files only; what lies in node_modules is a leaf.
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'] },
  },
};
