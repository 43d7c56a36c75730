import * as t from 'io-ts';
import { EvidenceKind, oneOf, orNone, PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';

/** A patron has another name: staff write it down. The command says only that it changed (R92–R94). */
export const ChangeName = command(['ChangeName', '氏名の変更'], ['patron', 'counter', 'general-materials'], {
  patron: PatronId,
  channel: oneOf('counter', 'post'),
  /** The kind of official document that shows the change. */
  evidence: orNone(EvidenceKind),
  /** Whether the new name differs from the registered one. */
  differs: t.boolean,
});
export type ChangeName = CommandOf<typeof ChangeName>;
