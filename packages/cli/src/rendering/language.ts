export const languages = ['ja', 'en'] as const;

/** The language of an answer: Japanese, unless `--lang en` is given. The machine's language is ignored. */
export type Language = (typeof languages)[number];

export type InBoth<A> = Readonly<Record<Language, A>>;
