import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The rules for light and dark. For the dark scheme only the colours are checked, since nothing else differs.
 */
const rules = {
  light: { type: 'tag', values: wcag },
  dark: { type: 'rule', values: ['color-contrast'] },
};

/** The faults that axe-core finds on a page by WCAG 2.2 A and AA, light and dark. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const run = `axe.run({ runOnly: ${JSON.stringify(rules[colorScheme])}, resultTypes: ['violations'] })`;
    const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>(run);
    const where = `${new URL(page.url()).pathname} ${colorScheme}`;
    faults.push(...violations.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html ?? ''}`));
  }
  return faults;
};
