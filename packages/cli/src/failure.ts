import { errorTold } from '@torioki/audit';
import type { StoreError } from '@torioki/event-store';
import type { InBoth } from './telling/language.js';

/** Why something could not be answered, as sentences that say what to do. */
export interface Failure {
  readonly told: InBoth<string>;
  /** The error of a store, if that is why. */
  readonly error?: StoreError;
}

export const failure = (ja: string, en: string): Failure => ({ told: { ja, en } });

export const failureOf = (error: StoreError): Failure => ({ told: errorTold(error), error });
