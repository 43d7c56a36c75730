/**
 * Characters by which a text moves the cursor of a terminal, clears its screen or turns the direction of writing: C0, C1,
 * bidirectional controls and line separators. Lone surrogates are no characters at all.
 */
const controls = /[\p{Cc}\p{Bidi_Control}\u2028\u2029\p{Cs}]/gu;

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A text in which each control character is written as `\u001b`. */
export const escapeControls = (text: string): string => text.replace(controls, escaped);
