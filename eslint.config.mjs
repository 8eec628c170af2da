import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const HAN = '/\\p{Script=Han}/u';

/** Text a person reads lives in the catalogues and in standards data, so that it can be translated and reviewed in one place. */
const noHanText = [
  { selector: `Literal[raw=${HAN}]:not([regex])`, message: 'Visible text belongs to src-renderer/text, src-main/shared/text or resources/standards.' },
  { selector: `TemplateElement[value.raw=${HAN}]`, message: 'Visible text belongs to src-renderer/text, src-main/shared/text or resources/standards.' },
];
const noJsxText = [
  { selector: 'JSXText[value=/[\\p{Script=Han}A-Za-z]{2,}/u]', message: 'Visible text belongs to src-renderer/text.' },
  { selector: ':matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=/[A-Za-z]{2,}/]', message: 'Visible text belongs to src-renderer/text.' },
  // A key of a catalogue begins small and has no blank; a sentence for people begins with a capital or has one.
  {
    selector: 'JSXAttribute[name.name=/^(title|label|placeholder|alt|aria-label|aria-description|tooltip|okText|cancelText|description|message|help|extra|emptyText)$/] Literal[value=/^[A-Z]| /]',
    message: 'Visible text belongs to src-renderer/text.',
  },
];
/** One calendar and one clock: a Date made elsewhere takes the zone of the computer. */
const noOwnTime = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock of shared/kit.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length>0]", message: 'Use civil dates and instants of shared/kit.' },
  { selector: "CallExpression[callee.name='Date']", message: 'Ask the Clock of shared/kit.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Ask the Clock of shared/kit.' },
  { selector: "MemberExpression[object.name='Date'][property.name=/^(parse|UTC)$/]", message: 'Use civil dates and instants of shared/kit.' },
  { selector: 'CallExpression[callee.property.name=/^toLocale(Date|Time)String$/]', message: 'Use formatCivilDate or formatInstant of shared/kit: the zone and the words must not be the computer\'s.' },
  { selector: "CallExpression[callee.property.name='slice'][callee.object.callee.property.name='toISOString']", message: 'That is the day in Greenwich, not here; use civilDateOf.' },
];
const electronOnly = { name: 'electron', message: 'Only shell and preload may import electron.' };
const rpcOnly = { group: ['@orpc/*'], message: 'The RPC library stays behind contract/define, platform/procedure, host and src-renderer/api, so that it can be replaced in a day.' };
const sqliteOnly = { name: 'better-sqlite3', message: 'Only core/host hands the driver in and core/platform uses it.', allowTypeImports: false };

const RULES_OF_THE_HOUSE = ['error', ...noHanText, ...noJsxText, ...noOwnTime];

export default tseslint.config(
  { ignores: ['out/**', 'dist/**', 'node_modules/**', '.cache/**', '.electron25/**', '.anyi/**', 'coverage/**', 'test/architecture/violations/**', 'resources/**'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Zod and React both return void where a promise is legitimate in event handlers.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': RULES_OF_THE_HOUSE,
      'no-restricted-imports': ['error', { paths: [electronOnly, sqliteOnly], patterns: [rpcOnly] }],
      // Text is walked by code point on purpose: names hold characters outside the basic plane.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src-main/shared/kit/**'],
    rules: { 'no-restricted-syntax': ['error', ...noHanText] },
  },
  {
    files: ['src-renderer/text/**', 'src-main/shared/text/**'],
    rules: { 'no-restricted-syntax': ['error', ...noOwnTime], 'max-lines': 'off' },
  },
  {
    files: ['src-renderer/**/*.tsx', 'src-renderer/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: { ...reactHooks.configs.recommended.rules },
  },
  {
    files: ['src-main/shared/contract/define.ts', 'src-main/core/platform/procedure.ts', 'src-main/core/platform/changes.ts', 'src-main/core/host/**', 'src-renderer/api/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [electronOnly] }] },
  },
  {
    files: ['src-main/core/platform/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [electronOnly], patterns: [rpcOnly] }] },
  },
  {
    files: ['src-main/core/platform/procedure.ts', 'src-main/core/platform/changes.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: [electronOnly] }] },
  },
  {
    files: ['src-main/shell/**', 'src-main/preload/**'],
    rules: { 'no-restricted-imports': ['error', { paths: [sqliteOnly], patterns: [rpcOnly] }] },
  },
  {
    files: ['test/**'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-imports': 'off',
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '*.ts', '*.mts', 'drizzle/*.ts', 'test/**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: 'readonly', console: 'readonly', Buffer: 'readonly', URL: 'readonly', setTimeout: 'readonly', clearTimeout: 'readonly', performance: 'readonly', fetch: 'readonly', __dirname: 'readonly', module: 'writable', require: 'readonly', AbortSignal: 'readonly', TextEncoder: 'readonly' },
    },
    rules: { ...tseslint.configs.disableTypeChecked.rules, '@typescript-eslint/no-require-imports': 'off', 'no-restricted-syntax': 'off', 'no-restricted-imports': 'off' },
  },
  {
    // Scripts that drive a page: what they hand to it runs there.
    files: ['test/shell/**', 'test/e2e/**'],
    languageOptions: { globals: { window: 'readonly', document: 'readonly', location: 'readonly', navigator: 'readonly', crypto: 'readonly', Image: 'readonly', Notification: 'readonly', Response: 'readonly' } },
  },
);
