import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EventBody } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { kebab } from '../samples/kebab.js';
import { lendingEventCodec } from './codec.js';
import { lendingEvents } from './lending-event.js';

const folder = join(import.meta.dirname, 'samples');
const files = readdirSync(folder);

const sampleOf = ({ type, schemaVersion }: Pick<EventBody, 'type' | 'schemaVersion'>) =>
  `${kebab(type)}.v${schemaVersion}.json`;

/** Samples are frozen: a stored event of their form is somewhere for ever. Add one, never change one. */
describe('the sample of a stored event', () => {
  it.each(Object.values(lendingEvents).map(sampleOf))('%s is there', (file) => {
    expect(files).toContain(file);
  });

  it.each(files)('%s decodes, and is stored again as it was', (file) => {
    const stored = JSON.parse(readFileSync(join(folder, file), 'utf8')) as EventBody;
    const event = lendingEventCodec.decode(stored);
    expect(E.map(lendingEventCodec.encode)(event)).toEqual(E.right(stored));
    expect(sampleOf(stored)).toBe(file);
  });
});
