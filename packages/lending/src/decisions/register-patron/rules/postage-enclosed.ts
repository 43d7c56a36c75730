import type { Policy } from '../../../policy/index.js';
import { passed, refused, type Ruling } from '../../rule.js';

export interface ReturnPostageShort {
  readonly code: 'return-postage-short';
  readonly required: number;
  readonly enclosed: number;
}

/** REGISTER-1. Stamps for the card's way back are enclosed (R100, A58). */
export const postageEnclosed = (
  enclosed: number,
  { returnPostageYen: required }: Policy,
): Ruling<ReturnPostageShort> =>
  enclosed >= required ? passed : refused({ code: 'return-postage-short', required, enclosed });
