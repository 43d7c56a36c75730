import { answered, replyLost } from '@torioki/event-store/contract';
import { anew, tokyo } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { deskOf } from './desk/desk.js';
import { mayBeGivenAnew } from './scenarios/may-be-given-anew.js';
import { known } from './oracle/decided.js';
import { recordedUnder } from './oracle/recorded-under.js';
import { historyOf } from './scenarios/scenario.js';
import { usual } from './scenarios/index.js';
import { withMemory, withSqlite } from './desk/scratch-stores.js';

const nextMonth = tokyo('2021-05-07 12:00');

describe.each([
  ['in memory', withMemory],
  ['in SQLite', withSqlite],
] as const)('a command whose reply was lost after the commit, %s', (_, withStore) => {
  it.each(usual.map((scenario) => [scenario.when.type, scenario] as const))(
    '%s has its first outcome when it is sent again, whatever its outcome would be as a new command',
    async (_type, scenario) =>
      withStore(await historyOf(scenario), async (store) => {
        const unheard = deskOf({ store: replyLost(store) });
        expect(await unheard(scenario.when)).toMatchObject({
          is: 'failed',
          error: { code: 'store-unavailable' },
        });
        const history = await answered(store.records());
        const recorded = recordedUnder(scenario.when.id, history);
        const desk = deskOf({ store });
        const later = { ...scenario.when, at: nextMonth };
        for (const again of [scenario.when, later])
          expect(await desk(again)).toEqual({
            is: 'accepted',
            events: recorded.map((stored) => known(stored).event),
            position: history.length,
            again: true,
          });
        expect(await answered(store.records())).toEqual(history);
        const now = mayBeGivenAnew.includes(scenario.when.type) ? 'accepted' : 'refused';
        expect(
          await desk(anew(later)),
          'Name a command that may be accepted twice in scenarios/may-be-given-anew.ts.',
        ).toMatchObject({ is: now });
      }),
  );
});
