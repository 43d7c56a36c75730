import { randomUUID } from 'node:crypto';
import { orThrow, readRecordedCommand, reExecuteAll, type StoredEvent } from '@torioki/event-store';
import { lendingEventCodec } from '@torioki/lending';
import {
  allDecisions,
  copyId,
  loanLimit,
  makeCopyAdded,
  noDvdToHome,
  noRenewalInLastWeek,
  pupilLimit,
  titleId,
} from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { defineRule, type Person } from './index.js';
import type { OwnRule } from './ports/own-rule.js';
import { prefecturalCard } from './testing/fixture.js';
import { counter, office, openDay, shelf } from './testing/open-day.js';
import { openWithRules, reservationLimit } from './testing/own-rules.js';

const morning = '2021-04-03 10:00';

const refusal = {
  code: 'host:few-reservations',
  facts: { most: 2 },
  texts: { ja: '予約は2件までです。', en: 'At most 2.' },
};

const rulesOf = (event: StoredEvent | undefined) => event && readRecordedCommand(event)?.decidedBy?.hostRules;

describe('a rule of the host', () => {
  it('may be any of the four examples, also one that takes a field of your directory', async () => {
    const { portal, wants } = await openWithRules(loanLimit, pupilLimit, noDvdToHome, noRenewalInLastWeek);
    expect(await portal.reserve(wants(1))).toMatchObject({
      is: 'failed',
      error: { code: 'host-rule-broken', details: { rule: 'host:pupil-limit' } },
    });
  });

  it('refuses a command of a portal, a desk and a file, and counts under all pseudonyms', async () => {
    const { portal, library, patron, people, wants, recorded } = await openWithRules(reservationLimit(2));
    orThrow(await portal.reserve(wants(1)));
    orThrow(await portal.reserve(wants(2)));
    const before = await recorded();
    const { fresh, used } = orThrow(await people.findPseudonyms(patron));
    expect(used).toHaveLength(2);
    const desk = library.desk({ role: 'patron' });
    for (const refused of [
      await portal.reserve(wants(3)),
      await portal.rehearsal.reserve(wants(3)),
      await portal.reserveInOrder({ lines: wants(3, 4).lines.map((line, n) => ({ ...line, rank: n + 1 })) }),
      await library.desk(office).file(patron).reserve(wants(3)),
      await desk.reserve({ borrower: String(fresh), ...wants(3) }),
      await desk.reserve({ borrower: String(used[0]), ...wants(3) }),
      await desk.rehearsal.reserve({ borrower: String(fresh), ...wants(3) }),
    ])
      expect(refused).toMatchObject({ is: 'refused', refusals: [refusal] });
    expect(await recorded()).toBe(before);
  });

  it('is reported together with the rules of the library, after them, and has its texts', async () => {
    const { portal, wants } = await openWithRules(
      reservationLimit(2),
      reservationLimit(1, { code: 'host:fewer' }),
    );
    const answer = await portal.reserve(wants(1, 2, 3, 4, 5));
    expect(answer).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'over-reservation-limit' }, refusal, { code: 'host:fewer', facts: { most: 1 } }],
    });
    const { refusal: render } = orThrow(await portal.texts()).shown;
    if (answer.is !== 'refused') throw new Error('the command was not refused');
    expect(answer.refusals.map(render)).toEqual([
      '予約上限数を超過しています。',
      '予約は2件までです。',
      '予約は1件までです。',
    ]);
  });

  it('does not change accepted commands, which are recorded with its code and version', async () => {
    const { portal, wants, events, library } = await openWithRules(reservationLimit(2));
    const { position } = orThrow(await portal.reserve(wants(1)));
    const [first] = orThrow(await events.records({ after: position - 1, upTo: position }));
    expect(rulesOf(first)).toEqual([{ code: 'host:few-reservations', version: 3 }]);
    expect(JSON.stringify(first)).not.toContain('pseudonyms');
    const other = orThrow(
      await library
        .desk(office)
        .addCopy({ copy: 'C-99', title: titleId(1), loanClass: 'circulating', source: 'own' }),
    );
    const [added] = orThrow(await events.records({ after: other.position - 1, upTo: other.position }));
    expect(rulesOf(added)).toEqual([]);
    const executed = [];
    for await (const one of reExecuteAll(events, lendingEventCodec, allDecisions))
      executed.push(E.isLeft(one) ? one.left.message : one.right.execution.is);
    expect(new Set(executed)).toEqual(new Set(['same', 'unexplained']));
  });

  it('does not change the first answer to a command that is sent again', async () => {
    let limit = 2;
    const rule = reservationLimit(2, {
      judge: () => (limit === 2 ? undefined : { facts: { most: limit } }),
    });
    const { portal, wants } = await openWithRules(rule);
    const sent = { ...wants(1), commandId: randomUUID() };
    orThrow(await portal.reserve(sent));
    limit = 0;
    expect(await portal.reserve(wants(2))).toMatchObject({ is: 'refused' });
    expect(await portal.reserve(sent)).toMatchObject({ is: 'accepted', again: true });
  });
});

