import { useMemo } from 'react';
import type { MenuCommand, Search } from '../../../preload/contract';
import { formatDay, formatPeriod } from '../../../preload/contract/wording/dates';
import { CONTROL } from '../../ui/keys';
import { useAnswer, type Asking } from '../../ui/use-answer';
import { outletName, plural } from '../../../preload/contract/wording/words';
import { useDesk, type DeskContext } from '../desk/context';
import type { DialogName, Screen } from '../desk/state';
import { obey } from '../desk/use-commands';
import { everything } from '../library/narrowing';
import { savedScreen } from '../library/saved-screen';
import type { Entry, Group } from './entries';

/** Before another key: a Mac writes no plus. */
const control = CONTROL === '⌘' ? CONTROL : `${CONTROL}+`;

/** What can be done now. */
function commands(context: DeskContext): Entry[] {
  const { dispatch, state, library } = context;
  const { screen } = state;
  const command = (name: MenuCommand, label: string, hint?: string): Entry => ({
    id: `command-${name}`,
    label,
    ...(hint === undefined ? {} : { hint }),
    act: () => obey(name, context),
  });
  const dialog = (name: DialogName, label: string, also?: string): Entry => ({
    id: `dialog-${name}`,
    label,
    ...(also === undefined ? {} : { also }),
    act: () => dispatch({ type: 'dialog', name }),
  });
  const place = (id: string, label: string, to: Screen): Entry => ({
    id: `place-${id}`,
    label,
    act: () => dispatch({ type: 'go', screen: to }),
  });
  const writable = library?.readOnly === null;
  const readable = screen !== null && screen.kind !== 'library' && screen.kind !== 'import';
  const found: (Entry | null)[] = [
    writable ? command('import', 'Add articles…', `${control}O`) : null,
    writable ? command('paste', 'Paste an article…') : null,
    command('open-handed', 'Open a handed-over briefing…'),
    readable ? command('find-page', 'Find in this page', `${control}F`) : null,
    command('find', 'Search the library', `${control}Shift+F`),
    screen?.kind === 'period' || screen?.kind === 'closed'
      ? command('export', 'Export this briefing…', `${control}E`)
      : null,
    writable && screen?.kind === 'period' ? command('close-briefing', 'Close this briefing…') : null,
    writable && screen?.kind === 'period'
      ? place('review', 'Review this briefing', { kind: 'review', from: screen.from, to: screen.to })
      : null,
    place('briefings', 'Closed briefings', { kind: 'briefings' }),
    place('library', 'Library', { kind: 'library', filter: 'all' }),
    (library?.undated ?? 0) > 0 ? place('undated', 'Undated articles', { kind: 'library', filter: 'undated' }) : null,
    writable ? command('undo', 'Undo', `${control}Z`) : null,
    writable ? command('redo', 'Redo', `${control}Shift+Z`) : null,
    dialog('library', 'Library file…', 'new open copy time zone encrypt passphrase'),
    library === null ? null : command('verify', 'Verify the library'),
    library?.encrypted === true ? command('lock', 'Lock the library now', `${control}L`) : null,
    dialog('signatures', 'Signatures…', 'key fingerprint signer'),
    dialog('help', 'Keys and how to search', 'help shortcuts'),
    command('settings', 'Settings…', `${control},`),
    command('larger-text', 'Larger text', `${control}+`),
    command('smaller-text', 'Smaller text', `${control}−`),
    command('normal-text', 'Normal text', `${control}0`),
    command('about', 'About Daybrief'),
  ];
  return found.filter((entry) => entry !== null);
}

/** What is there before anything is typed: commands, days, closed briefings, kept searches. */
export function useGroups(): { groups: Group[]; asked: Asking<unknown>[] } {
  const context = useDesk();
  const { library, dispatch, revision } = context;
  const briefings = useAnswer('briefing:list', [], revision);
  const searches = useAnswer('saved:list', [], revision);
  const closed = briefings.value;
  const saved = searches.value;
  const days = library?.days;
  const quiet = useMemo(
    (): Group[] => [
      {
        name: 'Days',
        entries: (days ?? []).map(({ day, articles }) => ({
          id: `day-${day}`,
          label: formatDay(day),
          also: day,
          hint: plural(articles, 'article'),
          act: () => dispatch({ type: 'go', screen: { kind: 'period', from: day, to: day } }),
        })),
      },
      {
        name: 'Closed briefings',
        entries: (closed ?? []).map(({ id, title, from, to, version }) => ({
          id: `closed-${id}`,
          label: `${title}, ${formatPeriod(from, to)}`,
          also: from,
          hint: `version ${version}`,
          act: () => dispatch({ type: 'go', screen: { kind: 'closed', id } }),
        })),
      },
      {
        name: 'Kept searches and watch-lists',
        entries: (saved ?? []).map((one) => ({
          id: `saved-${one.id}`,
          label: one.name,
          hint: one.fresh > 0 ? `${one.fresh} new` : plural(one.articles, 'article'),
          act: () => dispatch({ type: 'go', screen: savedScreen(one) }),
        })),
      },
    ],
    [days, closed, saved, dispatch],
  );
  const groups = useMemo(() => [{ name: 'Commands', entries: commands(context) }, ...quiet], [context, quiet]);
  return { groups, asked: [briefings, searches] };
}

/** What the library is asked for as one types. */
export function useFound(typed: string): { groups: Group[]; waiting: boolean; asked: Asking<unknown>[] } {
  const {
    dispatch,
    state: { screen },
    revision,
  } = useDesk();
  const words = typed.trim();
  const search: Search = { ...everything, search: words };
  const names = useAnswer('names:find', words === '' ? null : [words, 'actor'], revision);
  const articles = useAnswer('articles:list', words === '' ? null : [{ ...search, offset: 0, limit: 6 }], revision);
  const groups = useMemo((): Group[] => {
    const back = screen ?? { kind: 'briefings' };
    return [
      {
        name: 'Actors',
        entries: (names.value ?? []).slice(0, 6).map(({ name, articles: of }) => ({
          id: `actor-${name}`,
          label: name,
          hint: plural(of, 'article'),
          act: () => dispatch({ type: 'go', screen: { kind: 'actor', name, back } }),
        })),
      },
      {
        name: 'Articles',
        entries: (articles.value?.articles ?? []).map((article) => ({
          id: `article-${article.id}`,
          label: article.title,
          hint: outletName(article),
          act: () => dispatch({ type: 'go', screen: { kind: 'article', id: article.id, back } }),
        })),
      },
    ];
  }, [names.value, articles.value, screen, dispatch]);
  const waiting = words !== '' && [names, articles].some(({ value, failure }) => value === null && failure === null);
  return { groups, waiting, asked: [names, articles] };
}
