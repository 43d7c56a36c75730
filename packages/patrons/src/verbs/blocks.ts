import { CommandId } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { PatronBlocks } from '../people/block.js';
import { PatronId } from '../people/ids.js';
import { kept, recordOf } from '../records/kept.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { Asked } from './asked.js';
import { commandedOnce, verb, type RegistryParts } from './verb.js';

const SetBlocks = t.exact(
  t.type({ commandId: CommandId, patron: PatronId, blocks: PatronBlocks }),
  'an object',
);

/** 利用停止, as staff set it. */
export interface Blocks {
  /** Replaces all blocks of the patron with these (ours). They are not in the history. */
  setBlocks(request: Asked<typeof SetBlocks>): RegistryAnswer<void>;
}

export const blocks = (parts: RegistryParts): Blocks => ({
  setBlocks: verb(SetBlocks, async (request) => {
    const sent = { id: request.commandId, asks: { verb: 'setBlocks', request } };
    const once = await commandedOnce(parts, sent, function* () {
      const record = yield* recordOf(request.patron);
      yield* kept(record, { ...record, blocks: request.blocks });
      return request.patron;
    });
    return E.map(() => undefined)(once);
  }),
});
