import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../docs');
const index = readFileSync(join(docs, 'README.md'), 'utf8');

const pages = ['', 'reference/', 'decisions/'].flatMap((folder) =>
  readdirSync(join(docs, folder))
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => `${folder}${name}`),
);

const titleOf = (page: string): string => /^# (.+)$/m.exec(readFileSync(join(docs, page), 'utf8'))?.[1] ?? '';

test.each(pages)('docs/README.md has a line for %s, under its title', (page) => {
  const link = `- [${titleOf(page)}](${page})`;
  expect(index.split('\n').filter((line) => line.startsWith(link))).toHaveLength(1);
});

const decisions = pages.filter((page) => page.startsWith('decisions/'));

test.each(decisions)('the title of %s says whether another decision supersedes it', (page) => {
  const text = readFileSync(join(docs, page), 'utf8');
  const [, part = '', by] = /^Superseded (in part )?by \[.*?\]\((\d{4})-/m.exec(text) ?? [];
  const [, said] = /\(superseded ((?:in part )?by \d{4})\)$/.exec(titleOf(page)) ?? [];
  expect(said).toBe(by && `${part}by ${by}`);
});
