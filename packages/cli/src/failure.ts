import { errorTold } from '@torioki/audit/words';
import type { Position, StoreError } from '@torioki/event-store';
import type { InBoth } from './telling/language.js';

/** Why something could not be answered, as sentences that say what to do. */
export interface Failure {
  readonly told: InBoth<string>;
  /** The error of a store, if that is why. */
  readonly error?: StoreError;
}

export const failure = (ja: string, en: string): Failure => ({ told: { ja, en } });

export const interrupted = failure('中断しました。', 'It was interrupted.');

/** Behind a break nothing can be answered; before it all can. */
const beforeBreak = (position: Position): InBoth<string> => ({
  ja: ` --upto ${position - 1} を付けてその前までについて尋ねるか、verify で詳しく調べてください。`,
  en: ` Ask about what comes before with --upto ${position - 1}, or look closer with verify.`,
});

export const failureOf = (error: StoreError): Failure => {
  const { ja, en } = errorTold(error);
  const broken = error.code === 'chain-broken' && error.details.position > 1;
  const advice = broken ? beforeBreak(error.details.position) : { ja: '', en: '' };
  return { told: { ja: ja + advice.ja, en: en + advice.en }, error };
};
