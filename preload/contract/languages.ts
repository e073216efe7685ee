const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "French" for `fr`; "an unknown language" when it could not be told; the code itself when it has no name. */
export function languageName(code: string): string {
  if (code === 'und' || code === '') return 'an unknown language';
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

/** Why an article that is kept was not analysed: only English is, and only so much of it as can be a report. */
export const notAnalysed = (language: string): string =>
  `not analysed: ${language === 'en' ? 'too large or too tangled' : languageName(language)}`;
