import { overlongIn, saysHowLong } from '@torioki/lending/samples';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { inMemoryPatronRegistry } from './in-memory.js';
import type { RegistryAnswer } from './registry-answer.js';

type Verb = ((given: unknown) => RegistryAnswer<unknown>) & { readonly codec?: t.Any };

const registry = inMemoryPatronRegistry({ librarySystem: 'torioki-test' });

const verbs = Object.entries<unknown>({ ...registry }).filter(
  (entry): entry is [string, Verb] => entry[1] instanceof Function && entry[1].length > 0,
);

describe.each(verbs)('the verb %s', (_, verb) => {
  it('has a limit for every text and list in what it is asked, and tells it alone', async () => {
    const parts = overlongIn(verb.codec ?? t.unknown);
    expect(parts).not.toEqual([]);
    for (const { path, value } of parts) {
      const reason = expect.stringMatching(saysHowLong) as string;
      const said = path === '' ? { reason } : { path, reason };
      expect(await verb(value)).toMatchObject({ left: { code: 'invalid-input', details: said } });
    }
  });

  it('answers what throws when it is read', async () => {
    const request = Object.defineProperty({}, 'patron', {
      enumerable: true,
      get: () => expect.fail('佐藤 みのり'),
    });
    const answer = await verb(request);
    expect(answer).toMatchObject({ left: { code: 'invalid-input' } });
    expect(JSON.stringify(answer)).not.toContain('佐藤');
  });
});

it('there are as many verbs as a registry has, but those that are asked nothing', () => {
  const asked = new Set(verbs.map(([name]) => name));
  const others = Object.keys(registry).filter((name) => !asked.has(name));
  expect(others.toSorted()).toEqual(['close', 'librarySystem', 'mails', 'pendingEvents']);
});
