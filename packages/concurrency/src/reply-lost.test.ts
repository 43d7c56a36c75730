import { unwrapAnswer, loseReplies } from '@torioki/event-store/contract';
import { withNewId, tokyo } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { openDesk } from './desk/desk.js';
import { repeatableCommands } from './scenarios/repeatable-commands.js';
import { decodeEvent } from './oracle/decide-after.js';
import { eventsOfCommand } from './oracle/events-of-command.js';
import { recordScenario } from './scenarios/scenario.js';
import { acceptedScenarios } from './scenarios/index.js';
import { withMemory, withSqlite } from './desk/scratch-stores.js';

const nextMonth = tokyo('2021-05-07 12:00');

describe.each([
  ['in memory', withMemory],
  ['in SQLite', withSqlite],
] as const)('a command whose reply was lost after the commit, %s', (_, withStore) => {
  it.each(acceptedScenarios.map((scenario) => [scenario.when.type, scenario] as const))(
    '%s has its first outcome when it is sent again, whatever its outcome would be as a new command',
    async (_type, scenario) =>
      withStore(await recordScenario(scenario), async (store) => {
        const unheard = openDesk({ store: loseReplies(store) });
        expect(await unheard(scenario.when)).toMatchObject({
          is: 'failed',
          error: { code: 'store-unavailable' },
        });
        const history = await unwrapAnswer(store.records());
        const recorded = eventsOfCommand(scenario.when.id, history);
        const desk = openDesk({ store });
        const later = { ...scenario.when, at: nextMonth };
        for (const again of [scenario.when, later])
          expect(await desk(again)).toEqual({
            is: 'accepted',
            events: recorded.map((stored) => decodeEvent(stored).event),
            position: history.length,
            again: true,
          });
        expect(await unwrapAnswer(store.records())).toEqual(history);
        const now = repeatableCommands.includes(scenario.when.type) ? 'accepted' : 'refused';
        expect(
          await desk(withNewId(later)),
          'Name a command that may be accepted twice in scenarios/repeatable-commands.ts.',
        ).toMatchObject({ is: now });
      }),
  );
});
