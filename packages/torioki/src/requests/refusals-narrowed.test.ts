import { expectTypeOf, it } from 'vitest';
import type { Refused } from '../answers/answer.js';
import type { PatronFile, PatronPortal, PatronRegistry } from '../index.js';

type Request = (request: never) => Promise<{ readonly is: string }>;

type CodeOf<Of extends Request> = Extract<
  Awaited<ReturnType<Of>>,
  { readonly is: 'refused'; readonly refusals: readonly unknown[] }
>['refusals'][number]['code'];

type OfRenewal =
  | 'patron-unknown'
  | 'patron-leaving'
  | 'no-policy-in-force'
  | 'patron-blocked'
  | 'loan-unknown'
  | 'loan-returned'
  | 'loan-lost'
  | 'renewal-branch-pickup'
  | 'renewal-patron-overdue'
  | 'renewal-reserved-by-other'
  | 'renewal-limit-reached'
  | 'renewal-interlibrary'
  | 'renewal-click-expired'
  | `host:${string}`;

it('refuses a renewal with its own codes, in a portal and in a file', () => {
  expectTypeOf<CodeOf<PatronPortal<PatronRegistry>['renew']>>().toEqualTypeOf<
    OfRenewal | 'too-many-commands'
  >();
  expectTypeOf<CodeOf<PatronFile<PatronRegistry>['renew']>>().toEqualTypeOf<
    OfRenewal | 'actor-not-allowed'
  >();
  expectTypeOf<CodeOf<PatronPortal<PatronRegistry>['removeFromCart']>>().toEqualTypeOf<
    'patron-unknown' | 'not-in-cart'
  >();
  expectTypeOf<Refused>().not.toExtend<Refused<'actor-not-allowed'>>();
});
