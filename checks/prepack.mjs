import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

// npm would publish `workspace:` and `catalog:` unchanged. pnpm writes the versions.
if (!process.env.npm_execpath?.includes('pnpm')) {
  console.error(
    'Pack this package with pnpm: npx -y pnpm@10.34.9 pack. npm would leave workspace: and catalog: in it.',
  );
  process.exit(1);
}
execFileSync('tsc', ['--build'], { stdio: ['ignore', 'inherit', 'inherit'] });
execFileSync(process.execPath, [join(import.meta.dirname, 'bundle.mjs'), '.'], { stdio: 'inherit' });
