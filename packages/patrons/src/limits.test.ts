import type { Fault } from '@torioki/event-store';
import { findOverlong, reportsLength } from '@torioki/lending/samples';
import type { LocalDate } from '@torioki/lending';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { kinds } from './changes/kinds.js';
import { inMemoryPatronRegistry } from './in-memory.js';
import type { RegistryAnswer } from './registry-answer.js';

type Verb = ((given: unknown) => RegistryAnswer<unknown>) & { readonly codec?: t.Any };

const registry = inMemoryPatronRegistry({ librarySystem: 'torioki-test' });

const changes = Object.values(kinds).map(({ type, codec }): [string, Verb] => {
  const today = { on: '2021-04-02' as LocalDate };
  const wanted = (given: unknown) =>
    typeof given === 'object'
      ? Object.defineProperty(given as object, 'type', { value: type, enumerable: true })
      : given;
  return [type, Object.assign((given: unknown) => registry.change(wanted(given) as never, today), { codec })];
});

const verbs = Object.entries<unknown>({ ...registry }).filter(
  (entry): entry is [string, Verb] =>
    entry[1] instanceof Function && entry[1].length > 0 && entry[1] !== registry.change,
);

/**
 * Whether an answer names the path and its length. For a path below a field, it names the number of values in
 * the request.
 */
const saysSo = (path: string, answer: string): boolean => {
  const { details } = (JSON.parse(answer) as { left: { details: Fault } }).left;
  const isNamed = path === '' || details.path === path;
  const isBelow = path === '' || /[.[]/.test(path);
  const isTooMuch = details.code === 'too-many-values';
  return (isNamed && reportsLength(details)) || (isBelow && isTooMuch);
};

describe.each([...verbs, ...changes])('the verb %s', (_, verb) => {
  it('limits every text and list of its arguments, and reports only the limit', async () => {
    const parts = findOverlong(verb.codec ?? t.unknown);
    expect(parts).not.toEqual([]);
    for (const { path, value } of parts) {
      const answer = await verb(value);
      expect(answer).toMatchObject({ left: { code: 'invalid-input' } });
      expect(JSON.stringify(answer)).toSatisfy((message: string) => saysSo(path, message));
    }
  });

  it('answers with an error if an argument throws on reading', async () => {
    const request = Object.defineProperty({}, 'patron', {
      enumerable: true,
      get: () => expect.fail('佐藤 みのり'),
    });
    const answer = await verb(request);
    expect(answer).toMatchObject({ left: { code: 'invalid-input' } });
    expect(JSON.stringify(answer)).not.toContain('佐藤');
  });
});

it('all verbs of a registry with arguments are tested', () => {
  const tested = new Set(verbs.map(([name]) => name));
  const others = Object.keys(registry).filter((name) => !tested.has(name));
  expect(others.toSorted()).toEqual([
    'change',
    'close',
    'findReadingEnd',
    'forgetCounts',
    'librarySystem',
    'listFindings',
    'listMails',
    'listMissing',
    'listPending',
    'listUnusualDays',
    'readBookmark',
    'readReview',
  ]);
});
