/** Packs every public package, and lets npm check what it would publish: `pnpm release:check`. Publishes nothing. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'torioki-release-'));
execFileSync(process.execPath, [join(import.meta.dirname, 'pack-all.mjs'), folder], { stdio: 'ignore' });
for (const file of readdirSync(folder).filter((name) => name.endsWith('.tgz'))) {
  const publishing = ['publish', '--dry-run', '--access', 'public', '--tag', 'next', join(folder, file)];
  console.log(
    execFileSync('npm', publishing, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim(),
  );
}
rmSync(folder, { recursive: true });
