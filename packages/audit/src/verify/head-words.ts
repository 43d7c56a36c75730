import type { Stretch } from '../audit/stretches.js';
import type { InBothLanguages } from '../in-both-languages.js';
import type { JudgedHead } from './judge-heads.js';

/** The texts for each result of a noted head, and for a back-dated event. */
export const headTexts: Readonly<Record<JudgedHead['is'] | 'back-dated', InBothLanguages>> = {
  'on-the-chain': { ja: '履歴の上にあります', en: 'is on the chain' },
  'other-history': {
    ja: '履歴と合いません: そこまでのどこかが書き換えられています',
    en: 'is not on the chain: an event up to that position was rewritten',
  },
  'behind-a-break': {
    ja: '控えと同じハッシュですが、そこまでに履歴の壊れた所があります',
    en: 'has the noted hash, but the chain is broken before it',
  },
  'not-examined': {
    ja: 'そこにあるものを読めないため、調べていません',
    en: 'was not examined: the event at that position cannot be read',
  },
  'cut-tail': {
    ja: '履歴がそこまで届きません: 末尾が切り取られています',
    en: 'is after the end of the history: its last events were cut off',
  },
  'unknown-key': {
    ja: '署名が、届け出られた鍵のものではありません',
    en: 'is not signed by a known key',
  },
  'false-cosignature': {
    ja: '証人の名前で添えられた署名が、その証人のものではありません',
    en: 'has a signature in the name of a witness; the witness did not make it',
  },
  'back-dated': {
    ja: '先頭を控えた時より前に記録されたことになっています',
    en: 'comes after a noted head, but its recorded time is before the time when the head was noted',
  },
};

/** The text for the stretch that contains the first change. */
export const renderRewritten = ({ from, upTo }: Stretch): InBothLanguages =>
  from === upTo
    ? { ja: `最初の書き換えは、位置${from}にあります`, en: `The first change is at position ${from}` }
    : {
        ja: `最初の書き換えは、位置${from}から位置${upTo}までのどこかにあります`,
        en: `The first change is between position ${from} and position ${upTo}`,
      };
