import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../docs');

const unindented = (text: string): string => text.replace(/^ +/gm, '');

/** Each block of TypeScript on a page, with the source that was last linked before it. */
const quotedOn = (page: string): readonly { readonly block: string; readonly source: string }[] => {
  const text = readFileSync(join(docs, page), 'utf8');
  return [...text.matchAll(/```ts\n([^]*?)^ *```$/gm)].map(({ 1: block = '', index }) => ({
    block: unindented(block),
    source: [...text.slice(0, index).matchAll(/\]\(([^)]+\.m?[jt]sx?)\)/g)].at(-1)?.[1] ?? '',
  }));
};

const pages = [
  'the-way-of-one-command.md',
  'adding.md',
  'own-people.md',
  'own-rules.md',
  'own-store.md',
  'own-views.md',
  'own-words.md',
  'observe.md',
];

describe.each(pages)('docs/%s', (page) => {
  test('quotes sources', () => {
    expect(quotedOn(page)).not.toEqual([]);
  });

  test.each(quotedOn(page))('quotes $source word for word', ({ block, source }) => {
    const isQuoted = unindented(readFileSync(join(docs, source), 'utf8')).includes(block);
    expect(isQuoted, `docs/${page} no longer quotes ${source}. Copy this block again:\n${block}`).toBe(true);
  });
});
