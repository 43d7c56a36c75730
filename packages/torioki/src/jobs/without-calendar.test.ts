import type { LendingEvent } from '@torioki/lending';
import {
  assemblyRoom,
  dates,
  dispatchDays,
  makeDispatchDaysPublished,
  headquarters,
  home,
  library as published,
  reservationId,
  wakkanai,
} from '@torioki/lending/samples';
import type { Mailer } from '@torioki/patrons';
import { describe, expect, it } from 'vitest';
import { summarizeRun, evening, factsOf, record } from '../testing/evening.js';
import { expectShown } from '../testing/showing.js';

const isCalendar = ({ type }: LendingEvent) =>
  type === 'DispatchDaysPublished' || type === 'ClosedDaysPublished';
const calendars = published.filter(isCalendar);
const places = published.filter((fact) => !isCalendar(fact));
const closedDays = published.filter(({ type }) => type === 'ClosedDaysPublished');

const dispatchMissing = (day: string, ...locations: readonly string[]) => ({
  code: 'calendar-missing',
  details: { calendar: 'dispatch-days', day, locations },
  message:
    `The dispatch days of ${day} are not published, so nobody is told of the books that are ready for ${locations.join(', ')}. ` +
    'Publish them with publishDispatchDays; the next run tells of it.',
});

const told = async (events: Parameters<typeof factsOf>[0]) =>
  (await factsOf(events, 'ReadyNoticeSent')).map(({ data }) => data.reservation);

describe('what no published calendar gives the days of', () => {
  it('waits, is named, and is told of once one is published (R53)', async () => {
    const { events, library, jobs, server, set, patron, prepare } = await evening('2021-04-07 20:00', {
      facts: places,
    });
    await prepare(1, await patron(), headquarters, '2021-04-07 14:10');
    await prepare(2, await patron(), wakkanai, '2021-04-07 14:10');
    const report = { sent: 0, failed: [], notified: [], notNotified: [] };
    expect(await jobs.sendReadyMails()).toMatchObject({
      run: '2021-04-07',
      queued: 0,
      ...report,
      troubles: [
        {
          code: 'calendar-missing',
          details: { calendar: 'closed-days', day: '2021-04-08', locations: ['HQ'] },
          message:
            'The closed days of 2021-04-08 are not published, so nobody is told of the books that are ready for HQ. ' +
            'Publish them with publishClosedDays; the next run tells of it.',
        },
        dispatchMissing('2021-04-08', 'WKN'),
      ],
    });
    expect(expectShown(await jobs.mails())).toEqual([]);
    expect(expectShown(await library.views.notices().now()).due).toHaveLength(2);
    await record(events, ...calendars);
    set('2021-04-07 20:01');
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ queued: 2, sent: 2, told: 2 });
    expect(server.arrived).toHaveLength(2);
    expect(await told(events)).toEqual([reservationId(1), reservationId(2)]);
    expect(await factsOf(events, 'ReadyNoticeNotSent')).toEqual([]);
  });

  it('keeps nothing else from being told of, be it the same patron’s', async () => {
    const { events, jobs, server, patron, prepare } = await evening('2021-04-07 20:00', {
      facts: [...places, ...closedDays],
    });
    const [mari, ken] = [await patron(), await patron()];
    await prepare(1, mari, headquarters, '2021-04-07 14:10');
    await prepare(2, mari, wakkanai, '2021-04-07 14:10');
    await prepare(3, ken, assemblyRoom, '2021-04-07 14:10');
    await prepare(4, await patron(), home, '2021-04-07 14:10');
    const missing = [dispatchMissing('2021-04-08', 'HOME', 'WKN')];
    expect(await jobs.sendReadyMails()).toMatchObject({
      queued: 2,
      sent: 2,
      notified: { length: 2 },
      troubles: missing,
    });
    expect(server.arrived.map(({ text }) => text).join()).not.toContain('稚内');
    await record(events, ...calendars);
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ queued: 2, sent: 2, told: 2 });
    expect((await told(events)).toSorted()).toEqual([1, 2, 3, 4].map(reservationId));
    expect(server.arrived).toHaveLength(4);
  });

  it('leaves the mail that was only refused until the calendar ended to another one', async () => {
    const untilTheNinth = makeDispatchDaysPublished(
      '2021-04-01',
      '2021-04-09',
      dispatchDays.filter((day) => day <= '2021-04-09'),
    );
    const { events, jobs, server, set, patron, prepare } = await evening('2021-04-07 20:00', {
      facts: [...places, ...closedDays, untilTheNinth],
      conduct: { recipient: () => 451 },
    });
    const mari = await patron();
    await prepare(1, mari, headquarters, '2021-04-07 14:10');
    await prepare(2, mari, wakkanai, '2021-04-07 14:10');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 1, failed: ['refused'], troubles: [] });
    server.behave({});
    set('2021-04-09 10:00');
    const missing = [dispatchMissing('2021-04-10', 'WKN')];
    expect(await jobs.sendReadyMails()).toMatchObject({
      queued: 0,
      sent: 0,
      failed: ['no-calendar'],
      notified: [],
      notNotified: [],
      troubles: missing,
    });
    expect(await jobs.sendReadyMails()).toMatchObject({
      queued: 1,
      sent: 1,
      notified: { length: 1 },
      troubles: missing,
    });
    await record(events, ...calendars);
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ queued: 1, sent: 1, told: 1 });
    expect(await told(events)).toEqual([reservationId(1), reservationId(2)]);
    expect(server.arrived).toHaveLength(2);
    expect(expectShown(await jobs.mails())).toEqual([]);
  });

  it('comes into a mail of another name when the run has had one of the same', async () => {
    const untilTheNinth = makeDispatchDaysPublished('2021-04-01', '2021-04-09', dates('2021-04', 9));
    const { events, jobs, server, set, patron, prepare } = await evening('2021-04-08 20:00', {
      facts: [...places, ...closedDays, untilTheNinth],
      conduct: { recipient: () => 451 },
    });
    await prepare(1, await patron(), wakkanai, '2021-04-08 14:10');
    expect(await jobs.sendReadyMails()).toMatchObject({ queued: 1, failed: ['refused'] });
    server.behave({});
    set('2021-04-09 10:00');
    expect(await jobs.sendReadyMails()).toMatchObject({ failed: ['no-calendar'] });
    await record(events, ...calendars);
    expect(await jobs.sendReadyMails()).toMatchObject({
      run: '2021-04-08',
      queued: 1,
      sent: 1,
      troubles: [],
    });
    expect(server.arrived).toHaveLength(1);
  });
});

it('records a mail as of the day on which it was written, though a day begins meanwhile without days to come', async () => {
  const { events, open, set, patron, prepare, mailer, server } = await evening('2021-05-29 23:59:59.999');
  await prepare(1, await patron(), headquarters, '2021-05-29 14:10');
  const overMidnight: Mailer = {
    send: async (message) => {
      const sent = await mailer.send(message);
      set('2021-05-30 00:00');
      return sent;
    },
  };
  const library = await open({ mailer: overMidnight });
  expect(await library.jobs.sendReadyMails()).toMatchObject({
    sent: 1,
    notified: { length: 1 },
    notNotified: [],
  });
  expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([{ data: { on: '2021-05-29' } }]);
  expect(server.arrived).toHaveLength(1);
});
