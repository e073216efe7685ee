export const COMMANDS = ['import', 'list', 'search', 'brief', 'analyse', 'verify', 'library', 'key'] as const;
export type Command = (typeof COMMANDS)[number];

export const OVERVIEW = `Daybrief: news articles in, a checked and sourced briefing out. Offline.

Usage: daybrief COMMAND [OPTIONS]

  import PATH…       take articles (files and folders) into the library
  list               list the library's articles
  search TERMS       find articles by words
  brief              write the briefing of a day or a period to a file
  analyse IN OUT     analyse lines of JSON, without any library
  verify [FILE]      check the library and every original's hash, or a printed or a handed-over briefing
  library WHAT       the library's backups, the way back to one, and what can be saved of a damaged one
  key                the key that briefings are signed with here, and its public half

  --help             this page; with a command, that command's
  --version          version of the app and of its analysis

Exit codes: 0 done, 1 some inputs were rejected or the work could not be done (named on standard error), 2 wrong use.
`;

const LIBRARY = `  --library FILE     the library (default: the app’s own)
  --passphrase-file FILE
                     the passphrase of an encrypted library is the first line of FILE; - for standard input.
                     Without it, it is asked for at a terminal
`;
const FILTERS = `  --from DATE, --to DATE        published in these days
  --show SHOWN                  undated, not-analysed or withdrawn (default: all)
  --outlet NAME                 of this outlet, written as in the list
  --language CODE               en, fr …
  --verdict VERDICT             new, near-duplicate or update when taken in
  --actor NAME, --place NAME    that name them; the last word may be a beginning
  --casualties                  with casualty statements
  --briefed, --unbriefed        that stand in a closed briefing, or in none
  --sort ORDER                  relevance, date, oldest, imported, source or title
`;
const JSON_OUT = '  --json             the result as JSON\n';

export const USAGE: Record<Command, string> = {
  import: `Usage: daybrief import PATH… [--library FILE] [--published DATE] [--json]

Takes files and all articles in folders into the library, which is made when it is not there yet.
Prints a verdict for each: new, already-here, near-duplicate, update; what is rejected stands on standard error.

${LIBRARY}                     A library that is made here with it is encrypted: nobody opens one whose passphrase is lost
  --published DATE   publication day of all of them, YYYY-MM-DD
${JSON_OUT}`,
  list: `Usage: daybrief list [FILTERS] [--library FILE] [--json]

Lists the library's articles, newest day first: number, day, title, source.

${FILTERS}${LIBRARY}${JSON_OUT}`,
  search: `Usage: daybrief search TERMS [FILTERS] [--library FILE] [--json]

Finds the articles that hold all the words. The best match comes first.

  "old bridge"       words as they stand
  bridge*            a beginning; the last word is one as well
  ferry OR boat      either of the two
  -boat              without it (after --, or within quotation marks of your shell: 'ferry -boat')
  source:lantern  actor:"Idris Kell"  place:amrit  file:wire
  after:2026-03-12   published on that day or later; a month (2026-03) or a year as well
  before:2026-04     published before it

${FILTERS}${LIBRARY}${JSON_OUT}`,
  brief: `Usage: daybrief brief --date DATE [--to DATE] --out FILE [OPTIONS]

Writes the briefing of a day, or of a period with --to, as the library stands now.

  --date DATE        the day, or the period's first day, YYYY-MM-DD
  --to DATE          the period's last day
  --out FILE         where to; its ending says the format: .pdf, .docx, .html, .md, .json or .csv;
                     .daybrief-brief: the last closed version of the period, with its sources, signed
  --format FORMAT    where the ending does not say enough: casualties or quotes (CSV), checks (Markdown)
  --title TITLE      title (default: the one last used for this period)
  --marking MARKING  classification marking (default: the one last used; none at first)
  --checks FILE      where to write what to check before signing, as Markdown
  --page SIZE        A4 or Letter, for paper (default: A4)
  --edition EDITION  front (the front page alone), executive (with the body) or full; of no account for JSON and CSV
                     (default: full)
  --staff-marks      marks what the staff looked at
  --preset NAME      edition, sections, type, paper and marking as saved under that name in the app; what is given
                     beside it goes before it
${LIBRARY}`,
  analyse: `Usage: daybrief analyse IN.jsonl OUT.jsonl [--no-repair]

Analyses each line {"id", "text", "title"?, "published"?} of IN and writes its findings to OUT, in the same order.
Needs no library. A line that can't be read is named on standard error; the others are done all the same.

  --no-repair        keeps each text as it came
`,
  library: `Usage: daybrief library backups [--take] [--library FILE] [--json]
       daybrief library restore [BACKUP] [--library FILE] [--json]
       daybrief library salvage --out FILE [--library FILE] [--json]

backups  Lists the backups that lie beside the library, the newest first: what it is, when it was taken (UTC), articles,
         size, name. Each is read, and held against the hash it was written with; those that are damaged stand on standard
         error. The app takes them while somebody works in the library.
restore  Puts a backup in the library's place: the one named, or the newest that is whole. A copy of it is checked first. The
         library that was there is kept beside it under another name, as is the backup. Not while another program has it open.
salvage  Brings what can be read of a damaged library into a new one, FILE; the damaged one is only read. What could not be
         read stands on standard error and in FILE.report.txt; the exit code is 0 only where nothing is missing.

  --take             takes one first, where something was written since the last
${LIBRARY}${JSON_OUT}`,
  key: `Usage: daybrief key [--out FILE] [--json]

Tells the fingerprint of the key that closed and handed-over briefings are signed with here. It is made when it is first
needed, by a closing or a signed handing over; there is none before.

  --out FILE         writes the public key there, as others keep it; the private half is never written
${JSON_OUT}`,
  verify: `Usage: daybrief verify [FILE.pdf | FILE.daybrief-brief] [--library FILE] [--json]

Without a file: checks the library's file, its search index, and each original against the hash it was taken in with.
With a briefing that was exported as a PDF: checks the data attached to it against what its pages print, both ways (words
that were added to a page are told, with the page), and, where --library is given, against the articles there.
With a handed-over briefing (.daybrief-brief): says who signed it, with which key, whether the key is known here, and what
was changed since; where --library is given, also what differs from the articles there.

${LIBRARY}${JSON_OUT}`,
};
