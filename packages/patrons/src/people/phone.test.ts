import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Phone, phoneDigits, samePhone } from './phone.js';

const same = [
  '011-386-8521',
  '（０１１）３８６−８５２１',
  '０１１ー３８６ー８５２１',
  '+81 11 386 8521',
  '+81(0)11-386-8521',
  '011.386.8521',
];

describe('a phone number', () => {
  it.each(same)('%s is 0113868521', (written) => {
    expect(phoneDigits(written)).toBe('0113868521');
    expect(samePhone(written as Phone, '0113868521' as Phone)).toBe(true);
  });

  it.each(['090-1234-5678', '0120-333-906', '+1 212 555 0123'])('can be %s', (written) => {
    expect(Phone.is(written)).toBe(true);
    expect(samePhone(written as Phone, '011-386-8521' as Phone)).toBe(false);
  });

  it.each([
    '',
    '386-8521',
    '0',
    '110',
    '011-386-85213-1',
    '011/386/8521',
    'TEL 011-386-8521',
    '+',
    '++81113868521',
  ])('cannot be %s', (written) => {
    expect(Phone.is(written)).toBe(false);
  });

  it('is the same with any spacing', () => {
    const gaps = fc.array(fc.constantFrom('', ' ', '-', '－', '　', '.'), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(gaps, (between) => {
        const written = Array.from('0113868521', (digit, at) => digit + (between[at] ?? '')).join('');
        expect(phoneDigits(written)).toBe('0113868521');
      }),
    );
  });
});
