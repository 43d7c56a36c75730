import type { Law } from '../law.js';
import { bilingual } from '../bilingual.js';

/** `judgeRepeatedAnswer` judges this law: it compares the second answer with the first. */
export const repeat: Law = {
  id: 'repeat',
  statement: bilingual(
    'An order that is sent again under the same key takes effect once, and gets the same answer.',
    '同じ番号で再び送られた申込みは一度だけ行われ、前と同じ返答になる。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  needs: ['repeats'],
  sides: ['allowed'],
};
