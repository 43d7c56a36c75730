import { reading } from '@torioki/event-store';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decisions } from '../decisions/index.js';
import { story } from './story.js';

const accepted = story.reach('waiting', 'a-1').secure('a-1');
const refused = story.secure('a-1');
const failed = story.secure('a-1').withFields({ at: 'today' });
const nobody = { code: 'nobody-waiting', title: 'a' } as const;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('emits', () => {
  it('holds for exactly the emitted events, named by type, by some fields, or whole', async () => {
    await accepted.emits('Secured');
    await accepted.emits(['Secured', { reservation: 1, copy: 'a-1', group: null }]);
    for (const wrong of [
      [],
      ['Secured', 'Secured'],
      ['Reserved'],
      [['Secured', { reservation: 2 }]],
      [['Secured', { loan: 1 }]],
      [{ type: 'Secured', data: {} }],
    ])
      await expect(accepted.emits(...(wrong as never[]))).rejects.toThrow();
  });

  it('does not hold for a refused or failed command, or without a command', async () => {
    for (const variant of [refused, failed, story]) await expect(variant.emits('Secured')).rejects.toThrow();
  });

  it('does not hold if a second execution has another outcome', async () => {
    const { plan } = decisions.secure;
    const other = function* () {
      yield* reading({});
      return [];
    };
    vi.spyOn(decisions.secure, 'plan')
      .mockImplementationOnce(plan)
      .mockImplementationOnce(plan)
      .mockImplementationOnce(other as unknown as typeof plan);
    await expect(accepted.emits('Secured')).rejects.toThrow();
  });

  it('does not hold if the command differs when it is sent again', async () => {
    const { encode } = decisions.secure;
    vi.spyOn(decisions.secure, 'encode')
      .mockImplementationOnce(encode)
      .mockImplementationOnce((command) => ({ ...encode(command), copy: 'b-1' }));
    await expect(accepted.emits('Secured')).rejects.toThrow();
  });
});

describe('isRefused', () => {
  it('holds for exactly the given reasons, in full', async () => {
    await refused.isRefused(nobody);
    for (const wrong of [[], [nobody, nobody], [{ ...nobody, title: 'b' }], ['nobody-waiting']])
      await expect(refused.isRefused(...(wrong as never[]))).rejects.toThrow();
    for (const variant of [accepted, failed]) await expect(variant.isRefused(nobody)).rejects.toThrow();
  });
});

describe('fails', () => {
  it('holds for the code and the path of the error, and gives its reason', async () => {
    expect(await failed.fails('invalid-input', 'at')).toMatch(/^must be an instant/);
    await expect(failed.fails('invalid-input', 'copy')).rejects.toThrow();
    await expect(failed.fails('store-busy', 'at')).rejects.toThrow();
    for (const variant of [accepted, refused])
      await expect(variant.fails('invalid-input', 'at')).rejects.toThrow();
  });
});

describe('a story', () => {
  it('continues from an accepted command, and does not change', async () => {
    await accepted
      .secure('a-1')
      .isRefused({ code: 'copy-elsewhere', copy: 'a-1', is: 'set-aside', expected: ['on-shelf'] });
    await accepted.emits('Secured');
  });

  it('does not continue from a refused command', async () => {
    await expect(refused.reserve(1, [1, 'a', 'hq']).emits('Reserved')).rejects.toThrow('nobody-waiting');
  });
});
