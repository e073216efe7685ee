const plain: Record<string, string> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  ß: 'ss',
};

const known = new Map<string, string>();

/** A character in its plainest form: small, without diacritics, its marks straight, its spaces one; combining marks vanish. */
export function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = /\s/u.test(character)
      ? ' '
      : (plain[character] ??
        character
          .normalize('NFD')
          .replaceAll(/[\p{M}\u00ad\u200b-\u200d]/gu, '')
          .toLowerCase());
    known.set(character, folded);
  }
  return folded;
}

/** A text in its plainest form, runs of spaces as one. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded.replaceAll(/ {2,}/gu, ' ');
}
