import type { Instant } from '@torioki/lending';
import type { Outbox, RegistryAnswer, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { filter, firstValueFrom, race, timer } from 'rxjs';
import { now } from '../answers/now.js';
import type { PeopleParts } from './parts.js';

const longestPauseMs = 10_000;

/** The pause before the next try; it grows with the number of tries. */
const pauseMs = (tries: number): number => Math.min(10 * 2 ** tries, longestPauseMs);

const passing: readonly RegistryError['code'][] = ['registry-busy', 'registry-full', 'registry-unavailable'];

/**
 * Marks a mail as sent in the registry. While the registry is unavailable, it tries again until the claim
 * ends, because an unmarked mail goes out twice. After the library is closed it tries one last time.
 */
export const markSent = async (
  { borrowers, clock, scheduler, closed }: PeopleParts,
  claim: Parameters<Outbox['markMailSent']>[0],
  until: Instant,
): RegistryAnswer<void> => {
  for (let tries = 1; ; tries += 1) {
    const isLast = closed.value;
    const marked = await borrowers.markMailSent(claim);
    if (E.isRight(marked) || isLast || !passing.includes(marked.left.code)) return marked;
    if (until <= now({ clock })) return marked;
    await firstValueFrom(race(timer(pauseMs(tries), scheduler), closed.pipe(filter(Boolean))));
  }
};
