import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../verifier');

const sums = readdirSync(folder)
  .sort()
  .map((name) => `${hash('sha256', readFileSync(join(folder, name)))}  ${name}\n`);

const page = `# The verifiers and their SHA-256

The programs in [packages/audit/verifier](../../packages/audit/verifier) verify an export or an excerpt of a history without Torioki.
Before you trust the answers of your copies, compare the output of \`sha256sum\` with these lines. A test keeps this page up to date.

\`\`\`text
${sums.join('')}\`\`\`
`;

test('docs/reference/verifiers.md has the sums of the verifiers', async () => {
  await expect(page).toMatchFileSnapshot('../../../docs/reference/verifiers.md');
});

test('the verifiers are short enough to be read, and have no dependencies', () => {
  for (const name of readdirSync(folder)) {
    const program = readFileSync(join(folder, name), 'utf8');
    expect(program.split('\n').length, name).toBeLessThan(200);
    const imported = [...program.matchAll(/^(?:import .*from '(.+)'|import (\w+))/gm)].map(
      ([, module, python]) => module ?? python ?? '',
    );
    expect(imported.filter((one) => !/^(node:|hashlib|json|re|sys)/.test(one))).toEqual([]);
  }
});
