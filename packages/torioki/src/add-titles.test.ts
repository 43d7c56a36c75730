import { randomUUID } from 'node:crypto';
import { inMemoryEventStore, orThrow } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import type { TitleWithCopies } from './add-title.js';
import { addTitles, openLibrary } from './index.js';
import { factsOf } from './testing/evening.js';
import { office } from './testing/open-day.js';
import { watchLibrary } from './testing/watched.js';

const most = 1_200;

const records = Array.from({ length: most }, (_, index) => ({
  title: `t-${String(index).padStart(4, '0')}`,
  copies: [{ copy: `c-${index}` }],
}));

const catalogue = {
  titlesAfter: (code: string) =>
    Promise.resolve(E.right(records.filter(({ title }) => title > code).slice(0, 1_000))),
};

const loanClassOf = ({ title }: TitleWithCopies) => (title === 't-0001' ? 'not-for-loan' : 'circulating');

const opened = async () => {
  const events = inMemoryEventStore({ librarySystem: 'add-titles-test' });
  const library = watchLibrary(await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile }));
  onTestFinished(() => library.close());
  return { events, desk: library.desk(office) };
};

it('adds the copies of all titles of a loaded catalogue, each with its loan class, and once', async () => {
  const { events, desk } = await opened();
  const all = { is: 'added', titles: most, copies: most, refused: 0, firstRefused: [] };
  const commandId = randomUUID();
  expect(await addTitles({ catalogue, desk }, { commandId, loanClassOf })).toEqual(all);
  expect(await addTitles({ catalogue, desk }, { commandId, loanClassOf })).toEqual(all);
  expect(await addTitles({ catalogue, desk }, { commandId: randomUUID(), loanClassOf })).toEqual(all);
  const added = await factsOf(events, 'CopyAdded');
  expect(added).toHaveLength(most);
  expect(added[1]).toMatchObject({ data: { copy: 'c-1', title: 't-0001', loanClass: 'not-for-loan' } });
});

it('reports a copy that the history has for another title', async () => {
  const { desk } = await opened();
  const known = { copy: 'c-7', title: 't-other', loanClass: 'circulating', source: 'own' } as const;
  orThrow(await desk.addCopy(known));
  expect(await addTitles({ catalogue, desk }, { commandId: randomUUID(), loanClassOf })).toMatchObject({
    ...{ is: 'added', copies: most - 1, refused: 1 },
    firstRefused: [{ title: 't-0007', copy: 'c-7', refusals: [{ code: 'copy-known', title: 't-other' }] }],
  });
});

it('stops at a failure, and continues when it is called again', async () => {
  const { events, desk } = await opened();
  let calls = 0;
  const dying = {
    addCopy: (command: Parameters<typeof desk.addCopy>[0]) => {
      calls += 1;
      if (calls === 5) throw new Error('killed');
      return desk.addCopy(command);
    },
  };
  const commandId = randomUUID();
  expect(await addTitles({ catalogue, desk: dying }, { commandId, loanClassOf })).toMatchObject({
    is: 'failed',
    error: { code: 'store-unavailable' },
  });
  expect(await factsOf(events, 'CopyAdded')).toHaveLength(4);
  expect(await addTitles({ catalogue, desk }, { commandId, loanClassOf })).toMatchObject({ copies: most });
  expect(await factsOf(events, 'CopyAdded')).toHaveLength(most);
});

it('names the function of the loan class if it throws, without the text of the error', async () => {
  const { desk } = await opened();
  const throwing = () => {
    throw new RangeError('a secret');
  };
  const failed = await addTitles({ catalogue, desk }, { commandId: randomUUID(), loanClassOf: throwing });
  expect(failed).toMatchObject({
    is: 'failed',
    error: { code: 'invalid-input', details: { path: 'loanClassOf' } },
  });
  expect(JSON.stringify(failed)).toContain('RangeError');
  expect(JSON.stringify(failed)).not.toContain('secret');
});

it('names all wrong parts of its input', async () => {
  expect(await addTitles({} as never, { commandId: 'one' } as never)).toMatchObject({
    error: {
      code: 'invalid-input',
      details: { path: 'catalogue', others: ['desk', 'commandId', 'loanClassOf'].map((path) => ({ path })) },
    },
  });
});
