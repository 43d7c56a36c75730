import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeWith } from '../packages/event-store/src/contract/needing.js';
import { entries, install, run } from './installed.js';
import { pack, published, root } from './pack.mjs';

const folder = mkdtempSync(join(tmpdir(), 'torioki-packed-'));
let tarballs: ReadonlyMap<string, string> = new Map();
beforeAll(() => {
  tarballs = pack(folder);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The bytes of a file in a new buffer. */
const bytes = (file: string) => new Uint8Array(readFileSync(file));

/** Resolution modes of TypeScript that cannot find ES modules. */
const notForModules = ['node10', 'node16-cjs'];

describe.each([...published.keys()])('%s', (name) => {
  const tarball = () => tarballs.get(name) ?? '';

  test('has no fault that publint finds', async () => {
    const { messages } = await publint({ pack: { tarball: bytes(tarball()).buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test('gives its types to every kind of ES module', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(bytes(tarball())));
    if (analysis.types === false) throw new Error('The package has no types.');
    const { problems } = analysis;
    expect(
      problems.filter((one) => !('resolutionKind' in one && notForModules.includes(one.resolutionKind))),
    ).toEqual([]);
  });

  test('contains its licence and the built files, no tests, and versions that npm understands', () => {
    const files = run(folder, 'tar', '-tzf', tarball()).split('\n');
    expect(files).toContain('package/LICENSE');
    expect(files).toContain('package/dist/index.js');
    const ownTests = /\.(test|worker)\.|\/testing\//;
    expect(files.filter((file) => ownTests.test(file))).toEqual([]);
    expect(run(folder, 'tar', '-xzOf', tarball(), 'package/package.json')).not.toMatch(
      /workspace:|catalog:|prepack/,
    );
  });
});

test('npm cannot pack a package, because it would leave workspace: and catalog: in it', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run'], {
    cwd: join(root, 'packages/event-store'),
    encoding: 'utf8',
  });
  expect(packed.status).not.toBe(0);
  expect(packed.stdout + packed.stderr).toContain('Pack this package with pnpm');
});

test('pnpm can pack a built package, and writes versions instead', () => {
  const prepared = spawnSync(process.execPath, [join(root, 'checks/prepack.mjs')], {
    cwd: join(root, 'packages/event-store'),
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_execpath: 'pnpm.cjs',
      PATH: `${join(root, 'node_modules/.bin')}:${process.env['PATH']}`,
    },
  });
  expect(prepared).toMatchObject({ status: 0, stderr: '' });
});

/** The reason why npm cannot install packages here, if there is one. */
const missing = (): string | undefined => {
  const { status, stderr } = spawnSync('npm', ['ping'], { encoding: 'utf8' });
  return status === 0 ? undefined : `npm ping: ${stderr}`;
};

const project = mkdtempSync(join(tmpdir(), 'torioki-installed-'));
afterAll(() => {
  rmSync(project, { recursive: true });
});

/** The program in a README, and its printed output. Programs that need a server are left out. */
const programsIn = (readme: string) => {
  const text = readFileSync(readme, 'utf8');
  const [, program = '', printed = ''] =
    /^```js\n((?:(?!esdb:|DATABASE_URL)[^])*?)^```\n\n```\n([^]*?)^```$/m.exec(text) ?? [];
  return { program, printed };
};

const readmes = [root, ...published.values()]
  .map((folder) => join(folder, 'README.md'))
  .filter((readme) => programsIn(readme).program !== '');

describeWith(describe, missing(), 'packages installed by npm outside of the workspace', () => {
  beforeAll(() => {
    install(project, tarballs);
  }, 300_000);

  test('plain Node imports every entry, and each exports names', () => {
    const imported = [...published.keys()].flatMap((name) => entries(project, name));
    const program = `const sizes = {};
for (const entry of ${JSON.stringify(imported)}) sizes[entry] = Object.keys(await import(entry)).length;
console.log(JSON.stringify(sizes));`;
    const sizes = JSON.parse(
      run(project, process.execPath, '--input-type=module', '--eval', program),
    ) as Readonly<Record<string, number>>;
    expect(Object.keys(sizes)).toEqual(imported);
    expect(imported.filter((entry) => sizes[entry] === 0)).toEqual([]);
  });

  test.each([['nodenext'], ['esnext', '--moduleResolution', 'bundler']])(
    'the types of all packages and of their dependencies compile in a project with --module %s',
    (...module) => {
      const imported = [...published.keys()].flatMap((name) => entries(project, name));
      const program = imported.map((entry, index) => `export * as entry${index} from '${entry}';\n`);
      writeFileSync(join(project, 'program.mts'), program.join(''));
      const strictly = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        'false',
        '--target',
        'es2023',
        '--types',
        'node',
      ];
      run(project, join(project, 'node_modules/.bin/tsc'), ...strictly, '--module', ...module, 'program.mts');
    },
  );

  test.each(readmes)('the program of %s prints its shown output', (readme) => {
    const { program, printed } = programsIn(readme);
    writeFileSync(join(project, 'readme.mjs'), program);
    expect(run(project, process.execPath, 'readme.mjs')).toBe(printed);
  });

  test('a catalogue in a program that esbuild bundled finds its threads, loads a title and finds it', () => {
    cpSync(join(import.meta.dirname, 'bundled.mjs'), join(project, 'source.mjs'));
    const options = ['--bundle', '--platform=node', '--format=esm', '--external:better-sqlite3'];
    const into = '--outfile=built/bundled.mjs';
    run(project, join(project, 'node_modules/.bin/esbuild'), 'source.mjs', ...options, into);
    expect(run(project, process.execPath, 'built/bundled.mjs')).toBe("[ 'thread' ]\n");
  });

  test('the command torioki runs as it is installed', () => {
    expect(run(project, join(project, 'node_modules/.bin/torioki'), '--help', '--lang', 'en')).toContain(
      'verify <store>',
    );
  });

  test('a decision runs in plain Node', () => {
    cpSync(join(import.meta.dirname, 'journey.mjs'), join(project, 'journey.mjs'));
    const lent = { type: 'Lent', copy: 1 };
    expect(JSON.parse(run(project, process.execPath, 'journey.mjs'))).toEqual({
      outcomes: [
        { is: 'accepted', events: [lent], position: 1, again: false },
        { is: 'accepted', events: [lent], position: 1, again: true },
        { is: 'refused', refusals: ['already-lent'] },
      ],
      verified: 1,
    });
  });

  test("a store is tested against the contract with the project's test runner", () => {
    cpSync(join(import.meta.dirname, 'own-store.mjs'), join(project, 'own-store.test.mjs'));
    const printed = run(project, process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'own-store');
    expect(printed).toMatch(/Tests +\d+ passed/);
  });
});
