import { describe, expect, it } from 'vitest';
import type { Refusal } from '../decisions/index.js';
import { hokkaidoSpeaks, sampleRefusals } from '../samples/index.js';
import { codeWords } from './code-words.js';
import { explainRefusal } from './explain-refusal.js';
import { renderRefusal } from './refusals.js';

const isCode = (value: unknown): boolean => typeof value === 'string' && Object.hasOwn(codeWords, value);

/** The same refusal, with this code in place of each of its codes. */
const replaceCodes = (refusal: Refusal, code: string): Refusal =>
  Object.fromEntries(
    Object.entries(refusal).map(([name, value]: [string, unknown]) => {
      if (name !== 'code' && isCode(value)) return [name, code];
      return [name, Array.isArray(value) && value.every(isCode) ? [code] : value];
    }),
  ) as unknown as Refusal;

const listTexts = (refusal: Refusal): readonly string[] => [
  renderRefusal(refusal, hokkaidoSpeaks),
  ...(['ja', 'en'] as const).flatMap((language) => {
    const { text, first } = explainRefusal(refusal, language, hokkaidoSpeaks);
    return [text, first ?? ''];
  }),
];

/** The codes that an English reader would not take for a word. */
const raw = Object.entries(codeWords).filter(
  ([code, [, en]]) => code.includes('-') || (en !== undefined && !en.includes(code)),
);

describe('the texts of a refusal', () => {
  it.each(Object.values(sampleRefusals))('$code has words in place of every code', (refusal) => {
    const unchanged = listTexts(replaceCodes(refusal, 'patron'));
    for (const [code] of raw) {
      const changed = listTexts(replaceCodes(refusal, code)).filter((text, i) => text !== unchanged[i]);
      expect(changed.filter((text) => text.includes(code))).toEqual([]);
    }
  });

  it('names states and roles in words', () => {
    expect(raw.map(([code]) => code)).toEqual(expect.arrayContaining(['secured', 'on-loan']));
    expect(listTexts(sampleRefusals['copy-elsewhere'])).toContain('Copy C-1 is on loan, not on the shelf.');
    expect(listTexts(sampleRefusals['copy-elsewhere'])).toContain('The copy must be on the shelf.');
    expect(listTexts(sampleRefusals['reservation-elsewhere'])).toContain(
      'The status of the reservation is "lent", not "copy set aside".',
    );
    const allowed = ['counter', 'general-materials'] as const;
    expect(listTexts({ ...sampleRefusals['actor-not-allowed'], allowed })).toContain(
      'The role "patron" cannot give this command. Only "counter", "general materials" can.',
    );
  });

  it('names the values of a policy in words', () => {
    expect(listTexts(sampleRefusals['policy-contradictory'])).toEqual([
      '運用規則が矛盾しています（貸出日数・短期）。',
      '運用規則が矛盾しています（貸出日数・短期）。',
      '運用規則を直すこと。',
      'The policy contradicts itself in "loan days: short".',
      'The policy must be corrected.',
    ]);
  });
});
