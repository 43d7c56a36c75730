import { orThrow } from '@torioki/event-store';
import { headquarters, reservationId, wakkanai } from '@torioki/lending/samples';
import type { Mailer } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { evening, factsOf } from '../testing/evening.js';
import { branch, dispatch } from '../testing/fixture.js';
import { office } from '../testing/open-day.js';

const reservation = reservationId(1);
const nobody = { queued: 0, sent: 0, failed: [], notified: [], notNotified: [], troubles: [] };

/** The mail of 7 April promises the copy at 稚内 from 11 to 23 April, with dispatch on 9 April. */
const promised = async (address?: string | null, place = wakkanai) => {
  const scene = await evening('2021-04-07 20:00');
  const reader = await scene.patron(address);
  await scene.prepare(1, reader, place, '2021-04-07 14:10');
  const { jobs, library, set, server } = scene;
  const run = async (at: string) => {
    set(at);
    return jobs.sendReadyMails();
  };
  await run('2021-04-07 20:00');
  const shipped = async () => {
    set('2021-04-09 10:00');
    orThrow(await library.desk(dispatch).ship({ reservation }));
  };
  const arrived = async (at: string) => {
    set(at);
    orThrow(await library.desk(branch).arrive({ reservation, location: place.location }));
  };
  const due = async () => orThrow(await library.views.notices().now()).shown.due.map(({ why }) => why);
  const text = () => server.arrived.at(-1)?.text ?? '';
  return { ...scene, reader, run, shipped, arrived, due, text };
};

describe('a broken promise', () => {
  it('by closed days sends the patron the new days in the next mail, once, and shows the patron to staff', async () => {
    const { events, library, server, set, run, due, text } = await promised();
    set('2021-04-08 10:00');
    const days = ['2021-04-11', '2021-04-12', '2021-04-13'];
    const period = { location: wakkanai.location, from: '2021-04-09', until: '2021-05-31', days };
    orThrow(await library.desk(office).publishClosedDays(period));
    expect(await due()).toEqual(['days-changed']);
    expect(await run('2021-04-08 19:59')).toMatchObject(nobody);
    expect(await run('2021-04-08 20:00')).toMatchObject({ queued: 1, sent: 1, notified: [reservation] });
    expect(await run('2021-04-08 20:01')).toMatchObject(nobody);
    expect(await run('2021-04-09 19:59')).toMatchObject(nobody);
    expect(await due()).toEqual([]);
    expect(server.arrived.map(({ subject }) => subject)).toEqual([
      '貸出準備完了のお知らせメール',
      '受取日変更のお知らせメール',
    ]);
    expect(text()).toContain('・稚内：1冊、4月9日(金)に発送、4月14日(水)以降、');
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { notice: 0, why: 'ready', promised: { from: '2021-04-11' } } },
      { data: { notice: 1, why: 'days-changed', promised: { from: '2021-04-14' } } },
    ]);
  });

  it('by a change after the hour waits for the next hour', async () => {
    const { library, set, run } = await promised();
    set('2021-04-08 20:03');
    const period = { location: wakkanai.location, from: '2021-04-09', until: '2021-05-31' };
    orThrow(await library.desk(office).publishClosedDays({ ...period, days: ['2021-04-11'] }));
    expect(await run('2021-04-08 20:04')).toMatchObject(nobody);
    expect(await run('2021-04-09 20:00')).toMatchObject({ sent: 1 });
  });

  it('by a late parcel sends a mail on the promised day, and another after the arrival (A5)', async () => {
    const { library, reader, shipped, arrived, run, text } = await promised();
    await shipped();
    expect(await run('2021-04-10 20:00')).toMatchObject(nobody);
    expect(await run('2021-04-11 20:00')).toMatchObject({ sent: 1 });
    expect(text()).toContain('お届けが遅れています。');
    expect(text()).not.toContain('以降');
    expect(orThrow(await library.portal(reader).reservations.now()).shown).toMatchObject([
      { is: 'late', pickupFrom: null },
    ]);
    expect(await run('2021-04-12 20:00')).toMatchObject(nobody);
    await arrived('2021-04-14 11:00');
    expect(await run('2021-04-14 20:00')).toMatchObject({ sent: 1 });
    expect(text()).toContain('・稚内：1冊、4月15日(木)以降、4月25日(日)まで');
    expect(await run('2021-04-15 20:00')).toMatchObject(nobody);
  });

  it('by the loss of its copy is withdrawn (A55)', async () => {
    const { events, library, set, shipped, run, due, text } = await promised();
    await shipped();
    set('2021-04-10 10:00');
    orThrow(await library.desk(office).loseInTransit({ reservation }));
    expect(await due()).toEqual(['waits-again']);
    expect(await run('2021-04-10 20:00')).toMatchObject({ sent: 1, notified: [reservation] });
    expect(text()).toContain('元の順番のまま「予約中」に戻りました。');
    expect(await run('2021-04-10 20:05')).toMatchObject(nobody);
    expect(await factsOf(events, 'WaitNoticeSent')).toMatchObject([{ data: { notice: 1 } }]);
    expect(await due()).toEqual([]);
  });
});

describe('a notice that is no longer due at the hand-over of its mail', () => {
  const unreachable: Mailer = { send: () => Promise.resolve('unreachable') };

  it('is in neither the mail nor the history, unlike the rest of the mail', async () => {
    const { events, open, reader, prepare, shipped, arrived, set, run, text } = await promised();
    await shipped();
    const other = await prepare(2, reader, headquarters, '2021-04-11 14:10');
    set('2021-04-11 20:00');
    const hindered = await (await open({ mailer: unreachable })).jobs.sendReadyMails();
    expect(hindered).toMatchObject({ queued: 1, failed: ['unreachable'] });
    await arrived('2021-04-11 20:02');
    expect(await run('2021-04-11 20:05')).toMatchObject({
      sent: 1,
      notified: [other.reservation],
      troubles: [],
    });
    expect(text()).toContain('・道立図書館：1冊');
    expect(text()).not.toContain('お届けが遅れています。');
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { reservation, why: 'ready' } },
      { data: { reservation: other.reservation, why: 'ready' } },
    ]);
    expect(await run('2021-04-11 20:30')).toMatchObject(nobody);
  });
});

describe('a patron who adds a mail address while a book is ready (A10)', () => {
  it('gets the mail of that evening', async () => {
    const { events, library, reader, set, run, text } = await promised(null, headquarters);
    expect(await run('2021-04-08 20:00')).toMatchObject(nobody);
    set('2021-04-09 10:00');
    orThrow(await library.portal(reader).setMailAddress({ mailAddress: 'minori@example.jp' }));
    expect(await run('2021-04-09 20:00')).toMatchObject({ sent: 1, notified: [reservation] });
    expect(text()).toContain('・道立図書館：1冊、4月10日(土)以降、4月18日(日)まで');
    expect(await run('2021-04-09 20:05')).toMatchObject(nobody);
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { notice: 1, why: 'address-given' } },
    ]);
  });
});
