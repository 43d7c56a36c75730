import { describe, expect, it } from 'vitest';
import { sampleRefusals } from '../samples/index.js';
import { mustHappenFirst, refusalInEnglish } from './refusals.js';

describe.each(Object.values(sampleRefusals))('$code', (refusal) => {
  it('has an English text', () => {
    expect(refusalInEnglish(refusal)).toMatch(/^[A-Z\d][^\p{sc=Hira}\p{sc=Han}]+\.$/u);
    expect(refusalInEnglish(refusal)).not.toMatch(/undefined|NaN|null/);
  });

  it('says in both languages what must happen first', () => {
    expect(mustHappenFirst(refusal, 'en')).toMatch(/^[A-Z\d].+\.$/);
    expect(mustHappenFirst(refusal, 'ja')).toMatch(/^[^a-z]+。$/);
    for (const language of ['en', 'ja'] as const)
      expect(mustHappenFirst(refusal, language)).not.toMatch(/undefined|NaN|null/);
  });
});

describe('what must happen first', () => {
  it('counts from the facts of the refusal', () => {
    const over = sampleRefusals['over-reservation-limit'];
    expect(mustHappenFirst(over, 'en')).toBe(
      '1 of the 11 reservations, open and asked for, must end or be left out.',
    );
    expect(mustHappenFirst(over, 'ja')).toBe('予約中と申込みの計11件のうち、1件がなくなること。');
    expect(mustHappenFirst(sampleRefusals['hold-not-over'], 'en')).toBe('2021-04-09 must be over.');
    expect(mustHappenFirst(sampleRefusals['return-postage-short'], 'ja')).toBe(
      'あと320円分の切手を貼ること。',
    );
  });

  it('names where something must be, as patrons read it', () => {
    expect(mustHappenFirst(sampleRefusals['copy-elsewhere'], 'ja')).toBe('資料が「在架」の状態になること。');
    expect(mustHappenFirst(sampleRefusals['reservation-elsewhere'], 'ja')).toBe(
      '予約が「貸出可能」の状態になること。',
    );
  });
});
