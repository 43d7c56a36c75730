import { randomUUID } from 'node:crypto';
import { orThrow } from '@torioki/event-store';
import { ownId } from '@torioki/event-store/adapter';
import { makeCopyAdded, copyId, headquarters, library as published, titleId } from '@torioki/lending/samples';
import type { PatronId } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import type { Library, PatronRegistry } from '../index.js';
import { noticeCommandId } from '../jobs/record-outcomes.js';
import { evening } from '../testing/evening.js';
import { application, counter, office, openDay, shelf } from '../testing/open-day.js';

const looks = [
  'patron',
  'texts',
  'cart',
  'cartLines',
  'titleRequests',
  'cardsToSend',
  'idCopiesToReturn',
  'holdings',
  'holdingsOf',
  'patronWithCard',
  'search',
  'accessLog',
  'readingHistory',
  'unknownBorrowers',
  'unusualDays',
  'findPatrons',
  'cardEndings',
  'recipients',
  'file',
];
const library = ['desk', 'logIn', 'portal', 'texts', 'close', 'recordPending', 'comparePeople', 'health'];

type Verb = (command: unknown) => Promise<unknown>;

/** The verbs of an object that give a command. */
const commandsOf = (of: object): readonly (readonly [string, Verb])[] =>
  Object.entries(of).filter(
    ([name, verb]) => typeof verb === 'function' && ![...looks, ...library].includes(name),
  ) as never;

describe('an id that only the library makes', () => {
  const ours = ownId(randomUUID(), 'anything');

  it.each<readonly [string, (library: Library<PatronRegistry>, patron: string) => object]>([
    ['the library', (opened) => opened],
    ['a desk', (opened) => opened.desk(counter)],
    ['a file', (opened, patron) => opened.desk(counter).file(patron)],
    ['the portal', (opened, patron) => opened.portal(patron)],
  ])('is refused as a command id at %s', async (_, at) => {
    const { library: opened, registered } = await openDay('2021-04-03 10:00');
    const commands = commandsOf(at(opened, await registered()));
    expect(commands).not.toEqual([]);
    for (const [name, command] of commands)
      expect({ name, answer: await command({ commandId: ours }) }).toMatchObject({
        name,
        answer: { is: 'failed', error: { code: 'invalid-input', details: { path: 'commandId' } } },
      });
  });

  it('is refused for new items, and names existing ones', async () => {
    const { library: opened, registered } = await openDay('2021-04-03 10:00', { facts: shelf(1) });
    const portal = opened.portal(await registered());
    const line = { title: titleId(1), location: 'HQ' };
    expect(await portal.reserve({ lines: [{ ...line, reservation: ours }] } as never)).toMatchObject({
      is: 'failed',
      error: { code: 'invalid-input', details: { path: 'lines[0].reservation' } },
    });
    const [reserved] = orThrow(await portal.reserve({ lines: [line] })).events;
    const { reservation } = reserved?.data as { readonly reservation: string };
    expect(reservation.charAt(14)).toBe('8');
    orThrow(await portal.cancel({ reservation }));
  });

  it('of a notice stays free for the notice, even if a caller predicts it', async () => {
    const free = makeCopyAdded(copyId(2), titleId(2));
    const e = await evening('2021-04-07 14:10', { facts: [...published, free] });
    const patron: PatronId = await e.patron();
    const { reservation, borrower } = await e.prepare(1, patron, headquarters, '2021-04-07 14:10');
    const commandId = noticeCommandId({ reservation, notice: 0 });
    const command = { commandId, lines: [{ title: titleId(2), location: 'HQ' }] };
    for (const answer of [
      await e.library.portal(patron).reserve(command),
      await e.library.desk(counter).file(patron).reserve(command),
      await e.library.desk({ role: 'patron' }).reserve({ ...command, borrower }),
      await e.library.desk(office).registerPatron(application({ commandId })),
    ])
      expect(answer).toMatchObject({ is: 'failed', error: { code: 'invalid-input' } });
    e.set('2021-04-07 20:00');
    expect(await e.jobs.sendReadyMails()).toMatchObject({ notified: [reservation], troubles: [] });
    expect(orThrow(await e.jobs.mails()).shown).toEqual([]);
  });
});
