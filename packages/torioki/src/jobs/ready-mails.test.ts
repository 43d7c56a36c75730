import { orThrow } from '@torioki/event-store';
import { findFirstEvent } from '@torioki/event-store/adapter';
import { hokkaido } from '@torioki/lending';
import {
  headquarters,
  home,
  makeJourney,
  library as published,
  makePickupLocationAdded,
  makePolicyPublished,
  reservationId,
  titleId,
  tokyo,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening, factsOf, record } from '../testing/evening.js';
import { noticeCommandId } from './record-outcomes.js';

const sentence = {
  counter: 'メールを受け取った日の翌日以降に、道立図書館、議会図書室のカウンターまでお越しください。',
  dispatched: 'メールを受け取った日から直近の発送日に、本を発送します。',
  branch: 'メールを受け取った日から4～5日後に、受取館までお越しください。',
  cards:
    '道立図書館、議会図書室で受け取る場合は道立図書館の利用者カード、他の図書館で受け取る場合は、その図書館の利用者カードと、道立図書館の利用者カードが必要です。',
};

describe('the mail at 20:00', () => {
  const april = (...days: readonly string[]) => days.map((day) => `4月${day}`);
  const may = ['5月7日(金)', '5月11日(火)', '5月14日(金)', '5月18日(火)', '5月21日(金)', '5月25日(火)'];

  it.each([
    [
      'S22',
      {
        day: '2021-04-06',
        leaves: '4月9日(金)',
        from: '4月11日(日)',
        until: '4月23日(金)',
        left: april('9日(金)', '13日(火)', '16日(金)', '20日(火)', '23日(金)', '27日(火)'),
      },
    ],
    [
      'S23',
      {
        day: '2021-04-09',
        leaves: '4月13日(火)',
        from: '4月15日(木)',
        until: '4月27日(火)',
        left: april('13日(火)', '16日(金)', '20日(火)', '23日(金)', '27日(火)'),
      },
    ],
    ['S24', { day: '2021-04-28', leaves: '5月7日(金)', from: '5月9日(日)', until: '5月21日(金)', left: may }],
  ])(
    '%s: names the days of the book at a branch, both cards, and the remaining dispatch days (R51–R53, R59, R61)',
    async (_, { day, leaves, from, until, left }) => {
      const { jobs, server, patron, prepare } = await evening(`${day} 20:00`);
      await prepare(1, await patron(), wakkanai, `${day} 11:00`);
      await jobs.sendReadyMails();
      expect(server.arrived[0]?.text.split('\n')).toEqual(
        expect.arrayContaining([
          `・稚内：1冊、${leaves}に発送、${from}以降、${until}まで（予定）`,
          ...[sentence.dispatched, sentence.branch, sentence.cards],
          `発送日：${left.join('、')}`,
        ]),
      );
    },
  );

  it('counts the days of transit to a branch (A28)', async () => {
    const facts = [...published, makePickupLocationAdded({ ...wakkanai, transitDays: 4 })];
    const { events, jobs, server, patron, prepare } = await evening('2021-04-06 20:00', { facts });
    await prepare(1, await patron(), wakkanai, '2021-04-06 11:00');
    await jobs.sendReadyMails();
    expect(server.arrived[0]?.text).toContain('4月13日(火)以降、4月24日(土)まで（予定）');
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { promised: { from: '2021-04-13' } } },
    ]);
  });

  it('is one mail for each patron, about all ready books, without titles (A24, R50, R60)', async () => {
    const { jobs, server, patron, prepare } = await evening('2021-04-07 20:00');
    const [mari, ken] = [await patron(), await patron()];
    const { waiting } = await prepare(1, mari, headquarters, '2021-04-07 14:10');
    await prepare(2, mari, home, '2021-04-07 15:00');
    await prepare(4, mari, headquarters, '2021-04-07 15:00');
    await prepare(3, ken, headquarters, '2021-04-07 15:00');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 2, sent: 2, notified: { length: 4 } });
    const text = server.arrived.map((mail) => mail.text).find((one) => one.includes('自宅'));
    expect(text).toContain(`・道立図書館：2冊、4月8日(木)以降、4月18日(日)まで\n${sentence.counter}\n`);
    expect(text).toContain(`・自宅：1冊、4月9日(金)に発送\n${sentence.dispatched}（送料自己負担）\n`);
    for (const mail of server.arrived) expect(mail.raw).not.toContain(waiting.data.title);
  });

  it('is not sent about a book that was picked up while the mail waited in the outbox (A26)', async () => {
    const { events, library, jobs, server, patron, prepare, set } = await evening('2021-04-07 20:00', {
      conduct: { recipient: () => 451 },
    });
    const [mari, ken] = [await patron(), await patron()];
    const counter = library.desk({ role: 'counter', staff: 'C-01', location: 'HQ' });
    const fetched = [
      await prepare(1, mari, headquarters, '2021-04-07 14:10'),
      await prepare(2, ken, headquarters, '2021-04-07 14:10'),
    ];
    const kept = await prepare(3, ken, wakkanai, '2021-04-07 14:10');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 2, failed: ['refused', 'refused'] });
    set('2021-04-08 09:00');
    for (const { ready, borrower } of fetched) {
      const { copy, location } = ready.data;
      const cards = { prefectural: true, branch: false };
      await counter.pickUp({ copy, borrower, location, cards });
    }
    server.behave({});
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({
      sent: 1,
      failed: ['nothing-to-tell'],
      notified: 1,
    });
    expect(server.arrived).toHaveLength(1);
    expect(server.arrived[0]?.text).not.toContain('カウンター');
    expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
      { data: { reservation: kept.reservation, on: '2021-04-08' } },
    ]);
    expect(orThrow(await jobs.mails()).shown).toEqual([]);
  });
});

