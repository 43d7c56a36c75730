import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pack, published, root, run } from './packed.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-packed-'));
let tarballs: ReadonlyMap<string, string> = new Map();
beforeAll(() => {
  tarballs = pack(folder);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A file in a buffer of its own. */
const bytes = (file: string) => new Uint8Array(readFileSync(file));

/** Ways to resolve that are not meant to find ES modules. */
const notForModules = ['node10', 'node16-cjs'];

describe.each([...published.keys()])('%s', (name) => {
  const tarball = () => tarballs.get(name) ?? '';

  test('is packed as publint asks', async () => {
    const { messages } = await publint({ pack: { tarball: bytes(tarball()).buffer }, strict: true });
    expect(messages).toEqual([]);
  });

  test('gives its types to every kind of ES module', async () => {
    const analysis = await checkPackage(createPackageFromTarballData(bytes(tarball())));
    if (analysis.types === false) throw new Error('There are no types.');
    const { problems } = analysis;
    expect(
      problems.filter((one) => !('resolutionKind' in one && notForModules.includes(one.resolutionKind))),
    ).toEqual([]);
  });

  test('holds its licence and what was built, no tests, and versions that npm knows', () => {
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

test('npm, which would leave workspace: and catalog: in a package, cannot pack it', () => {
  const packed = spawnSync('npm', ['pack', '--dry-run'], {
    cwd: join(root, 'packages/event-store'),
    encoding: 'utf8',
  });
  expect(packed.status).not.toBe(0);
  expect(packed.stdout + packed.stderr).toContain('Pack this package with pnpm');
});

test('pnpm, which writes versions there, can: once the package is built', () => {
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
