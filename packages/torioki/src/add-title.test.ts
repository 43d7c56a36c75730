import { randomUUID } from 'node:crypto';
import { inMemoryEventStore } from '@torioki/event-store';
import { hokkaido, hokkaidoProfile } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import { expect, it, onTestFinished } from 'vitest';
import type { AdditionPlaces, TitleWithCopies } from './add-title.js';
import { addTitle, openLibrary } from './index.js';
import { factsOf } from './testing/evening.js';
import { office } from './testing/open-day.js';
import { watchLibrary } from './testing/watched.js';

const record = { title: 't-1', name: '海賊とよばれた男', copies: [{ copy: 'c-1' }, { copy: 'c-2' }] };

const opened = async () => {
  const events = inMemoryEventStore({ librarySystem: 'add-title-test' });
  const library = watchLibrary(await openLibrary({ events, policy: hokkaido, profile: hokkaidoProfile }));
  onTestFinished(() => library.close());
  const put: TitleWithCopies[] = [];
  const catalogue: AdditionPlaces<TitleWithCopies>['catalogue'] = {
    put: (records) => {
      put.push(...records);
      return Promise.resolve(E.right(undefined));
    },
  };
  return { events, put, catalogue, desk: library.desk(office) };
};

it('adds a record to the catalogue and its copies to the history', async () => {
  const { events, put, catalogue, desk } = await opened();
  const added = await addTitle(
    { catalogue, desk },
    { commandId: randomUUID(), record, loanClass: 'circulating' },
  );
  expect(added).toMatchObject({
    is: 'catalogued',
    copies: [
      { copy: 'c-1', answer: { is: 'accepted' } },
      { copy: 'c-2', answer: { is: 'accepted' } },
    ],
  });
  expect(put).toEqual([record]);
  expect(await factsOf(events, 'CopyAdded')).toMatchObject([
    { data: { copy: 'c-1', title: 't-1' } },
    { data: { copy: 'c-2', title: 't-1' } },
  ]);
});

it('continues at the interrupted step when the call is repeated after a crash', async () => {
  const { events, put, catalogue, desk } = await opened();
  const addition = { commandId: randomUUID(), record, loanClass: 'circulating' } as const;
  const dying = {
    addCopy: (command: Parameters<typeof desk.addCopy>[0]) => {
      if (command.copy === 'c-2') throw new Error('killed');
      return desk.addCopy(command);
    },
  };
  await expect(addTitle({ catalogue, desk: dying }, addition)).rejects.toThrow('killed');
  expect(await factsOf(events, 'CopyAdded')).toHaveLength(1);
  for (const again of [
    [true, false],
    [true, true],
  ])
    expect(await addTitle({ catalogue, desk }, addition)).toMatchObject({
      copies: again.map((before) => ({ answer: { is: 'accepted', again: before } })),
    });
  expect(await factsOf(events, 'CopyAdded')).toHaveLength(2);
  expect(put).toEqual([record, record, record]);
});

it('adds no copy if the catalogue refuses the record', async () => {
  const { events, desk } = await opened();
  const errors = [new Error('Row 1, title: row 7 already has the code t-1.')] as const;
  const catalogue = { put: () => Promise.resolve(E.left([...errors] as [Error])) };
  expect(
    await addTitle({ catalogue, desk }, { commandId: randomUUID(), record, loanClass: 'circulating' }),
  ).toEqual({ is: 'not-catalogued', errors });
  expect(await factsOf(events, 'CopyAdded')).toEqual([]);
});

it('reports the refusal or failure of each copy', async () => {
  const { catalogue, desk } = await opened();
  await addTitle({ catalogue, desk }, { commandId: randomUUID(), record, loanClass: 'circulating' });
  const third = { ...record, copies: [{ copy: 'c-1' }, { copy: 'c-3' }] };
  expect(
    await addTitle({ catalogue, desk }, { commandId: randomUUID(), record: third, loanClass: 'circulating' }),
  ).toMatchObject({
    copies: [
      { answer: { is: 'refused', refusals: [{ code: 'copy-known' }] } },
      { answer: { is: 'accepted' } },
    ],
  });
  const nameless = await addTitle(
    { catalogue, desk },
    { commandId: 'none', record: third, loanClass: 'circulating' },
  );
  expect(nameless).toMatchObject({ copies: [{ answer: { is: 'failed' } }, { answer: { is: 'failed' } }] });
});

it.each([
  [{ record: { title: '海賊', copies: [] } }, 'record.title'],
  [{ record: { title: 't-1', copies: [{ copy: '' }] } }, 'record.copies[0].copy'],
  [{ loanClass: 'lent' }, 'loanClass'],
])('names the wrong field of %j and adds nothing', async (wrong, path) => {
  const { events, put, catalogue, desk } = await opened();
  const addition = { commandId: randomUUID(), record, loanClass: 'circulating', ...wrong } as const;
  const added = await addTitle({ catalogue, desk }, addition as Parameters<typeof addTitle>[1]);
  expect(added).toMatchObject({
    is: 'not-catalogued',
    errors: [{ code: 'invalid-input', details: { path } }],
  });
  expect(put).toEqual([]);
  expect(await factsOf(events, 'CopyAdded')).toEqual([]);
});
