import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { story } from '../samples/index.js';
import { lendingEventCodec } from './codec.js';
import { handleEvents } from './handle-events.js';
import { lendingEvents, type LendingEvent, type LendingEventType } from './lending-event.js';
import { addTwins } from './migrated-events.js';

const taken = async (): Promise<readonly LendingEvent[]> => {
  const stored = await story
    .openMigration()
    .migrateCopy('m-1', { is: 'missing' })
    .migrateLoan('a-1', 1, 'hq', 1)
    .withFields({ renewals: 2 })
    .recorded();
  return stored.flatMap((one) => {
    const event = lendingEventCodec.decode(one);
    return event._tag === 'Right' ? [event.right] : [];
  });
};

describe('events are handled by a table of their types', () => {
  it('handle an inherited type as the types it replaces', async () => {
    const found: string[] = [];
    const handle = handleEvents<[by: string]>({
      PickedUp: ({ copy }, by) => found.push(`${by} lent ${copy}`),
      Renewed: ({ loan }, by) => found.push(`${by} renewed ${loan === '' ? '' : 'it'}`),
      DeclaredLost: ({ copy }, by) => found.push(`${by} lost ${copy}`),
    });
    for (const event of await taken()) handle(event, 'old');
    expect(found).toEqual(['old lost m-1', 'old lent a-1', 'old renewed it', 'old renewed it']);
  });

  it('handle it by its own handler, if the table has one', async () => {
    const found: string[] = [];
    const handle = handleEvents({
      PickedUp: () => found.push('lent'),
      LoanMigrated: ({ lentOn }) => found.push(lentOn),
    });
    for (const event of await taken()) handle(event);
    expect(found).toEqual(['2021-04-01']);
  });
});

it('the linter knows every type that an inherited one replaces', () => {
  const config = readFileSync(join(import.meta.dirname, '../../../../eslint.config.js'), 'utf8');
  const [, listed = ''] = /const withTwins = '\/\^\((.+)\)\$\/'/.exec(config) ?? [];
  const types = Object.keys(lendingEvents) as LendingEventType[];
  const twins = types.filter((type) => addTwins([type]).length > 1);
  expect(listed.split('|').toSorted()).toEqual(twins.toSorted());
});
