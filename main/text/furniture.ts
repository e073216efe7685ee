import type { Span } from '../../preload/contract/findings';

// Prose may end in a bracket too: a longer paragraph is not looked at.
const LONGEST = 400;
const LONGEST_POINTER = 160;
const LONGEST_STAMP = 90;

/** Who takes pictures and sells them, as credits name them; the wires sign prose too. */
const WIRES = 'reuters|afp|ap|epa|efe|pa|xinhua|anadolu|bloomberg|tass|aap|pti|ani|dpa|ansa|kyodo|yonhap|kcna';
const PICTURE_SOURCES = `${WIRES}|ap photo|epa-efe|pa wire|getty|getty images|shutterstock|anadolu agency|sputnik|zuma|nurphoto|pool|file|file photo|handout|invision|wireimage|alamy|istock|rex|twitter|facebook|instagram|telegram|screengrab`;
const WIRE = new RegExp(`^(?:${WIRES})$`, 'i');
const SOURCE = new RegExp(`^(?:${PICTURE_SOURCES})(?: via .{2,30})?$`, 'i');
/** A credit that says what it is: "Photo by Ana Velmar", "file photo", "Courtesy of the museum". */
const SAYS_PICTURE =
  /^(?:(?:ap|afp|reuters|epa|file|pool|handout|courtesy) )?(?:photo|photograph|image|picture|pic|screengrab|screenshot)s?(?:$|:|\/| by | courtesy | credit)|^(?:photo )?courtesy (?:of )?\p{Lu}|^(?:file|getty)(?: images)?$/iu;
const IN_BRACKETS = /[([]([^()[\]\n]{3,90})[)\]]\.?$/;
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*";
/** At the end of a line, or alone on it: "Ana Velmar/AP", "©Ana Velmar (AFP)", "Photograph: Ana Velmar/AP", "REUTERS/Ana Velmar". */
const AT_END: readonly RegExp[] = [
  new RegExp(`(?:^|[\\s.])(?:${NAME} ){1,3}?${NAME} ?/ ?(?:${PICTURE_SOURCES})(?:/[^.!?]{2,30})?$`, 'iu'),
  new RegExp(`© ?${NAME}(?: ${NAME}){0,4}(?:,[^.!?]{2,40})?(?: \\([^()]{2,30}\\))?\\.?$`, 'u'),
  /(?:Photograph|Photo|Image|Picture)(?: by| credit)?: [^.!?:]{2,60}$/u,
  /(?:^|\s)REUTERS\/ ?\p{Lu}[^.!?]{2,40}$/u,
];
/** A line that a picture's source opens, before a new sentence without a stop at its end: "EPA Miners wait at the shaft". */
const OPENED_BY_SOURCE = new RegExp(
  '^(?:AP:Associated Press|PA:Press Association|(?:Handout - )?(?:Reuters|EPA|AFP|AP|PA|SWNS|Rex|Alamy|Splash News|Barcroft Media|Getty(?: Images)?)(?: - (?:Getty|Contributor|Handout))?(?: or licensors)?) (?=\\p{Lu}).*[^.!?…"”’)\\]:;,]$',
  'u',
);
/** A caption that tells of figures or of harm tells more than what is seen. */
const TELLS_HARM =
  /\d|\b(?:kill|dead\b|died?\b|dies\b|death|injur|wound|kidnap|abduct|shot\b|missing\b|hundreds|dozens|thousands)/i;
/** Buttons and credits that a page puts among its prose when it is copied as one paragraph: "Click to share on Facebook (Opens in new window)". */
const BUTTONS =
  /(?:Click to (?:share on|email|print|email this to a friend) ?[^.()\n]{0,40}\(Opens in new window\)\s?)+|\((?:Photo|Image|Picture|Pic|Photograph)s?: ?[^()\n]{1,60}\)/g;
/** What only a caption begins with, and what only a gallery ends with. */
const CAPTION =
  /^(?:file photo|file pic|file image)\b ?[:–—-]|^FILE ?[:–—-] |^(?:image|media) (?:copyright|caption|source|playback)\b|^enlarge this image|^just watched\b|\bhide caption\b(?: \d+ of \d+)?$/i;

