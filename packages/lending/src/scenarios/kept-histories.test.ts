import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inMemoryEventStore, reExecuteAll, type StoredEvent } from '@torioki/event-store';
import { unwrapAnswer } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { lendingEventCodec, lendingEvents } from '../events/index.js';
import { release } from '../release.js';
import { allDecisions } from '../samples/index.js';
import { openStoreWith } from '../samples/record-commands.js';
import { wholeHistory } from '../samples/whole-history.js';

const folder = join(import.meta.dirname, 'kept-histories');
const ofThisRelease = `${release.replace(' ', '-')}.jsonl`;

const parsed = (file: string): readonly StoredEvent[] =>
  readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as StoredEvent);

/**
 * A kept history belongs to a release and is never changed. Installations of that release may have a history
 * of the same form.
 */
describe('the kept history', () => {
  it.skipIf(existsSync(join(folder, ofThisRelease)))(`${ofThisRelease} is written`, async () => {
    const store = await openStoreWith(wholeHistory.recorded);
    const lines = (await unwrapAnswer(store.records())).map((event) => JSON.stringify(event));
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, ofThisRelease));
  });

  it.each(readdirSync(folder))('%s has the same outcome when it is decided again', async (file) => {
    const [first, ...more] = parsed(file);
    const store = inMemoryEventStore({ librarySystem: 'example' });
    await unwrapAnswer(store.copy([first as StoredEvent, ...more]));
    const executed: string[] = [];
    for await (const one of reExecuteAll(store, lendingEventCodec, allDecisions))
      executed.push(E.isLeft(one) ? one.left.message : one.right.execution.is);
    expect(executed.filter((is) => is !== 'same')).toEqual([]);
    expect(executed.length).toBeGreaterThan(allDecisions.length);
  });

  it('of this release contains every event and every command', () => {
    const events = parsed(ofThisRelease);
    const types = new Set(events.map(({ type }) => type));
    expect(Object.keys(lendingEvents).filter((type) => !types.has(type))).toEqual([]);
    const commands = new Set(
      events.map(({ metadata }) => (metadata['command'] as { type?: string } | undefined)?.type),
    );
    expect(allDecisions.map(({ type }) => type).filter((type) => !commands.has(type))).toEqual([]);
  });
});
