import { CommandId } from '@torioki/lending';
import { orNull } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronId } from '../people/ids.js';
import { NameReading } from '../people/reading.js';
import { storeRecord, findRecord } from '../records/patron-rows.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { writeOnce, verb, type RegistryParts } from './verb.js';

export const SetReading = t.exact(
  t.type({ commandId: CommandId, patron: PatronId, reading: orNull(NameReading) }),
  'an object',
);

/** The readings (よみ) of patrons' names. */
export interface Readings {
  /** Sets the reading of the patron's name, or removes it with null (ours). The history has no readings. */
  setReading(request: PlainRequest<typeof SetReading>): RegistryAnswer<void>;
}

export const readings = (parts: RegistryParts): Readings => ({
  setReading: verb(SetReading, async (request) => {
    const sent = { id: request.commandId, asks: { verb: 'setReading', request } };
    const once = await writeOnce(parts, sent, function* () {
      const record = yield* findRecord(request.patron);
      yield* storeRecord(record, { ...record, reading: request.reading });
      return request.patron;
    });
    return E.map(() => undefined)(once);
  }),
});
