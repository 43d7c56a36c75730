import type { TakeOver } from '../../aggregates/index.js';
import { found, refused, ruling } from '../rule.js';

export const takeOverOpen = ruling(
  {
    id: 'TAKE-OVER-1',
    en: 'The state of an old system is taken over between the opening and the closing of the take-over.',
    ja: '旧システムからの引継ぎは、引継ぎを始めてから終えるまでの間に行う。',
  },
  (state: TakeOver) =>
    state.is === 'open' ? found(state, () => ({ ...state })) : refused({ code: 'take-over-closed' }),
);
