import { describe, expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../index.js';
import { counter, openDay, shelf } from '../testing/open-day.js';

type Ask = (library: Library<PatronRegistry>, patron: string) => Promise<unknown>;

interface Failed {
  readonly error?: { readonly message: string };
}

const line = { title: 'T-1', location: 'HQ' };
const asPatron = { role: 'patron' } as const;

const messageOf = (answer: unknown): string => {
  return (answer as Failed).error?.message ?? 'nothing';
};

describe('the faults of a request', () => {
  it.each<readonly [string, Ask]>([
    ['patron: must be', (library) => library.portal('').patron()],
    ['patron: must be', (library) => library.portal('').addToCart({ title: 'T-1' })],
    ['title: must be', (library, patron) => library.portal(patron).addToCart({ title: '' })],
    ['card: must be', (library) => library.desk(counter).patronWithCard(null as never)],
    ['actor: must be', (library) => library.desk(null as never).patronWithCard('1')],
    ['request: must be', (library) => library.logIn([] as never)],
    [
      'titel: is an unknown field.',
      (library, patron) => library.portal(patron).addToCart({ titel: 'T-1' } as never),
    ],
    [
      'line: is an unknown field.',
      (library, patron) => library.portal(patron).reserve({ line: [line] } as never),
    ],
    [
      'reason: is not a field of a command',
      (library, patron) => library.portal(patron).cancel({ reservation: patron, reason: 'asked' } as never),
    ],
    [
      'lines[0].titel: is an unknown field.',
      (library, borrower) => library.desk(asPatron).reserve({ borrower, lines: [{ titel: 'T-1' }] } as never),
    ],
    [
      'note: is an unknown field.',
      (library, borrower) => library.desk(asPatron).reserve({ borrower, lines: [line], note: 1 } as never),
    ],
    [
      'each with a title and a location',
      (library, patron) => library.portal(patron).reserve({ lines: 'T-1' } as never),
    ],
    [
      'as in { prefectural: true, branch: false }',
      (library, borrower) =>
        library.desk(counter).pickUp({ copy: 'C-1', borrower, location: 'HQ', cards: true } as never),
    ],
  ])('are reported: %s', async (message, ask) => {
    const { library, registered } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
    expect(messageOf(await ask(library, await registered()))).toContain(message);
  });
});
