import { orThrow } from '@torioki/event-store';
import { tokyo } from '@torioki/lending/samples';
import { expect } from 'vitest';
import { atHeadquarters } from '../testing/fixture.js';
import { scenario } from '../testing/scenario.js';
import { summarizeRun } from '../testing/evening.js';
import { counter } from '../testing/open-day.js';

scenario(
  'S18: a copy secured at 14:10 is 貸出可能 immediately, and announced once, at 20:00 (R49, R54, R69–R71, R86)',
  '2021-04-03 10:00',
  async ({ library, server, set, registered, shelved, recorded }) => {
    const copy = await shelved('T1');
    const { portal, mailAddress } = await registered();
    orThrow(await portal.reserve({ lines: atHeadquarters('T1') }));
    const showReservations = async () => orThrow(await portal.reservations.now()).shown;
    expect(await showReservations()).toMatchObject([{ word: '予約中', earliestPickup: null }]);

    set('2021-04-07 14:10');
    expect(orThrow(await library.desk(counter).secure({ copy })).events).toMatchObject([
      { type: 'Secured', data: { copy, at: tokyo('2021-04-07 14:10') } },
    ]);
    expect(await showReservations()).toMatchObject([{ word: '貸出可能', earliestPickup: null }]);
    expect(server.arrived).toEqual([]);

    set('2021-04-07 20:00');
    expect(await library.jobs.sendReadyMails()).toMatchObject({
      sent: 1,
      notified: { length: 1 },
      troubles: [],
    });
    set('2021-04-07 20:05');
    expect(summarizeRun(await library.jobs.sendReadyMails())).toEqual({});
    expect(server.arrived).toMatchObject([
      {
        from: 'houshi3@library.pref.hokkaido.jp',
        to: mailAddress,
        subject: '貸出準備完了のお知らせメール',
        messageId: expect.stringMatching(/^<[0-9a-f-]{36}@library\.pref\.hokkaido\.jp>$/) as string,
      },
    ]);
    expect(server.arrived[0]?.text).toContain(
      '道立図書館：1冊、4月8日(木)以降、4月18日(日)まで\nメールを受け取った日の翌日以降に、道立図書館、議会図書室のカウンターまでお越しください。',
    );
    expect(await recorded('ReadyNoticeSent')).toMatchObject([
      { data: { copy, on: '2021-04-07', promised: { from: '2021-04-08' } } },
    ]);
    expect(await showReservations()).toMatchObject([{ word: '貸出可能', pickupFrom: '4月8日(木)以降' }]);
    expect(orThrow(await library.jobs.mails()).shown).toEqual([]);
  },
);

scenario(
  'S19: a copy secured a second before 20:00 is announced that evening, one secured at 20:00 the next (R49, R70)',
  '2021-04-03 10:00',
  async ({ library, server, set, registered, shelved, recorded }) => {
    const [before, after] = [await shelved('T1'), await shelved('T2')];
    const { portal } = await registered();
    orThrow(await portal.reserve({ lines: atHeadquarters('T1', 'T2') }));
    set('2021-04-07 19:59:59.999');
    orThrow(await library.desk(counter).secure({ copy: before }));
    set('2021-04-07 20:00:00');
    orThrow(await library.desk(counter).secure({ copy: after }));

    const listNotices = async () =>
      (await recorded('ReadyNoticeSent')).map(({ data: { copy, on } }) => [copy, on]);
    expect(await library.jobs.sendReadyMails()).toMatchObject({ run: '2021-04-07', sent: 1 });
    expect(await listNotices()).toEqual([[before, '2021-04-07']]);
    expect(orThrow(await library.views.notices().now()).shown).toMatchObject({
      due: [{ copy: after }],
      sent: [{ copy: before, on: '2021-04-07' }],
      notSent: [],
    });
    set('2021-04-08 19:59:59.999');
    expect(await library.jobs.sendReadyMails()).toMatchObject({ sent: 0 });
    set('2021-04-08 20:00:00');
    expect(await library.jobs.sendReadyMails()).toMatchObject({ run: '2021-04-08', sent: 1 });
    expect(await listNotices()).toEqual([
      [before, '2021-04-07'],
      [after, '2021-04-08'],
    ]);
    expect(server.arrived.map(({ text }) => /4月\d+日/.exec(text)?.[0])).toEqual(['4月8日', '4月9日']);
  },
);
