import type * as t from 'io-ts';
import { oneOf } from './one-of.js';

/** The kinds of official document that show a name and an address. The documents are never stored (A59). */
export const EvidenceKind = oneOf(
  'driving-licence',
  'my-number-card',
  'residence-card',
  'health-insurance-card',
  'other-official',
);
export type EvidenceKind = t.TypeOf<typeof EvidenceKind>;
