import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

/** Wrong imports: the planted file, its import, and the rule that forbids it. */
const wrong = [
  ['packages/event-store/src/that.ts', './this.js', 'no-cycles'],
  ['packages/event-store/src/to-lending.ts', '../../lending/src/target.js', 'event-store-imports-one-way'],
  ['packages/event-store/src/to-vitest.ts', 'vitest', 'test-tools-only-in-tests'],
  ['packages/event-store/src/contract/to-vitest.ts', 'vitest', 'test-tools-only-in-tests'],
  ['packages/event-store/src/to-contract.ts', './contract/target.js', 'contract-only-in-tests'],
  ['packages/eventstoredb/src/to-sqlite.ts', '../../sqlite/src/target.js', 'eventstoredb-imports-one-way'],
  ['packages/sqlite/src/to-lending.ts', '../../lending/src/target.js', 'sqlite-imports-one-way'],
  [
    'packages/lending/src/to-read-models.test.ts',
    '../../read-models/src/target.js',
    'lending-tests-import-one-way',
  ],
  ['packages/lending/src/to-read-models.ts', '../../read-models/src/target.js', 'lending-imports-one-way'],
  ['packages/lending/src/to-sqlite.test.ts', '../../sqlite/src/target.js', 'lending-tests-import-one-way'],
  ['packages/lending/src/to-contract.ts', '@torioki/event-store/contract', 'contract-only-in-tests'],
  ['packages/lending/src/to-node.ts', 'node:fs', 'lending-is-pure'],
  ['packages/lending/src/to-undeclared.ts', 'rxjs', 'found'],
  [
    'packages/lending/src/vocabulary/to-policy.ts',
    '../policy/target.js',
    'lending-vocabulary-imports-one-way',
  ],
  ['packages/lending/src/policy/to-events.ts', '../events/target.js', 'lending-policy-imports-one-way'],
  [
    'packages/lending/src/events/to-aggregates.ts',
    '../aggregates/target.js',
    'lending-events-imports-one-way',
  ],
  [
    'packages/lending/src/aggregates/to-decisions.ts',
    '../decisions/target.js',
    'lending-aggregates-imports-one-way',
  ],
  ['packages/lending/src/decisions/to-labels.ts', '../labels/target.js', 'lending-decisions-imports-one-way'],
  ['packages/catalogue/src/to-patrons.ts', '../../patrons/src/target.js', 'catalogue-imports-one-way'],
  ['packages/patrons/src/to-sqlite.ts', '../../sqlite/src/target.js', 'patrons-imports-one-way'],
  ['packages/lending/src/to-patrons.ts', '../../patrons/src/target.js', 'lending-imports-one-way'],
  ['packages/laws/src/to-lending.ts', '../../lending/src/target.js', 'laws-imports-one-way'],
  ['packages/laws/src/guide/to-system.ts', '../system/target.js', 'guide-stands-alone'],
  ['packages/laws/src/guide/to-node.ts', 'node:fs', 'guide-stands-alone'],
  ['packages/read-models/src/to-sqlite.ts', '../../sqlite/src/target.js', 'read-models-imports-one-way'],
  ['packages/read-models/src/to-torioki.ts', '../../torioki/src/target.js', 'read-models-imports-one-way'],
  ['packages/torioki/src/to-sqlite.ts', '../../sqlite/src/target.js', 'torioki-imports-one-way'],
  ['packages/torioki/src/to-example.ts', '../../../examples/target.js', 'torioki-imports-one-way'],
  ['packages/torioki/src/answers/to-views.ts', '../views/target.js', 'torioki-answers-imports-one-way'],
  [
    'packages/torioki/src/requests/portal/to-desk.ts',
    '../desk/target.js',
    'torioki-requests/portal-imports-one-way',
  ],
  ['packages/torioki/src/jobs/to-root.ts', '../target.js', 'torioki-jobs-imports-one-way'],
] as const;

/** Allowed imports that look like wrong ones. */
const right = [
  ['packages/eventstoredb/src/to-client.ts', '@eventstore/db-client'],
  ['packages/eventstoredb/src/to-sqlite.test.ts', '../../sqlite/src/target.js'],
  ['packages/lending/src/to-contract.test.ts', '@torioki/event-store/contract'],
  ['packages/concurrency/src/to-sqlite.ts', '../../sqlite/src/target.js'],
  ['packages/concurrency/src/to-contract.ts', '@torioki/event-store/contract'],
  ['packages/lending/src/decisions/to-aggregates.ts', '../aggregates/target.js'],
  ['packages/sqlite/src/to-patrons.ts', '../../patrons/src/target.js'],
  ['packages/patrons/src/argon2id/to-argon2.ts', '@node-rs/argon2'],
  ['packages/torioki/src/to-sqlite.test.ts', '../../sqlite/src/target.js'],
  ['packages/torioki/src/to-lending.ts', '../../lending/src/target.js'],
  ['packages/torioki/src/requests/desk/to-portal.ts', '../portal/target.js'],
] as const;

let copy = '';
let status: number | null = null;
let printed = '';

const write = async (path: string, source: string) => {
  await mkdir(dirname(join(copy, path)), { recursive: true });
  await writeFile(join(copy, path), source);
};

const plant = async ([file, imported]: readonly [string, string, ...unknown[]]) => {
  await write(file, `import '${imported}';\n`);
  if (imported.endsWith('/target.js'))
    await write(join(dirname(file), imported.replace('.js', '.ts')), 'export {};\n');
};

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'torioki-imports-'));
  await cp(join(root, 'packages'), join(copy, 'packages'), {
    recursive: true,
    verbatimSymlinks: true,
    // Leaves out the real sources, so that only the planted files are checked. Also leaves out folders that
    // other tests create and remove at the same time (`run-`).
    filter: (path) => !/^(src$|dist$|run-)/.test(basename(path)),
  });
  await cp(join(root, '.dependency-cruiser.mjs'), join(copy, '.dependency-cruiser.mjs'));
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  await write('packages/event-store/src/this.ts', "import type * as cycle from './that.js';\n");
  await write('packages/event-store/dist/contract/index.d.ts', 'export {};\n');
  for (const planted of [...wrong, ...right]) await plant(planted);
  const cruise = spawnSync(process.execPath, [depcruise, 'packages', 'examples'], {
    cwd: copy,
    encoding: 'utf8',
  });
  status = cruise.status;
  printed = cruise.stdout;
});

afterAll(() => rm(copy, { recursive: true }));

test('a wrong import fails the check', () => {
  expect(status).not.toBe(0);
});

test.each(wrong)('%s may not import %s', (file, _, rule) => {
  expect(printed).toContain(`error ${rule}: ${file} →`);
});

test.each(right)('%s may import %s', (file) => {
  expect(printed).not.toContain(`: ${file} →`);
});
