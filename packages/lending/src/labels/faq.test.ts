import { describe, expect, it } from 'vitest';
import { hokkaidoSpeaks, sampleRefusals, townSpeaks } from '../samples/index.js';
import { faq } from './faq.js';
import { renderRefusal } from './refusals.js';

const answersTo = (wanted: string, speaker = hokkaidoSpeaks): string =>
  faq(speaker)
    .filter(({ question }) => question.includes(wanted))
    .flatMap(({ answers }) => answers)
    .join('\n');

const renewals = [
  'renewal-branch-pickup',
  'renewal-patron-overdue',
  'renewal-reserved-by-other',
  'renewal-limit-reached',
  'renewal-interlibrary',
] as const;

describe('the FAQ', () => {
  it('has the guide’s ten questions', () => {
    expect(faq(hokkaidoSpeaks)).toHaveLength(10);
  });

  it('gives the numbers of the guide (R64, R70, R76–R78, R86)', () => {
    expect(answersTo('予約カート')).toContain('また、既に10件の予約を申し込んでいる場合');
    expect(answersTo('確保')).toContain('確保された日の20時に');
    expect(answersTo('貸出延長')).toContain(
      'クリックした日から14日後が返却期日になります（期間短縮資料は7日後）。延長は1度のみ行うことができます。',
    );
    expect(answersTo('メールが届きません')).toContain(
      '当館からの発信アドレスは houshi3@library.pref.hokkaido.jp になっています。',
    );
  });

  it('gives the numbers of another policy', () => {
    expect(answersTo('予約カート', townSpeaks)).toContain('既に15件の予約');
    expect(answersTo('確保', townSpeaks)).toContain('確保された日の18時に');
    expect(answersTo('貸出延長', townSpeaks)).toContain(
      'それまでの返却期日から14日後が返却期日になります（期間短縮資料は7日後）。延長は2度のみ',
    );
    expect(answersTo('貸出延長', townSpeaks)).toContain('①町立図書館以外で受け取った本');
    expect(answersTo('メールが届きません', townSpeaks)).toContain('mado@library.town.example.jp');
  });

  it('offers no renewal if the policy has none', () => {
    const { policy } = townSpeaks;
    const never = { ...townSpeaks, policy: { ...policy, renewal: { ...policy.renewal, limit: 0 } } };
    expect(answersTo('貸出延長', never)).toBe('貸出延長は行っていません。');
  });

  it('lists the reasons against a renewal in the words of the refusals (R79–R83)', () => {
    const reasons = renewals.map(
      (code, index) => `${'①②③④⑤'[index]}${renderRefusal(sampleRefusals[code], hokkaidoSpeaks)}`,
    );
    expect(answersTo('貸出延長')).toContain(
      ['以下の場合には延長を行うことができません。', ...reasons].join('\n'),
    );
  });

  it('has in ⑦ the text of the refusal (R73, R74)', () => {
    expect(answersTo('取り消し')).toContain(renderRefusal(sampleRefusals['already-secured'], hokkaidoSpeaks));
  });
});
