import { CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronBlocks } from '../people/block.js';
import { PatronId } from '../people/ids.js';
import { storeRecord, findRecord } from '../records/patron-rows.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { writeOnce, verb, type RegistryParts } from './verb.js';

const SetBlocks = t.exact(
  t.type({ commandId: CommandId, patron: PatronId, blocks: PatronBlocks }),
  'an object',
);

/** The blocks (利用停止) that staff set. */
export interface Blocks {
  /** Replaces all blocks of the patron with these (ours). They are not in the history. */
  setBlocks(request: PlainRequest<typeof SetBlocks>): RegistryAnswer<void>;
}

export const blocks = (parts: RegistryParts): Blocks => ({
  setBlocks: verb(SetBlocks, async (request) => {
    const sent = { id: request.commandId, asks: { verb: 'setBlocks', request } };
    const once = await writeOnce(parts, sent, function* () {
      const record = yield* findRecord(request.patron);
      yield* storeRecord(record, { ...record, blocks: request.blocks });
      return request.patron;
    });
    return E.map(() => undefined)(once);
  }),
});
