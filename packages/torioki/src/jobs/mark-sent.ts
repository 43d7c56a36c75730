import type { Instant } from '@torioki/lending';
import type { Outbox, RegistryAnswer, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { filter, firstValueFrom, race, timer } from 'rxjs';
import { now } from '../answers/now.js';
import type { PeopleParts } from './parts.js';

const longestPauseMs = 10_000;

/** How long to wait before telling it once more; longer after some tries. */
const pauseMs = (tries: number): number => Math.min(10 * 2 ** tries, longestPauseMs);

const passing: readonly RegistryError['code'][] = ['registry-busy', 'registry-full', 'registry-unavailable'];

/**
 * Tells the registry that a mail was sent. While the registry is away, this is tried again and again until the claim
 * ends, because a mail that is not marked goes out twice. Once the library is closed it is tried one last time.
 */
export const markSent = async (
  { borrowers, clock, scheduler, closed }: PeopleParts,
  claim: Parameters<Outbox['mailSent']>[0],
  until: Instant,
): RegistryAnswer<void> => {
  for (let tries = 1; ; tries += 1) {
    const isLast = closed.value;
    const marked = await borrowers.mailSent(claim);
    if (E.isRight(marked) || isLast || !passing.includes(marked.left.code)) return marked;
    if (until <= now({ clock })) return marked;
    await firstValueFrom(race(timer(pauseMs(tries), scheduler), closed.pipe(filter(Boolean))));
  }
};