describe('facts about a person', () => {
  const byName = (seen: string[]): OwnRule =>
    defineRule({
      code: 'host:not-minori',
      version: 1,
      command: ['reserve', 'changePickup', 'renew'],
      facts: (person: Person) => ({ name: person.name }),
      judge: ({ facts }) => {
        seen.push(facts?.name ?? 'nobody');
        return facts?.name === '佐藤 みのり' ? { facts: {} } : undefined;
      },
      texts: { ja: () => 'みのりさんは不可', en: () => 'Not Minori' },
    });

  it('come from the directory, and are not recorded', async () => {
    const seen: string[] = [];
    const { portal, wants, registered, library, events } = await openWithRules(byName(seen));
    expect(await portal.reserve(wants(1))).toMatchObject({ refusals: [{ code: 'host:not-minori' }] });
    const ken = await registered({ name: '高橋 健' });
    orThrow(await library.portal(ken).reserve(wants(1)));
    expect(seen).toEqual(['佐藤 みのり', '高橋 健']);
    expect(JSON.stringify(orThrow(await events.records()))).not.toContain('高橋');
  });

  it('are known for a thing of the person too, also if staff name no borrower', async () => {
    const seen: string[] = [];
    const { wants, registered, library, events } = await openWithRules(byName(seen));
    const ken = await registered({ name: '高橋 健' });
    orThrow(await library.portal(ken).reserve(wants(1)));
    const reserved = orThrow(await events.read([{ types: ['Reserved'] }])).events[0];
    const { reservation } = reserved?.data as { readonly reservation: string };
    seen.length = 0;
    await library.desk(office).changePickup({ reservation, borrower: null, location: 'WKN' });
    await library.desk(office).changePickup({ reservation: randomUUID(), borrower: null, location: 'WKN' });
    expect(seen).toEqual(['高橋 健', 'nobody']);
  });
});

describe('a limit of loans', () => {
  it('counts loans from the shelf and reserved ones, of one person', async () => {
    const facts = Array.from({ length: 8 }, (_, n) => makeCopyAdded(copyId(n + 1), titleId(n + 1)));
    const { library, registered } = await openDay(morning, { facts, rules: [loanLimit] });
    const patron = await registered();
    const desk = library.desk(counter);
    const take = (n: number) =>
      desk.file(patron).pickUp({ copy: copyId(n), location: 'HQ', cards: prefecturalCard });
    for (const n of [1, 2, 3, 4, 5, 6]) orThrow(await take(n));
    expect(await take(7)).toMatchObject({ refusals: [{ code: 'host:loan-limit', facts: { limit: 6 } }] });
    orThrow(await desk.acceptReturn({ copy: copyId(1), location: 'HQ', payer: null }));
    orThrow(await take(7));
  });

  it('is never passed by loans at the same moment', async () => {
    const { library, registered } = await openDay(morning, { facts: shelf(12), rules: [loanLimit] });
    const patron = await registered();
    const numbers = Array.from({ length: 12 }, (_, n) => n + 1);
    const taken = await Promise.all(
      numbers.map((n) =>
        library
          .desk(counter)
          .file(patron)
          .pickUp({ copy: copyId(n), location: 'HQ', cards: prefecturalCard }),
      ),
    );
    expect(taken.filter(({ is }) => is === 'accepted')).toHaveLength(6);
  });
});
