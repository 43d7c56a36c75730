import { describe, expect, it } from 'vitest';
import type { Refusal } from '../decisions/index.js';
import { hokkaidoSpeaks, sampleRefusals } from '../samples/index.js';
import { renderPrecondition, renderRefusalInEnglish } from './refusals.js';
import { findPlaceName } from './speaker.js';

const first = (refusal: Refusal, language: 'ja' | 'en') =>
  renderPrecondition(refusal, language, (location) => findPlaceName(hokkaidoSpeaks, location));

describe.each(Object.values(sampleRefusals))('$code', (refusal) => {
  it('has an English text', () => {
    expect(renderRefusalInEnglish(refusal)).toMatch(/^[A-Z\d][^\p{sc=Hira}\p{sc=Han}]+\.$/u);
    expect(renderRefusalInEnglish(refusal)).not.toMatch(/undefined|NaN|null/);
  });

  it('names the precondition in both languages', () => {
    expect(first(refusal, 'en')).toMatch(/^[A-Z\d].+\.$/);
    expect(first(refusal, 'ja')).toMatch(/^[^a-z]+。$/);
    for (const language of ['en', 'ja'] as const)
      expect(first(refusal, language)).not.toMatch(/undefined|NaN|null/);
  });
});

describe('the precondition of a refusal', () => {
  it('uses the facts of the refusal', () => {
    const over = sampleRefusals['over-reservation-limit'];
    expect(first(over, 'en')).toBe('1 of the 11 open and requested reservations must end or be left out.');
    expect(first(over, 'ja')).toBe('予約中と申込みの計11件のうち、1件がなくなること。');
    expect(first(sampleRefusals['hold-not-over'], 'en')).toBe('The day 2021-04-09 must be over.');
    expect(first(sampleRefusals['return-postage-short'], 'ja')).toBe('あと320円分の切手を貼ること。');
  });

  it.each([
    ['wrong-pickup-place', '受取場所（道立図書館）で扱うこと。'],
    ['wrong-return-place', '返却場所（道立図書館）に返すこと。'],
    ['copy-not-here', '資料のある場所（道立図書館）で行うこと。'],
  ] as const)('names the place of %s', (code, ja) => {
    expect(first(sampleRefusals[code], 'ja')).toBe(ja);
    expect(first(sampleRefusals[code], 'en')).toContain(/（(.+)）/.exec(ja)?.[1]);
  });

  it('names states in the words for patrons', () => {
    expect(first(sampleRefusals['copy-elsewhere'], 'ja')).toBe('資料が「在架」の状態になること。');
    expect(first(sampleRefusals['reservation-elsewhere'], 'ja')).toBe('予約が「貸出可能」の状態になること。');
  });
});
