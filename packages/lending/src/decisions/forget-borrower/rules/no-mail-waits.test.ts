import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const forgetting = story.closeBorrower(1).forgetBorrower(1);

describe('FORGET-2. A borrower is not forgotten while a mail waits', () => {
  it('allows a borrower without mails in the outbox', () => forgetting.emits('BorrowerForgotten'));

  it('refuses while a mail is in the outbox', () =>
    forgetting.withFields({ mailWaits: true }).isRefused('mail-waits'));
});
