import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toPrintable, toPrintableLines } from './printable.js';

describe('a text for a terminal', () => {
  it.each([
    ['an escape sequence', 'a\u001b[2Jb', 'a\\u001b[2Jb'],
    ['a C1 control', 'a\u009b2Jb', 'a\\u009b2Jb'],
    ['a new line', 'a\nb', 'a\\u000ab'],
    ['a carriage return', 'a\rb', 'a\\u000db'],
    ['a backspace', 'a\bb', 'a\\u0008b'],
    ['a turn of the writing direction', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['a line separator', 'a\u2028b', 'a\\u2028b'],
    ['a lone surrogate', 'a\ud800b', 'a\\ud800b'],
    ['letters of any script', '北海道 𩸽 👩‍💻', '北海道 𩸽 👩‍💻'],
  ])('shows %s', (_, text, printed) => {
    expect(toPrintable(text)).toBe(printed);
  });

  it('keeps the line ends of CSV, but no other carriage return', () => {
    expect(toPrintableLines(['a\r,b\r', 'c'])).toBe('a\\u000d,b\r\nc\n');
  });

  it('leaves a JSON document unchanged', () => {
    const document = { title: 'a\u001b[2J\u009b\u202e\u2028\\' };
    expect(JSON.parse(toPrintableLines([JSON.stringify(document)]))).toEqual(document);
  });
});

it('is the only kind of text that the command writes', () => {
  const folder = join(import.meta.dirname, '..');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^testing\//.test(file));
  const writing = sources.filter((file) =>
    /process\.std(out|err)|console\.|as Printable/.test(readFileSync(join(folder, file), 'utf8')),
  );
  expect(writing.toSorted()).toEqual(['bin/read-hidden.ts', 'bin/torioki.ts', 'rendering/printable.ts']);
});
