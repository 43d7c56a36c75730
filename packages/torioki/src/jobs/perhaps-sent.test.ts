import {
  dates,
  makeDispatchDaysPublished,
  library as published,
  reservationId,
  wakkanai,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import type { LibraryOptions, PatronRegistry } from '../index.js';
import { summarizeRun, evening, factsOf, record } from '../testing/evening.js';

type Scene = Awaited<ReturnType<typeof evening>>;

const unsureEnds: readonly (readonly [string, (scene: Scene) => Partial<LibraryOptions<PatronRegistry>>])[] =
  [
    [
      'the server did not answer in time',
      ({ mailer }) => ({
        mailer: {
          send: async (message) => {
            await mailer.send(message);
            return 'timed-out';
          },
        },
      }),
    ],
    [
      'its worker died before marking it',
      ({ mailer, people }) => ({
        mailer,
        people: { ...people, markMailSent: () => Promise.reject(new Error('killed')) },
      }),
    ],
  ];

describe('a mail that may have been sent', () => {
  it.each(unsureEnds)(
    'waits for a calendar under its name and keeps its Message-ID, since %s',
    async (_, circumstances) => {
      const isDispatch = ({ type }: { readonly type: string }) => type === 'DispatchDaysPublished';
      const untilTheNinth = makeDispatchDaysPublished('2021-04-01', '2021-04-09', dates('2021-04', 9));
      const facts = [...published.filter((fact) => !isDispatch(fact)), untilTheNinth];
      const scene = await evening('2021-04-08 23:58', { facts });
      const { events, jobs, server, set, patron, prepare } = scene;
      await prepare(1, await patron(), wakkanai, '2021-04-08 14:10');
      const broken = await scene.open(circumstances(scene));
      await broken.jobs.sendReadyMails();
      set('2021-04-09 00:15');
      expect(await jobs.sendReadyMails()).toMatchObject({
        queued: 0,
        failed: ['no-calendar'],
        troubles: [{ code: 'calendar-missing', details: { day: '2021-04-10', locations: ['WKN'] } }],
      });
      await record(events, ...published.filter(isDispatch));
      set('2021-04-09 00:25');
      expect(summarizeRun(await jobs.sendReadyMails())).toEqual({ sent: 1, notified: 1 });
      const messageIds = server.arrived.map(({ messageId }) => messageId);
      expect(messageIds).toEqual([messageIds[0], messageIds[0]]);
      expect(await factsOf(events, 'ReadyNoticeSent')).toMatchObject([
        { data: { reservation: reservationId(1) } },
      ]);
    },
  );
});
