import { describe, expect, it } from 'vitest';
import { computeClosedDays } from './index.js';

const resultOf = (answer: ReturnType<typeof computeClosedDays>) => {
  if (answer.is === 'shown') return answer.shown;
  return answer.is === 'failed' ? answer.error : answer;
};

const closed = (from: string, until: string, further?: readonly string[]) =>
  resultOf(computeClosedDays({ from, until, ...(further && { further }) }));

describe('the closed days of a period by the guide’s rules (A50)', () => {
  it('are those of spring 2021', () => {
    expect(closed('2021-04-01', '2021-05-31')).toEqual(
      ['04-05', '04-12', '04-19', '04-26', '04-30', '05-06', '05-10', '05-17', '05-24', '05-28', '05-31'].map(
        (day) => `2021-${day}`,
      ),
    );
  });

  it('include the holiday between two holidays, and the one moved for the Games', () => {
    expect(closed('2026-09-21', '2026-09-27')).toEqual(['2026-09-24']);
    expect(closed('2021-08-09', '2021-08-15')).toEqual(['2021-08-10']);
  });

  it('include further days', () => {
    expect(closed('2021-03-09', '2021-03-12', ['2021-03-10', '2021-03-11'])).toEqual([
      '2021-03-10',
      '2021-03-11',
    ]);
  });

  it.each([3_660, 3_661])('accept further days for up to ten years: %d', (length) => {
    const further = Array.from({ length }, () => '2021-04-02');
    const reason = 'must have at most 3660 elements, but has 3661';
    expect(closed('2021-04-01', '2021-04-02', further)).toMatchObject(
      length === 3_660 ? ['2021-04-02'] : { details: { path: 'further', reason } },
    );
  });

  it('are refused, not guessed, for years with unknown holidays', () => {
    expect(closed('2050-12-01', '2050-12-31')).toHaveLength(7);
    expect(closed('2050-12-01', '2051-01-01')).toMatchObject({
      code: 'invalid-input',
      details: {
        path: 'until',
        reason: 'the national holidays are known from 1970-01-01 to 2050-12-31, not on 2051-01-01',
      },
    });
    expect(closed('2090-05-01', '2090-05-31')).toMatchObject({
      details: { path: 'from', reason: expect.stringMatching(/not on 2090-05-01$/) as string },
    });
    expect(closed('1970-01-01', '1970-01-31')).toMatchObject({ details: { path: 'from' } });
  });

  it('are refused for a period that ends before it begins, and for a value of another form', () => {
    expect(closed('2021-05-01', '2021-04-30')).toMatchObject({
      code: 'invalid-input',
      message: 'until: must not be before from. Correct it and send it again.',
    });
    expect(resultOf(computeClosedDays(null as never))).toMatchObject({ details: { path: 'request' } });
    expect(resultOf(computeClosedDays({} as never))).toMatchObject({
      details: { path: 'from', others: [{ path: 'until' }] },
    });
  });

  it('are refused, with every fault, for invalid dates', () => {
    expect(closed('2021-02-29', 'April', ['4/1'])).toMatchObject({
      code: 'invalid-input',
      details: { path: 'from', others: [{ path: 'until' }, { path: 'further[0]' }] },
    });
  });

  it('are refused, with every fault, for a misspelt field', () => {
    const period = { from: '2021-03-09', until: '2021-03-12', furthur: ['2021-03-10'] };
    expect(resultOf(computeClosedDays(period))).toMatchObject({
      code: 'invalid-input',
      details: { path: 'furthur', reason: 'is an unknown field' },
    });
    expect(resultOf(computeClosedDays({ ...period, from: 'March' }))).toMatchObject({
      details: { path: 'from', others: [{ path: 'furthur' }] },
    });
  });
});
