export const languages = ['ja', 'en'] as const;

/** The language of an answer: Japanese, unless `--lang en` is said. That of the host is never asked. */
export type Language = (typeof languages)[number];

export type InBoth<A> = Readonly<Record<Language, A>>;
