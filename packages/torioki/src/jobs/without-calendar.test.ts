import { orThrow } from '@torioki/event-store';
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

const isCalendar = ({ type }: LendingEvent) =>
  type === 'DispatchDaysPublished' || type === 'ClosedDaysPublished';
const calendars = published.filter(isCalendar);
const places = published.filter((fact) => !isCalendar(fact));
const closedDays = published.filter(({ type }) => type === 'ClosedDaysPublished');

const dispatchMissing = (day: string, ...locations: readonly string[]) => ({
  code: 'calendar-missing',
  details: { calendar: 'dispatch-days', day, locations },
  message:
    `The dispatch days of ${day} are not published. Patrons get no mail about books that are ready for ${locations.join(', ')}. ` +
    'Publish them with publishDispatchDays. The next run then sends the mails.',
});

const listNotified = async (events: Parameters<typeof factsOf>[0]) =>
  (await factsOf(events, 'ReadyNoticeSent')).map(({ data }) => data.reservation);

describe('a notice without a published calendar for its days', () => {
  it('waits, is reported, and is sent when a calendar is published (R53)', async () => {
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
            'The closed days of 2021-04-08 are not published. Patrons get no mail about books that are ready for HQ. ' +
            'Publish them with publishClosedDays. The next run then sends the mails.',
        },
        dispatchMissing('2021-04-08', 'WKN'),
      ],
    });
    expect(orThrow(await jobs.mails()).shown).toEqual([]);
    expect(orThrow(await library.views.notices().now()).shown.due).toHaveLength(2);
    await record(events, ...calendars);
    set('2021-04-07 20:01');
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ queued: 2, sent: 2, notified: 2 });
    expect(server.arrived).toHaveLength(2);
    expect(await listNotified(events)).toEqual([reservationId(1), reservationId(2)]);
    expect(await factsOf(events, 'ReadyNoticeNotSent')).toEqual([]);
  });

  it('does not delay other notices, even of the same patron', async () => {
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
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ queued: 2, sent: 2, notified: 2 });
    expect((await listNotified(events)).toSorted()).toEqual([1, 2, 3, 4].map(reservationId));
    expect(server.arrived).toHaveLength(4);
  });

  it('moves to another mail if its mail was refused until the calendar ended', async () => {
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
    expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ queued: 1, sent: 1, notified: 1 });
    expect(await listNotified(events)).toEqual([reservationId(1), reservationId(2)]);
    expect(server.arrived).toHaveLength(2);
    expect(orThrow(await jobs.mails()).shown).toEqual([]);
  });

  it('gets a mail with another name if the run already had one with the same name', async () => {
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

it('records a mail with its day of writing, even if a day without calendar begins meanwhile', async () => {
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
