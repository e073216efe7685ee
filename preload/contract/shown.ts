// Marks and embeddings that turn the direction of what follows, seen by nobody: U+061C, 200E/F, 202A–E, 2066–9.
const TURNING = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** A character that can't be seen, by its number: "[U+202E]". */
export const codePoint = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/**
 * Text from outside as it is shown, on screen and in every document: characters that turn the direction of what follows
 * ("we will U+202E not" would read "we will ton") are shown as marks and turn nothing. What is kept is never changed by it.
 */
export const shown = (text: string): string => text.replace(TURNING, codePoint);
