import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needing } from '../packages/event-store/src/contract/needing.js';
import { runs } from '../packages/event-store/src/contract/runs.js';
import { entries, install, pack, published, root, run } from './packed.js';

/** Why nothing is installed. It takes npm half a minute of both processors. */
const missing = (): string | undefined => {
  if (runs(0, 1) === 0) return 'only with full counts';
  const { status, stderr } = spawnSync('npm', ['ping'], { encoding: 'utf8' });
  return status === 0 ? undefined : `npm ping: ${stderr}`;
};

const project = mkdtempSync(join(tmpdir(), 'torioki-installed-'));
afterAll(() => {
  rmSync(project, { recursive: true });
});

/** The program that a README shows, and what it prints: of those that need no server. */
const shown = (readme: string) => {
  const text = readFileSync(readme, 'utf8');
  const [, program = '', printed = ''] =
    /^```js\n((?:(?!esdb:|DATABASE_URL)[^])*?)^```\n\n```\n([^]*?)^```$/m.exec(text) ?? [];
  return { program, printed };
};

const readmes = [root, ...published.values()]
  .map((folder) => join(folder, 'README.md'))
  .filter((readme) => shown(readme).program !== '');

needing(describe, missing(), 'packages that npm installed outside of the workspace', () => {
  beforeAll(() => {
    install(project, pack(project));
  }, 300_000);

  test('every entry is imported by plain Node, with something in it', () => {
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
    'the types of all packages, and of what they depend on, hold in a project with --module %s',
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

  test.each(readmes)('the program of %s prints what it shows', (readme) => {
    const { program, printed } = shown(readme);
    writeFileSync(join(project, 'readme.mjs'), program);
    expect(run(project, process.execPath, 'readme.mjs')).toBe(printed);
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

  test('a store is held to the contract with the runner of the project', () => {
    cpSync(join(import.meta.dirname, 'own-store.mjs'), join(project, 'own-store.test.mjs'));
    const printed = run(project, process.execPath, 'node_modules/vitest/vitest.mjs', 'run', 'own-store');
    expect(printed).toMatch(/Tests +\d+ passed/);
  });
});
