import { passed, refused, type Ruling } from '../../rule.js';

export interface IdCopyKept {
  readonly code: 'id-copy-kept';
}

/** SEND-CARD-1. The copy of the evidence goes back with the card; the library keeps none (R102, A59). */
export const idCopyReturned = (idCopyEnclosed: boolean): Ruling<IdCopyKept> =>
  idCopyEnclosed ? passed : refused({ code: 'id-copy-kept' });
