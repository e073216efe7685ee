import { francAll } from 'franc';
import { isPlainWord } from '../lists/words';

// Enough for trigrams to settle; more only costs time.
const SAMPLE = 800;
// The first sentences of plain English prose settle it.
const HEAD = 320;
// Shorter texts mislead the trigrams.
const SHORTEST = 60;
const FUNCTION_WORDS = new Set(
  (
    'a about after all also an and any are as at be been before being but by can could did do does for from had has have he her him his how if in into is it its more most not of on one ' +
    'or other our out over said says she should so some such than that the their them then there these they this those through to told under up was we were what when which while who will with would you your'
  ).split(' '),
);
// Words of other languages that look like one of the above would count: these are English only.
const ENGLISH_ONLY = new Set(
  'the and of was were which with that have has said their they would from his this by'.split(' '),
);
// The commonest words of the other big languages in Latin letters, none of them an English word or name part.
const ELSEWHERE = new Set(
  (
    'les des est une dans pour que qui avec sur und der das ist nicht ein eine dem el los las por para una con il che della gli sono het een niet zijn och att det som med og ikke til ei ja oli się nie jest że ' +
    'nu și este na je se za bir ve için bu dan yang untuk dengan não uma são'
  ).split(' '),
);

// ISO 639-3 to 639-1, for the languages franc tells apart and that have a two-letter code.
const TWO_LETTERS: Record<string, string> = Object.fromEntries(
  (
    'cmn:zh spa:es eng:en rus:ru arb:ar ben:bn hin:hi por:pt ind:id jpn:ja fra:fr deu:de jav:jv kor:ko tel:te vie:vi mar:mr ita:it tam:ta tur:tr urd:ur guj:gu pol:pl ukr:uk kan:kn mal:ml pes:fa prs:fa mya:my swh:sw sun:su ron:ro pan:pa ' +
    'hau:ha bos:bs hrv:hr nld:nl srp:sr tha:th ckb:ku kmr:ku yor:yo uzn:uz zlm:ms ibo:ig npi:ne ceb:ceb tgl:tl hun:hu azj:az sin:si ell:el ces:cs run:rn bel:be plt:mg nya:ny kin:rw zul:zu bul:bg swe:sv lin:ln som:so hms:zh ilo:ilo uig:ug hat:ht khm:km ' +
    'afr:af amh:am bod:bo cat:ca dan:da est:et fin:fi glg:gl heb:he hye:hy isl:is kat:ka kaz:kk kir:ky lao:lo lav:lv lit:lt mkd:mk nob:no nno:nn slk:sk slv:sl sna:sn sot:st sqi:sq als:sq tat:tt tgk:tg tir:ti tuk:tk wol:wo xho:xh ydd:yi epo:eo eus:eu gle:ga cym:cy'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

const LANGUAGES = Object.keys(TWO_LETTERS);

/**
 * The language of a text: ISO 639-1 where there is one, else ISO 639-3; `und` when it cannot be told.
 * An English text full of foreign names stays English: its function words say so before any statistics are asked.
 */
export function detectLanguage(text: string): string {
  const head = englishShare(text.slice(0, HEAD));
  if (head.words >= 20 && head.function >= 0.25 && head.only > 1 && head.elsewhere === 0) return 'en';
  const sample = sampleOf(text);
  const share = englishShare(sample);
  if (share.words === 0) return 'und';
  if (share.function >= 0.25 && share.only > 0) return 'en';
  if (share.function >= 0.12 && share.only >= 2 && share.only >= share.words * 0.04) return 'en';
  if (share.other) return codeOf(sample, 8);
  // Headlines, tables and lists of names have few function words, and trigrams scatter over small languages there.
  if (share.elsewhere === 0 && share.foreign <= share.words * 0.02 && vocabularyShare(sample) >= 0.5) return 'en';
  if (sample.length < SHORTEST) return 'und';
  if (share.foreign > 0 || share.elsewhere > 0) return codeOf(sample, SHORTEST);
  return share.function > 0 || vocabularyShare(sample) >= 0.2 ? 'en' : 'und';
}

function codeOf(sample: string, minLength: number): string {
  const code = francAll(sample, { minLength, only: LANGUAGES })[0]?.[0] ?? 'und';
  const two = TWO_LETTERS[code] ?? code;
  return SLAVIC.has(two) ? (LETTERS.find(({ letters }) => letters.test(sample))?.code ?? two) : two;
}

const SLAVIC = new Set(['ru', 'uk', 'be', 'bg', 'mk', 'sr']);
// Letters only one of these alphabets has are surer than statistics on a short text.
const LETTERS: readonly { letters: RegExp; code: string }[] = [
  { letters: /ў/i, code: 'be' },
  { letters: /[їєґ]/i, code: 'uk' },
  { letters: /[ђћ]/i, code: 'sr' },
  { letters: /[ѓќѕ]/i, code: 'mk' },
  { letters: /[ыэ]/i, code: 'ru' },
];

/** Share of everyday English words among the words of four letters and more. */
function vocabularyShare(sample: string): number {
  let words = 0;
  let english = 0;
  for (const [word] of sample.matchAll(/[a-z]{4,}/gi)) {
    words++;
    if (isPlainWord(word.toLowerCase())) english++;
  }
  return words === 0 ? 0 : english / words;
}

/** The head of the text and a piece of its middle: a headline alone may be all names. */
function sampleOf(text: string): string {
  const whole = text.trim();
  if (whole.length <= SAMPLE) return whole;
  const middle = Math.max(SAMPLE / 2, Math.floor(whole.length / 2) - SAMPLE / 4);
  return `${whole.slice(0, SAMPLE / 2)} ${whole.slice(middle, middle + SAMPLE / 2)}`;
}

interface Share {
  words: number;
  /** Share of English function words. */
  function: number;
  /** Words that are English and nothing else. */
  only: number;
  /** Lower-case words with letters English does not use. */
  foreign: number;
  /** Common words of another language in Latin letters. */
  elsewhere: number;
  /** Most words are written in another script. */
  other: boolean;
}

function englishShare(sample: string): Share {
  let words = 0;
  let found = 0;
  let only = 0;
  let foreign = 0;
  let elsewhere = 0;
  let other = 0;
  for (const word of sample.match(/[\p{L}\p{M}]+/gu) ?? []) {
    words++;
    const lower = word.toLowerCase();
    if (FUNCTION_WORDS.has(lower)) found++;
    if (ENGLISH_ONLY.has(lower)) only++;
    if (lower === word && ELSEWHERE.has(lower)) elsewhere++;
    if (!/[^a-z]/.test(lower)) continue;
    if (lower === word) foreign++;
    if (/[^\p{Script=Latin}]/u.test(word)) other++;
  }
  return { words, function: words === 0 ? 0 : found / words, only, foreign, elsewhere, other: other * 2 > words };
}