it('mails the others if the registry does not know a patron', async () => {
  const { events, jobs, server, patron, prepare } = await evening('2021-04-07 20:00');
  const { added, waiting, ready } = makeJourney(1, headquarters);
  await record(events, added, waiting, ready);
  await prepare(2, await patron(), headquarters, '2021-04-07 14:10');
  expect(await jobs.sendReadyMails()).toMatchObject({ sent: 1, troubles: [{ code: 'borrower-unknown' }] });
  expect(server.arrived).toHaveLength(1);
});

describe('the history', () => {
  it('does not show which patrons were in one mail: it has its own ids, the minute, and no order (A24)', async () => {
    const { events, jobs, patron, prepare } = await evening('2021-04-07 20:00:37.123');
    const [mari, ken] = [await patron(), await patron()];
    await prepare(4, mari, wakkanai, '2021-04-07 14:10');
    await prepare(3, ken, headquarters, '2021-04-07 14:10');
    await prepare(1, mari, headquarters, '2021-04-07 15:10');
    await prepare(2, ken, headquarters, '2021-04-07 15:10');
    await jobs.sendReadyMails();
    const notices = await factsOf(events, 'ReadyNoticeSent');
    expect(notices.map(({ data }) => data.reservation)).toEqual([1, 2, 3, 4].map(reservationId));
    for (const { position, data } of notices) {
      const { reservation, at } = data;
      const command = noticeCommandId({ reservation, notice: 0 });
      expect(orThrow(await findFirstEvent(events, command))).toMatchObject({ position });
      expect(at).toBe(tokyo('2021-04-07 20:00'));
    }
  });

  it.each<[says: string, titles: boolean]>([
    ['does not allow it', false],
    ['allows it', true],
  ])('names the titles if the policy %s (%s)', async (_, titles) => {
    const readyMail = { ...hokkaido.readyMail, titles };
    const facts = [...published, makePolicyPublished('2021-04-08', { ...hokkaido, readyMail })];
    const { open, mailer, server, set, patron, prepare } = await evening('2021-04-07 14:10', { facts });
    const pirate = { name: '海賊とよばれた男', volume: '上', author: '百田 尚樹' };
    const named = await open({ mailer, titles: () => Promise.resolve(new Map([[titleId(1), pirate]])) });
    const mari = await patron();
    await prepare(1, mari, headquarters, '2021-04-08 14:10');
    set('2021-04-08 20:00');
    expect(await named.jobs.sendReadyMails()).toMatchObject({ sent: 1 });
    expect(server.arrived[0]?.text.includes('　海賊とよばれた男 上 / 百田 尚樹')).toBe(titles);
  });
});
