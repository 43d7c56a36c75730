import type { LawResult } from './judge-answer.js';
import { ends } from './laws/ends.js';
import type { Ledger } from './ledger.js';
import { bilingual } from './bilingual.js';
import type { Terms } from './verdict.js';
import type { LocalTime } from './words.js';

/** The open reservations and loans, as texts for people. */
const listOpen = ({ reservations, loans }: Ledger): readonly string[] => [
  ...reservations.map(({ who, title }) => `${title} (${who})`),
  ...loans.map(({ who, copy }) => `${copy} (${who})`),
];

/** The finding of the law `ends`: after the quiet days everything should have ended. */
export const judgeEnd = ({ laws }: Terms, ledger: Ledger, quietSince: LocalTime): readonly LawResult[] => {
  if (!laws.includes(ends)) return [];
  const open = listOpen(ledger).join(', ');
  const broken =
    open === ''
      ? null
      : {
          because: bilingual(
            `No new orders came since ${quietSince}.`,
            `${quietSince}から新しい申込みはない。`,
          ),
          however: bilingual(
            `these are still open on ${ledger.now}: ${open}.`,
            `${ledger.now}にまだ終わっていない：${open}。`,
          ),
        };
  return [{ law: ends.id, side: 'allowed', broken }];
};
