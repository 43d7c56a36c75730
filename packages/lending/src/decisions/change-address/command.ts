import * as t from 'io-ts';
import { EvidenceKind, oneOf, orNone, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron moved: staff write down the new address, at the counter or from a letter (R91–R94). */
export const ChangeAddress = command(
  ['ChangeAddress', '住所の変更'],
  ['patron', 'counter', 'general-materials'],
  {
    patron: PatronId,
    channel: oneOf('counter', 'post'),
    /** The kind of official document that shows the change. */
    evidence: orNone(EvidenceKind),
    /** Whether the new address differs from the registered one. */
    differs: t.boolean,
  },
);
export type ChangeAddress = CommandOf<typeof ChangeAddress>;
