import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const forgetting = story.closeBorrower(1).forgetBorrower(1);

describe('FORGET-2. Who is forgotten could not be written to any more', () => {
  it('forgets one who has no mail in the outbox', () => forgetting.emits('BorrowerForgotten'));

  it('waits for a mail that is', () => forgetting.withFields({ mailWaits: true }).isRefused('mail-waits'));
});
