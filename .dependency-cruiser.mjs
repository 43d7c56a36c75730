import { readdirSync } from 'node:fs';

/** The packages that each package may import. A package without an entry imports none. */
const mayImport = {
  audit: ['event-store', 'laws', 'lending', 'projection', 'read-models'],
  catalogue: ['event-store', 'lending'],
  cli: [
    'audit',
    'event-store',
    'eventstoredb',
    'lending',
    'patrons',
    'postgres',
    'simulation',
    'sqlite',
    'torioki',
  ],
  concurrency: [
    'audit',
    'event-store',
    'eventstoredb',
    'eventstoredb-test-server',
    'lending',
    'patrons',
    'postgres',
    'postgres-test-server',
    'simulation',
    'sqlite',
  ],
  eventstoredb: ['event-store'],
  http: ['event-store', 'lending', 'patrons', 'read-models', 'torioki'],
  lending: ['event-store'],
  patrons: ['event-store', 'lending'],
  portal: ['catalogue', 'event-store', 'lending', 'patrons', 'torioki'],
  postgres: ['event-store', 'patrons', 'projection'],
  projection: ['event-store'],
  'read-models': ['event-store', 'lending', 'projection'],
  server: [
    'catalogue',
    'event-store',
    'http',
    'lending',
    'patrons',
    'portal',
    'postgres',
    'smtp',
    'sqlite',
    'torioki',
  ],
  simulation: ['event-store', 'lending'],
  smtp: ['patrons'],
  sqlite: ['event-store', 'patrons', 'projection'],
  torioki: ['event-store', 'lending', 'patrons', 'projection', 'read-models'],
};

/** The further packages that its tests may import. */
const testsMayImport = {
  cli: ['eventstoredb-test-server', 'postgres-test-server', 'projection', 'read-models'],
  audit: ['simulation', 'sqlite'],
  eventstoredb: ['eventstoredb-test-server', 'sqlite'],
  http: ['audit', 'laws', 'postgres', 'postgres-test-server'],
  laws: ['event-store', 'lending', 'patrons', 'sqlite', 'torioki'],
  portal: ['audit', 'postgres', 'postgres-test-server', 'sqlite'],
  postgres: ['postgres-test-server'],
  'read-models': ['postgres', 'postgres-test-server', 'simulation', 'sqlite'],
  server: ['postgres-test-server', 'smtp-test-server'],
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

/**
 * The order of folders inside a package. Each folder may import the earlier ones. Files beside the folders
 * may import all.
 */
const foldersIn = {
  lending: [
    'vocabulary',
    'policy',
    'profile',
    'events',
    'aggregates',
    'calendars',
    'decisions',
    'host-rules',
    'labels',
  ],
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

/** Peer dependencies that are needed to run. Users install them, and tests need them too. */
const clients = ['@eventstore/db-client'];

const oneOf = (names) => `(${names.join('|')})`;

const packageRules = readdirSync(new URL('packages', import.meta.url)).flatMap((name) => {
  const sources = [name, ...(mayImport[name] ?? [])];
  const all = [...sources, ...(testsMayImport[name] ?? [])];
  const others = (allowed) => ({
    path: '^(packages|examples|bench|trials|checks)/',
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
      comment:
        'Files that import each other are one concept, or share a third one. The speaker has the words, and words get the speaker.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^packages/lending/src/labels/speaker\\.ts$' } },
    },
    ...packageRules,
    ...folderRules,
    {
      name: 'lending-is-pure',
      comment: 'The domain imports only fp-ts and io-ts.',
      severity: 'error',
      from: { path: '^packages/lending/', pathNot: tests },
      to: { pathNot: '^packages/|/node_modules/(fp-ts|io-ts)/', couldNotResolve: false },
    },
    {
      name: 'guide-stands-alone',
      comment: 'The guide of the laws follows only the guide. It imports only its own files.',
      severity: 'error',
      from: { path: '^packages/laws/src/guide/', pathNot: tests },
      to: { pathNot: '^packages/laws/src/guide/', couldNotResolve: false },
    },
    {
      name: 'guard-stands-alone',
      comment: 'The guard of the edge does not depend on pages, sessions or Torioki.',
      severity: 'error',
      from: { path: '^packages/portal/src/guard/', pathNot: tests },
      to: { path: '^(packages|examples)/', pathNot: '^packages/portal/src/guard/' },
    },
    {
      name: 'words-of-the-request',
      comment: 'A page takes its words from the request, so that a host can replace all of them.',
      severity: 'error',
      from: { path: '^packages/portal/src/', pathNot: `/portal/src/(words/|portal\\.ts$)|${tests}` },
      to: {
        path: '^packages/(portal/src/words|lending/(src|dist)/labels)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'checks-by-the-guide',
      comment: 'The checks of decisions import the guide, and from lending only the types of events.',
      severity: 'error',
      from: { path: '^packages/audit/src/checks/', pathNot: tests },
      to: { path: '^packages/lending/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'audit-takes-the-guide-alone',
      comment: 'From the laws, audit imports only the guide, which needs no test tools.',
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
      comment: 'Published code runs without test tools.',
      severity: 'error',
      from: { path: '^packages/', pathNot: `/src/(argon2id|telemetry)/|${tests}` },
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
      comment: 'The file is missing or not built. Packages import the built files of other packages.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    // The client's types are made when it starts.
    exclude: { path: '^examples/011-http/client/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
