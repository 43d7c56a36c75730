import { rulesOfRefusals } from '@torioki/lending/decisions';
import { hokkaidoSpeaks, sampleRefusals } from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import type { AnyRefusal } from './answer.js';
import { libraryWords } from './library-words.js';
import { textsOf } from './texts.js';

const { explainRefusal, refusal: textOf } = textsOf({ ...hokkaidoSpeaks, words: libraryWords }, 'staff');

const numbers = { limit: 31, minutes: 32, least: 33, most: 34 };
const samples: Readonly<Record<string, object>> = sampleRefusals;

/** A sample of every refusal of lending, of the registry, and of both together. */
const everything = Object.keys(libraryWords.refusals).map(
  (code) => ({ code, ...(samples[code] ?? { ...numbers, location: 'WKN' }) }) as AnyRefusal,
);

const japanese = /[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}]/u;

/** The names of places stay Japanese in English sentences. */
const withoutNames = (text: string): string =>
  [...hokkaidoSpeaks.locations.values()].reduce((rest, { name }) => rest.replaceAll(name, ''), text);

describe.each(everything)('$code', (refusal) => {
  const [ja, en] = [explainRefusal(refusal, 'ja'), explainRefusal(refusal, 'en')];

  it('is explained to staff in both languages', () => {
    for (const { text, first } of [ja, en])
      for (const sentence of [text, ...(first === null ? [] : [first])])
        expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    expect(ja.text).toBe(textOf(refusal));
    expect(ja.text).toMatch(japanese);
    expect(withoutNames(`${en.text} ${en.first ?? ''}`)).not.toMatch(japanese);
    expect(en.text).toMatch(/^[^a-z].+\.$/);
  });

  it('has the same numbers in both languages', () => {
    const marked = Object.fromEntries(
      Object.entries(refusal).map(([name, value], index) => [
        name,
        typeof value === 'number' ? 5001 + index : (value as unknown),
      ]),
    ) as unknown as AnyRefusal;
    const [inJapanese, inEnglish] = (['ja', 'en'] as const).map((language) => {
      const { text, first } = explainRefusal(marked, language);
      return new Set(`${text} ${first ?? ''}`.match(/50\d\d/g));
    });
    expect(inEnglish).toEqual(inJapanese);
  });

  it('has the rules that refuse with it, and the precondition', () => {
    const isOfLending = refusal.code in sampleRefusals;
    expect(ja.rules).toEqual((rulesOfRefusals as Readonly<Record<string, unknown>>)[refusal.code] ?? []);
    expect(en.rules).toEqual(ja.rules);
    expect([ja.first === null, en.first === null]).toEqual([!isOfLending, !isOfLending]);
  });
});

describe('the explanation of a refusal', () => {
  it('has the numbers of the refusal', () => {
    const full = { code: 'cart-full', limit: 31 } as const;
    expect(explainRefusal(full, 'ja').text).toContain('31件');
    expect(explainRefusal(full, 'en').text).toBe(
      'The cart has reached its limit of 31 titles. Remove a title first.',
    );
    const wanted = { ...sampleRefusals['renewal-reserved-by-other'], waiting: 7 };
    expect(explainRefusal(wanted, 'ja')).toMatchObject({ text: expect.stringContaining('7人') as string });
    expect(explainRefusal(wanted, 'en')).toEqual({
      text: '7 other patrons wait for the title.',
      first: expect.stringMatching(/\.$/) as string,
      rules: ['RENEW-3'],
    });
  });

  it('names places and titles', () => {
    const elsewhere = sampleRefusals['wrong-return-place'];
    expect(explainRefusal(elsewhere, 'en').text).toContain('道立図書館');
    const called = { ...sampleRefusals['already-reserved'], called: '庭' };
    expect(explainRefusal(called, 'en').text).toMatch(/^庭: The borrower/);
    expect(explainRefusal(called, 'ja').text).toMatch(/^「庭」：この方/);
  });

  it('is the text of the host for a rule of the host', () => {
    const refusal = { code: 'host:no-manga', texts: { ja: '漫画は貸せません。', en: 'No manga.' } } as const;
    const rules = ['host:no-manga'];
    expect(explainRefusal(refusal as never, 'en')).toEqual({ text: 'No manga.', first: null, rules });
    expect(explainRefusal(refusal as never, 'ja')).toEqual({
      text: '漫画は貸せません。',
      first: null,
      rules,
    });
  });

  it.each(['unknown', 'toString', '__proto__'])('refers staff to an administrator for %s', (code) => {
    expect(explainRefusal({ code } as never, 'en')).toEqual({
      text: 'The library did not accept this. Report it to your system administrator.',
      first: null,
      rules: [],
    });
    expect(explainRefusal({ code } as never, 'ja').text).toContain('システム担当者');
  });
});
