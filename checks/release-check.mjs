/** Packs every public package, and lets npm check what it would publish: `pnpm release:check`. Publishes nothing. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from './pack.mjs';

/**
 * The warnings of npm about a package. Leaves out the warnings about the log-in, and about pnpm's options.
 */
const warnings =
  /^npm warn (?!publish This command requires you to be logged in|Unknown (?:publishConfig|env config)).*$/gm;

/** Lets npm check a tarball, prints the result, and returns whether npm found no fault. */
const checkTarball = (tarball) => {
  const publishing = ['publish', '--dry-run', '--access', 'public', '--tag', 'next', tarball];
  const { status, stdout, stderr } = spawnSync('npm', publishing, { encoding: 'utf8' });
  const faults = status === 0 ? stderr.match(warnings) : [stderr.trim()];
  console.log(faults === null ? stdout.trim() : `${tarball}\n${faults.join('\n')}`);
  return faults === null;
};

const folder = mkdtempSync(join(tmpdir(), 'torioki-release-'));
try {
  const areReady = [...pack(folder).values()].map(checkTarball);
  process.exitCode = areReady.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
