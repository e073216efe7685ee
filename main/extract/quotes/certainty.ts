/** How often a rule is right (span and speaker together), in steps of 0.05; measured, then rounded down. */
export const CERTAINTY: Readonly<Record<string, number>> = {};
