import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const tests = '**/*.test.{ts,tsx}';

const testing = '**/{concurrency,testing,samples}/**';

const fromCommand = 'The domain is pure: take it from the command.';

const banned = (selector, message) => ({ selector, message });

/** TypeScript and the tests accept these imports; plain Node does not find them. */
const plainNode = {
  regex: '^(fp-ts|io-ts)/(?!lib/.+\\.js$)',
  message: "Import from 'fp-ts/lib/Module.js'.",
};

/**
 * The types of events that have an inherited twin, migrated from an old system. A test of lending compares
 * them with `addTwins`.
 */
const withTwins = '/^(CopyAdded|Reserved|Secured|PickedUp|Renewed)$/';

const forgotten = 'Inherited events are missing here. ';

/** A raw list of event types omits the events migrated from an old system. */
const noRawTypes = {
  'no-restricted-syntax': [
    'error',
    banned(
      `ArrayExpression:not(CallExpression[callee.name="addTwins"] > ArrayExpression) > Literal[value=${withTwins}]`,
      `${forgotten}List the types with addTwins([…]).`,
    ),
    banned(
      `VariableDeclarator > :matches(Literal, TSAsExpression > Literal)[value=${withTwins}]`,
      `${forgotten}A name hides the type from these rules. Write the type directly in the list.`,
    ),
    banned(
      `BinaryExpression[left.name="type"] > Literal[value=${withTwins}]`,
      `${forgotten}Check whether addTwins([…]) includes the type.`,
    ),
    banned(
      `VariableDeclarator > ObjectExpression:not(:has(> Property[key.name=/Migrated$/])) > Property[key.name=${withTwins}]`,
      `${forgotten}Pass the table to fold or handleEvents, or handle the inherited event.`,
    ),
  ],
};

/** Words that a host can replace. A page takes them from its request. */
const replaceableWords = [
  { name: 'torioki', importNames: ['screenWords'] },
  { name: '@torioki/catalogue', importNames: ['searchLabels', 'searchRefusals', 'totalText'] },
].map((words) => ({ ...words, message: 'Take the words from the request: `of.words`.' }));

/** The domain uses no clock, no time zone, no chance, no input or output, and throws nothing. */
const pure = {
  'no-restricted-syntax': [
    'error',
    banned('ThrowStatement', 'Return a refusal or an Either.'),
    banned("NewExpression[callee.name='Date'][arguments.length=0]", fromCommand),
    banned("CallExpression[callee.name='Date']", fromCommand),
    banned(
      'MemberExpression[property.name=/^[gs]et(FullYear|Month|Date|Day|Hours|TimezoneOffset)$/]',
      'Use UTC.',
    ),
    banned('MemberExpression[property.name=/^toLocale/]', "It depends on the host's locale and time zone."),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: fromCommand },
    { object: 'Math', property: 'random', message: fromCommand },
  ],
  'no-restricted-globals': [
    'error',
    'process',
    'console',
    'crypto',
    'performance',
    'fetch',
    'setTimeout',
    'Intl',
  ],
  'no-restricted-imports': [
    'error',
    { patterns: [plainNode, { regex: '^(uuid|rxjs|node:.*)(/|$)', message: 'The domain is pure.' }] },
  ],
};

/**
 * Every test runs, where possible. Tests may also print JSON unformatted, and take functions out of
 * aggregates.
 */
const testRules = {
  '@typescript-eslint/no-base-to-string': 'off',
  '@typescript-eslint/unbound-method': 'off',
  'no-restricted-syntax': [
    'error',
    banned(
      'MemberExpression[object.name=/^(describe|it|suite|test)$/][property.name=/^(skip|only|todo)$/]',
      'Every test must run. Use skipIf for a test that cannot run here. Delete a test that cannot run anywhere.',
    ),
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', 'coverage/', 'examples/011-http/client/']),
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      complexity: ['error', { max: 8, variant: 'modified' }],
      'max-params': ['error', 4],
      'no-restricted-imports': ['error', { patterns: [plainNode] }],
      // A plan need not read anything.
      'require-yield': 'off',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Requires `!`, which no-non-null-assertion forbids.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['packages/**/*.{ts,tsx}', 'examples/**/*.ts', 'bench/**/*.ts', 'trials/**/*.ts'],
    rules: { 'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true } }] },
  },
  {
    files: ['**/*.{ts,tsx}'],
    ignores: [tests, '**/rules-of-commands.ts'],
    rules: { 'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: { URL: 'readonly', console: 'readonly', process: 'readonly' } },
  },
  {
    files: ['packages/portal/public/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['AbortSignal', 'DOMParser', 'EventSource', 'FormData', 'URLSearchParams', 'addEventListener'],
          ...['crypto', 'document', 'fetch', 'history', 'location', 'performance', 'scrollTo'],
          ...['sessionStorage', 'setTimeout'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['packages/lending/src/**/*.ts', 'packages/laws/src/guide/**/*.ts'],
    ignores: [tests, testing],
    rules: pure,
  },
  {
    files: ['packages/portal/src/**/*.{ts,tsx}'],
    ignores: [tests, 'packages/portal/src/words/**'],
    rules: { 'no-restricted-imports': ['error', { paths: replaceableWords, patterns: [plainNode] }] },
  },
  {
    files: ['packages/{audit,cli,read-models,torioki,patrons}/src/**/*.ts'],
    ignores: [tests, testing],
    rules: noRawTypes,
  },
  { files: [tests, testing], rules: testRules },
);
