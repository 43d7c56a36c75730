/**
 * Characters that move the cursor of a terminal, clear its screen or change the direction of writing. They
 * are C0, C1, bidirectional controls and line separators. Unpaired surrogates, which are not characters, are
 * matched too.
 */
const controls = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Cs}]/gu;

const escapeCharacter = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Replaces each control character of a text by its code, such as `\u001b`. */
export const escapeControls = (text: string): string => text.replace(controls, escapeCharacter);
