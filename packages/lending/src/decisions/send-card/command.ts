import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { NamedCard } from './named-card.js';

/** Sends a card by registered mail, with the copy of the evidence that came with the application (R102). */
export const SendCard = command(['SendCard', 'カードの送付'], ['general-materials'], {
  patron: PatronId,
  card: NamedCard,
  /** Whether the copy that came with the application is still here. */
  idCopyHeld: t.boolean,
  idCopyEnclosed: t.boolean,
  /** 簡易書留 */
  registeredMail: t.boolean,
});
export type SendCard = CommandOf<typeof SendCard>;
