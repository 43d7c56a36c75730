import type { CopyId, TitleId } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';

export const copyOfTitle = ruling(
  {
    id: 'MIGRATION-5',
    en: 'The copy that was set aside for a reservation is a copy of the reserved title.',
    ja: '予約のために取り置かれた資料は、予約された本の資料である。',
  },
  (requested: TitleId, { copy, title }: { readonly copy: CopyId; readonly title: TitleId }) =>
    refusedUnless(title === requested, { code: 'copy-of-another-title', copy, title }),
);
