import { readdirSync } from 'node:fs';

/** What each package may import of the others. A package that is not named here imports none. */
const mayImport = {
  audit: ['event-store', 'laws', 'lending', 'projection', 'read-models'],
  catalogue: ['event-store', 'lending'],
  cli: ['audit', 'event-store', 'eventstoredb', 'lending', 'postgres', 'simulation', 'sqlite'],
  concurrency: [
    'audit',
    'event-store',
    'eventstoredb',
    'eventstoredb-test-server',
    'lending',
    'postgres',
    'postgres-test-server',
    'sqlite',
  ],
  eventstoredb: ['event-store'],
  lending: ['event-store'],
  patrons: ['event-store', 'lending'],
  portal: ['catalogue', 'event-store', 'lending', 'patrons', 'torioki'],
  postgres: ['event-store', 'patrons', 'projection'],
  projection: ['event-store'],
  'read-models': ['event-store', 'lending', 'projection'],
  simulation: ['event-store', 'lending'],
  smtp: ['patrons'],
  sqlite: ['event-store', 'patrons', 'projection'],
  torioki: ['event-store', 'lending', 'patrons', 'projection', 'read-models'],
};

/** What its tests may import besides. */
const testsMayImport = {
  cli: ['eventstoredb-test-server', 'postgres-test-server', 'projection', 'read-models'],
  audit: ['simulation', 'sqlite'],
  eventstoredb: ['eventstoredb-test-server', 'sqlite'],
  laws: ['event-store', 'lending', 'patrons', 'sqlite', 'torioki'],
  portal: ['postgres', 'postgres-test-server', 'sqlite'],
  postgres: ['postgres-test-server'],
  'read-models': ['postgres', 'postgres-test-server', 'simulation', 'sqlite'],
  smtp: ['smtp-test-server'],
  torioki: [
    'eventstoredb',
    'eventstoredb-test-server',
    'postgres',
    'postgres-test-server',
    'smtp',
    'smtp-test-server',
    'sqlite',
  ],
};

/** Inside these packages, each folder may import those before it. Files beside the folders may import all of them. */
const foldersIn = {
  lending: ['vocabulary', 'policy', 'profile', 'events', 'aggregates', 'calendars', 'decisions', 'labels'],
  torioki: [
    'answers',
    'ports',
    'views',
    'commands',
    'requests/patrons',
    'requests/registry',
    'requests/healing',
    'requests/portal',
    'requests/desk',
    'jobs',
  ],
};

const tests = '(\\.(test|worker)\\.ts$|/testing/|/lending/src/samples/|/portal/bombadil/)';

/** Peer dependencies that are needed to run: users bring them, and tests too. */
const clients = ['@eventstore/db-client'];

const oneOf = (names) => `(${names.join('|')})`;

const packageRules = readdirSync(new URL('packages', import.meta.url)).flatMap((name) => {
  const sources = [name, ...(mayImport[name] ?? [])];
  const all = [...sources, ...(testsMayImport[name] ?? [])];
  const others = (allowed) => ({
    path: '^(packages|examples|bench|checks)/',
    pathNot: `^packages/${oneOf(allowed)}/`,
  });
  return [
    {
      name: `${name}-imports-one-way`,
      comment: `${name} may import ${sources.slice(1).join(', ') || 'no other package'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/`, pathNot: tests },
      to: others(sources),
    },
    {
      name: `${name}-tests-import-one-way`,
      comment: `The tests of ${name} may import ${all.slice(1).join(', ') || 'no other package'}.`,
      severity: 'error',
      from: { path: `^packages/${name}/.*${tests}` },
      to: others(all),
    },
  ];
});

const folderRules = Object.entries(foldersIn).flatMap(([name, folders]) =>
  folders.map((folder, index) => ({
    name: `${name}-${folder}-imports-one-way`,
    comment: `Inside ${name}: ${folders.join(' ← ')}.`,
    severity: 'error',
    from: { path: `^packages/${name}/src/${folder}/`, pathNot: tests },
    to: {
      path: `^packages/${name}/src/`,
      pathNot: `^packages/${name}/src/${oneOf(folders.slice(0, index + 1))}/`,
    },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one concept, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...packageRules,
    ...folderRules,
    {
      name: 'lending-is-pure',
      comment: 'The domain is built on fp-ts and io-ts alone.',
      severity: 'error',
      from: { path: '^packages/lending/', pathNot: tests },
      to: { pathNot: '^packages/|/node_modules/(fp-ts|io-ts)/', couldNotResolve: false },
    },
    {
      name: 'guide-stands-alone',
      comment: 'The guide of the laws is written from the guide alone: it imports nothing but its own files.',
      severity: 'error',
      from: { path: '^packages/laws/src/guide/', pathNot: tests },
      to: { pathNot: '^packages/laws/src/guide/', couldNotResolve: false },
    },
    {
      name: 'guard-stands-alone',
      comment: 'What guards the edge knows no page, no session and nothing of Torioki.',
      severity: 'error',
      from: { path: '^packages/portal/src/guard/', pathNot: tests },
      to: { path: '^(packages|examples)/', pathNot: '^packages/portal/src/guard/' },
    },
    {
      name: 'checks-by-the-guide',
      comment: 'What checks the decisions knows the guide, and of lending only how events look.',
      severity: 'error',
      from: { path: '^packages/audit/src/checks/', pathNot: tests },
      to: { path: '^packages/lending/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'audit-takes-the-guide-alone',
      comment: 'Of the laws, audit knows only the guide, which needs no test tools.',
      severity: 'error',
      from: { path: '^packages/audit/', pathNot: tests },
      to: { path: '^packages/laws/', pathNot: '^packages/laws/(src|dist)/guide/' },
    },
    {
      name: 'contract-only-in-tests',
      comment: 'A contract suite is for tests.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `/src/contract/|^packages/concurrency/|${tests}` },
      to: { path: '^packages/[^/]+/(src|dist)/contract/' },
    },
    {
      name: 'test-tools-only-in-tests',
      comment: 'What is published runs without the tools that test it.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `/src/argon2id/|${tests}` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: `/node_modules/${oneOf(clients)}/`,
      },
    },
    {
      name: 'declared',
      comment: 'The package.json of the file that imports it does not name it.',
      severity: 'error',
      from: {},
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['npm', 'npm-dev', 'npm-peer'],
      },
    },
    {
      name: 'found',
      comment: 'There is no such file, or it is not built: packages import each other as built.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