/** A line that leads to another page: a word for it, a sign, and a headline. */
const POINTER =
  /^(?:(?:also |must |please |don['’]t miss,? ?)?(?:read|see|watch|listen)(?: (?:more|also|next|now|here|this))?(?: on this)?|related(?: (?:stories|articles|news|content|coverage|topics|links|story|article))?|more (?:on this(?: story| topic)?|stories|news)|in (?:pictures|photos)|photos|gallery|video|podcast|recommended|trending)\s?[:|>»→]\s?[^.]{2,}$/i;
/** What stands between the paragraphs of a page. */
const BETWEEN =
  /^(?:advertisement(?: continue reading the main story)?|continue reading the main story(?: photo| video)?|photo|video|slideshow|interactive feature|story highlights|just watched|replay|must watch|newsletter sign[- ]?up.{0,390}|most read in [A-Z].*|(?:we pay for your (?:stories|videos)|do you have a story)\b.*)$/i;
/** The same with no sign, where it can be nothing else: "Related stories two die in riots probe panel …". */
const RELATED =
  /^related (?:stories|articles|news|links|coverage)\b(?! (?:of|about|to|in|from|that|which|were|was|are|have|had|by)\b)/i;
const READ_MORE = /(?:^|[^.!?,;]\s)(?:read more|read full story|continue reading)(?:…|\.\.\.| ?[>»→])?$/i;
/** The heading of a list of such lines. */
const HEADING =
  /^(?:related|related (?:stories|articles|news|content|coverage|topics|links)|more (?:stories|news|on this (?:story|topic))|read also|also read|see also|you (?:may|might) also like|recommended(?: for you)?|most (?:read|popular|viewed)|trending(?: now)?|top stories|latest (?:news|stories)|editor['’]?s['’]? (?:picks?|choice))(?: ?[:>»]+)?$/i;
/** Who else wrote it, and how to reach them. */
const CREDITS: readonly RegExp[] = [
  // Names, places and posts alone stand before the verb: a paper's last line may be glued to prose.
  /^(?:(?:\p{Lu}\S*|in|and|the|at|from|of|for|writers?|reporters?|correspondents?|staff|also|with)[ ,]+)+contributed (?:(?:reporting )?to this (?:report|story|article|piece)\b|(?:reporting )?from \p{Lu})/u,
  /^(?:e-?mail|contact)\b[^.!?]*\S@\S/i,
  /^(?:\p{Lu}\S* ){1,4}(?:can|may) be (?:reached|contacted) (?:at|on|via) \S*[@\d]/u,
  /^(?:like|follow) (?:\p{Lu}\S* |us )+(?:@\S+ )?on (?:twitter|x|facebook|instagram|bluesky|threads)\b/iu,
  /^follow (?:him|her|them|us|me) (?:on (?:twitter|x|facebook|instagram|bluesky|threads)\b|@)/i,
];
/**
 * A wire's note of what it put right, alone in its paragraph: "(Corrects the name in third paragraph)", "(In second
 * paragraph, "mayor" should be "governor")". It names what was wrong, too.
 */
const CORRECTION =
  /^(?:[([]|note: ?|-- ?)(?:(?:\w+ ){0,2}?corrects|correct(?:ed|ing|ion))\b|^[([]in (?:the )?(?:\w+ ){0,2}?(?:paragraph|para|headline|lead|lede|dateline|byline)s?\b.*\bshould (?:be|read)\b/i;

/** When the page was put up: a word for it, names, and a day or an hour. A word of prose among them, and it is prose. */
const STAMP =
  /^(?:This story is from|(?:First |Originally )?[Pp]ublished|Posted|(?:Last )?(?:[Uu]pdated?|[Mm]odified)|Uploaded|FIRST PUBLISHED|PUBLISHED|POSTED|(?:LAST )?UPDATED?)(?:[ ,:|–—-]+(?:on|at|in|the|by|of|[ap]\.?m\.?|\p{Lu}[\p{L}\p{M}.'’]*|\d[\d:.,/-]*(?:st|nd|rd|th|am|pm)?))+\.?$/u;
const HOLDS_TIME = /\b\d{4}\b|\b\d{1,2}[:.]\d{2}\b/;
const TELLS = /[.!?…]["”’)\]]?$/;

/**
 * What is no prose: captions and picture credits, a wire's notes of what it put right, lines that lead to other pages and lists of them, the page's own stamps,
 * who contributed and how to reach them. It stays in the text and is not read: nothing in it is a finding.
 * @param title the headline's span, which is none of it whatever it looks like, unless it is such a note
 * @param sentencesOf the sentences of the paragraph with the given index
 * @returns spans of whole paragraphs and, where prose stands before a credit, of single sentences, buttons alone where they
 * stand among prose; in the order of the text
 */
export function findFurniture(
  text: string,
  paragraphs: readonly Span[],
  title: Span | null,
  sentencesOf: (paragraph: number) => readonly Span[],
): Span[] {
  const found: Span[] = [];
  let listed = false;
  let told = false;
  let marked = 0;
  let all = 0;
  for (const [index, [start, end]] of paragraphs.entries()) {
    all += end - start;
    const line = text.slice(start, Math.min(end, start + LONGEST + 1));
    const ends = TELLS.test(text.slice(Math.max(start, end - 2), end));
    const heads = title !== null && start < title[1];
    listed = !heads && (HEADING.test(line) || (listed && !ends && line.length <= LONGEST_POINTER));
    // At the head of a text a note of what was put right stands where a headline would, and is none.
    const noted = line.length <= LONGEST && CORRECTION.test(line);
    if (listed || noted || (!heads && line.length <= LONGEST && isFurniture(line, told))) {
      found.push([start, end]);
      marked += end - start;
      continue;
    }
    if (ends) told = true;
    for (const button of buttonsIn(text, [start, end])) found.push(button);
    // At the end of what a reader has read: "…, police said. Related stories: two die in riots …"
    if (!heads && HOLDS_RELATED.test(text.slice(start, end))) {
      const from = sentencesOf(index).find((sentence) => RELATED.test(text.slice(...sentence)))?.[0];
      if (from !== undefined && from > start) found.push([from, end]);
    }
    if (!heads && HOLDS_CREDIT.test(text.slice(Math.max(start, end - LONGEST), end)))
      for (const [from, to] of sentencesOf(index))
        if (to - from <= LONGEST && isCredit(text.slice(from, to))) found.push([from, to]);
  }
  // A page of captions is an article of its own kind: what it tells, it tells in them.
  return marked * 2 > all ? [] : found;
}

/** The buttons and credits of a page that stand inside a paragraph, in the order of the text. */
export function buttonsIn(text: string, [start, end]: Span): Span[] {
  const line = text.slice(start, end);
  if (!line.includes('(Opens in new window)') && !/\((?:Photo|Image|Pic)/.test(line)) return [];
  return [...line.matchAll(BUTTONS)].map((button) => [
    start + button.index,
    start + button.index + button[0].trimEnd().length,
  ]);
}

const HOLDS_RELATED = /related (?:stories|articles|news|links|coverage)/i;

/** What a credit or an address cannot do without; most paragraphs have none of it. */
const HOLDS_CREDIT = /contributed|@|[Ff]ollow|\/|©|(?:Photograph|Photo|Image|Picture)\b/;

const isCredit = (sentence: string): boolean =>
  CREDITS.some((pattern) => pattern.test(sentence)) || AT_END.some((pattern) => pattern.exec(sentence)?.index === 0);

/** @param told prose stands before the line: a headline may begin with "Watch:", what follows the first sentence may not */
function isFurniture(line: string, told: boolean): boolean {
  if (line.length <= LONGEST_STAMP && STAMP.test(line) && HOLDS_TIME.test(line)) return true;
  if (told && line.length <= LONGEST_POINTER && (POINTER.test(line) || READ_MORE.test(line))) return true;
  if (BETWEEN.test(line) || (told && RELATED.test(line))) return true;
  if (CAPTION.test(line) || endsInCredit(line) || (told && OPENED_BY_SOURCE.test(line) && !TELLS_HARM.test(line)))
    return true;
  if (!HOLDS_CREDIT.test(line)) return false;
  return AT_END.some((pattern) => {
    const credit = pattern.exec(line);
    if (!credit) return false;
    // A credit behind a whole sentence may be glued to prose: it alone is none.
    const before = line.slice(0, credit.index) + (credit[0].startsWith('.') ? '.' : '');
    return credit.index === 0 || !/[.!?]["”’]?$/.test(before.trimEnd());
  });
}

/** "(Ana Velmar/Reuters)", "[File: Ana Velmar/AP Photo]", "(Photo: Osmark Police)". "(AFP)" and "(AFP/AP)" sign prose. */
function endsInCredit(line: string): boolean {
  const inner = IN_BRACKETS.exec(line)?.[1]?.trim() ?? '';
  if (inner === '') return false;
  // "… reports. (Published Monday, Sept. 16, 2013)": a video's caption.
  if (SAYS_PICTURE.test(inner) || (STAMP.test(inner) && HOLDS_TIME.test(inner))) return true;
  const parts = inner.replace(/^(?:file|photo|image): ?/i, '').split(/ ?\/ ?/);
  return parts.length > 1 && parts.some((part) => SOURCE.test(part)) && !parts.every((part) => WIRE.test(part));
}
