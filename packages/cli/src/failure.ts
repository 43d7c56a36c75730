import { renderError } from '@torioki/audit/words';
import type { Position, StoreError } from '@torioki/event-store';
import type { InBoth } from './rendering/language.js';

/** The reason why a verb has no answer, in sentences that advise the reader. */
export interface Failure {
  readonly message: InBoth<string>;
  readonly error?: StoreError;
}

export const failure = (ja: string, en: string): Failure => ({ message: { ja, en } });

export const interrupted = failure('中断しました。', 'The command was interrupted.');

/** The advice for a broken chain. The program answers only about the events before the break. */
const adviseOnBreak = (position: Position): InBoth<string> => ({
  ja: ` --upto ${position - 1} を付けてその前までについて尋ねるか、verify で詳しく調べてください。`,
  en: ` For an answer about the events before the break, pass --upto ${position - 1}. For details, run verify.`,
});

export const toFailure = (error: StoreError): Failure => {
  const { ja, en } = renderError(error);
  const broken = error.code === 'chain-broken' && error.details.position > 1;
  const advice = broken ? adviseOnBreak(error.details.position) : { ja: '', en: '' };
  return { message: { ja: ja + advice.ja, en: en + advice.en }, error };
};
