import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { expectFailure } from './contract/unwrap-answer.js';
import { notJson } from './contract/not-json.js';
import { record } from './contract/recording.js';
import { someEvent } from './contract/some-event.js';
import { inMemoryEventStore } from './in-memory.js';
import { checkCopyInput } from './input.js';

const recorded = () => record(inMemoryEventStore({ librarySystem: 'library-1' }), [someEvent(), someEvent()]);

describe('the events to copy', () => {
  it('are stored events', async () => {
    const events = await recorded();
    expect(checkCopyInput(events)).toEqual(E.right(events));
  });

  it.each(notJson)('cannot contain %s', async (_, path, make) => {
    const [first, second] = await recorded();
    for (const part of ['data', 'metadata']) {
      const invalid = checkCopyInput([first, { ...second, [part]: make() }] as never);
      expect(await expectFailure('invalid-input', Promise.resolve(invalid))).toMatchObject({
        path: `events[1].${part}${path}`,
      });
    }
  });

  it('have no unknown fields: all are named, 20 at most', async () => {
    const [event] = await recorded();
    const faultsOf = async (count: number) => {
      const more = Object.fromEntries(Array.from({ length: count }, (_, index) => [`more${index}`, 1]));
      const { path, others } = await expectFailure(
        'invalid-input',
        Promise.resolve(checkCopyInput([{ ...event, ...more }] as never)),
      );
      return [path, ...(others ?? []).map((other) => other.path)];
    };
    expect(await faultsOf(3)).toEqual(['events[0].more0', 'events[0].more1', 'events[0].more2']);
    expect(await faultsOf(30)).toHaveLength(20);
  });

  it('have an instant each', async () => {
    const [first, second] = await recorded();
    const invalid = checkCopyInput([first, { ...second, recordedAt: '' }] as never);
    expect(await expectFailure('invalid-input', Promise.resolve(invalid))).toMatchObject({
      path: 'events[1].recordedAt',
    });
  });
});
