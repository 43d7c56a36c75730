import { passed, refused, type Ruling } from '../../rule.js';
import type { SendCard } from '../command.js';

export interface IdCopyKept {
  readonly code: 'id-copy-kept';
}

/** SEND-CARD-1. The copy of the evidence goes back with the first card; the library keeps none (R102, A59). */
export const idCopyReturned = ({
  idCopyHeld,
  idCopyEnclosed,
}: Pick<SendCard, 'idCopyHeld' | 'idCopyEnclosed'>): Ruling<IdCopyKept> =>
  idCopyHeld && !idCopyEnclosed ? refused({ code: 'id-copy-kept' }) : passed;
