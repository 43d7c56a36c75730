import { headquarters, wakkanai } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { evening, factsOf } from '../testing/evening.js';

describe('a notice', () => {
  it.each([
    [headquarters, '4月9日(金)以降', { from: '2021-04-09' }],
    [wakkanai, '4月9日(金)に発送、4月11日(日)以降', { dispatchDay: '2021-04-09', from: '2021-04-11' }],
  ] as const)(
    'promises the days that its mail names, even if the server accepts it after midnight: %o',
    async (place, says, promised) => {
      const { events, open, patron, prepare, set } = await evening('2021-04-08 23:59:58');
      const texts: string[] = [];
      const send = ({ text }: { readonly text: string }) => {
        texts.push(text);
        set('2021-04-09 00:00:02');
        return Promise.resolve('sent' as const);
      };
      const { jobs } = await open({ mailer: { send } });
      await prepare(1, await patron(), place, '2021-04-08 14:10');
      expect(await jobs.sendReadyMails()).toMatchObject({ sent: 1, notified: { length: 1 }, troubles: [] });
      expect(texts).toEqual([expect.stringContaining(says)]);
      const [notice] = await factsOf(events, 'ReadyNoticeSent');
      expect(notice?.data).toMatchObject({ on: '2021-04-08', promised });
    },
  );
});
