import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventBody } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { kebab } from '../samples/kebab.js';
import { wholeHistory } from '../samples/whole-history.js';
import { lendingEventCodec } from './codec.js';
import { lendingEvents, type LendingEventType } from './lending-event.js';

const folder = join(import.meta.dirname, 'samples');
const frozen = readdirSync(folder);

const sampleOf = ({ type, schemaVersion }: Pick<EventBody, 'type' | 'schemaVersion'>) =>
  `${kebab(type)}.v${schemaVersion}.json`;

/**
 * Recorded samples are never changed, because installations have events of the same form. A run writes only
 * the missing samples.
 */
describe('the sample of a stored event', () => {
  it.each(
    Object.values(lendingEvents)
      .map(({ type, form }) => sampleOf({ type, schemaVersion: form.version }))
      .filter((file) => !frozen.includes(file)),
  )('%s is written, as the whole history has it', async (file) => {
    const recorded = await wholeHistory.recorded();
    const event =
      recorded.find((one) => sampleOf(one) === file) ??
      expect.fail('This type is never recorded. Record it in samples/whole-history.ts.');
    const stored = E.map(lendingEventCodec.encode)(lendingEventCodec.decode(event));
    const text = JSON.stringify(E.isRight(stored) && stored.right, null, 2);
    await expect(`${text}\n`).toMatchFileSnapshot(join(folder, file));
  });

  it.each(frozen)('%s decodes, and is stored again in the newest version, or as it was', (file) => {
    const stored = JSON.parse(readFileSync(join(folder, file), 'utf8')) as EventBody;
    const again = E.map(lendingEventCodec.encode)(lendingEventCodec.decode(stored));
    const { version } = lendingEvents[stored.type as LendingEventType].form;
    expect(again).toEqual(
      E.right(
        stored.schemaVersion === version ? stored : expect.objectContaining({ schemaVersion: version }),
      ),
    );
    expect(sampleOf(stored)).toBe(file);
  });
});
