import { isPage } from '../import/clipboard';
import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../../preload/contract';
import { ask, on } from '../../api';
import { formatPeriod } from '../../../preload/contract/wording/dates';
import { actionName } from '../edit/words';
import { isReading, type DeskContext } from './context';

/** True where letters are typed, so they are no commands there. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}

/** True while a dialog or menu has the keyboard. */
export function isCovered(): boolean {
  return document.querySelector('.veil, .popover') !== null;
}

function textSize(context: DeskContext, size: number): void {
  context.saveSettings({ ...context.settings, textSize: Math.min(200, Math.max(80, size)) });
}

/** What changes nothing: all that is obeyed while somebody reads. Undo and redo are the letters' own there. */
const WHILE_READING: ReadonlySet<MenuCommand> = new Set([
  'read',
  'open-handed',
  'lock',
  'find-page',
  'undo',
  'redo',
  'larger-text',
  'smaller-text',
  'normal-text',
]);

/** What writes to the library. */
const WRITING: ReadonlySet<MenuCommand> = new Set(['import', 'paste', 'close-briefing', 'undo', 'redo']);

/** Does what a menu, a key or the palette asks for. */
export function obey(command: MenuCommand, context: DeskContext): void {
  const reads = isReading(context);
  if (reads && !WHILE_READING.has(command)) return;
  const { dispatch, imports, settings, state } = context;
  const readOnly = context.library?.readOnly ?? null;
  // Where letters are typed, undo and redo are theirs.
  const letters = (command === 'undo' || command === 'redo') && isTyping(document.activeElement);
  if (readOnly !== null && !reads && !letters && WRITING.has(command)) {
    const told = context.library?.goOn !== undefined || context.library?.restore === true;
    const way = told ? '' : ' Copy the library, and work in the copy.';
    context.fail({ ok: false, code: 'read-only', message: `${readOnly}${way}` });
    return;
  }
  const onBriefing = state.screen?.kind === 'period' || state.screen?.kind === 'closed';
  switch (command) {
    case 'import':
      imports.choose();
      break;
    case 'open-handed':
      void openHanded(context);
      break;
    case 'paste':
      dispatch({ type: 'dialog', name: 'paste' });
      break;
    case 'export':
      if (onBriefing) dispatch({ type: 'dialog', name: 'export' });
      else context.tell('Open a briefing first: then it can be exported.');
      break;
    case 'close-briefing':
      if (state.screen?.kind === 'period') dispatch({ type: 'dialog', name: 'close' });
      else context.tell('Open the draft of a day first: then it can be closed.');
      break;
    case 'lock':
      void lock(context);
      break;
    case 'read':
      dispatch({ type: 'read', of: state.screen?.kind === 'closed' ? state.screen.id : 'newest' });
      break;
    case 'undo':
    case 'redo':
      void turn(command, context);
      break;
    case 'find':
      if (state.screen?.kind !== 'library') dispatch({ type: 'go', screen: { kind: 'library', filter: 'all' } });
      focusSearch();
      break;
    case 'find-page':
      // Of a long list only the rows in sight are on the page: it is searched as a library.
      if (!reads && (state.screen?.kind === 'library' || state.screen?.kind === 'import')) obey('find', context);
      else if (reads || state.screen !== null) dispatch({ type: 'find', open: true });
      break;
    case 'palette':
      dispatch({ type: 'dialog', name: 'palette' });
      break;
    case 'verify':
      if (context.library === null) context.tell('Open a library first: then it can be verified.');
      else dispatch({ type: 'dialog', name: command });
      break;
    case 'about':
    case 'settings':
      dispatch({ type: 'dialog', name: command });
      break;
    case 'larger-text':
      textSize(context, settings.textSize + 10);
      break;
    case 'smaller-text':
      textSize(context, settings.textSize - 10);
      break;
    case 'normal-text':
      textSize(context, 100);
      break;
  }
}

async function lock({ fail }: DeskContext): Promise<void> {
  const answer = await ask('library:lock');
  if (!answer.ok) fail(answer);
}

/** Asks which handed-over briefing, and reads it. */
async function openHanded({ dispatch, fail }: DeskContext): Promise<void> {
  const answer = await ask('handover:choose');
  if (answer.ok) dispatch({ type: 'read-handed', file: answer.value });
  else fail(answer);
}

/** Takes back the last thing done, or does it again; where letters are typed, the last letters. */
async function turn(which: 'undo' | 'redo', context: DeskContext): Promise<void> {
  if (isTyping(document.activeElement)) {
    document.execCommand(which);
    return;
  }
  if (isCovered() || isReading(context)) return;
  const { changed, tell, fail } = context;
  const answer = await ask(which === 'undo' ? 'desk:undo' : 'desk:redo');
  if (!answer.ok) {
    fail(answer);
    return;
  }
  changed();
  // What was undone is what could be done again now.
  const done = answer.value[which === 'undo' ? 'redo' : 'undo'];
  if (done === null) return;
  const { action } = done;
  // What the strip tells of an import is true no longer.
  if (action.kind === 'import') context.dispatch({ type: 'seen-import' });
  if (action.kind === 'preset') {
    const kept = await ask('settings:get');
    if (kept.ok) context.saveSettings(kept.value);
  }
  const { screen } = context.state;
  const elsewhere =
    action.kind === 'edit' &&
    !(screen !== null && 'from' in screen && screen.from === action.from && screen.to === action.to);
  const where = elsewhere ? `, in the briefing of ${formatPeriod(action.from, action.to)}` : '';
  tell(`${which === 'undo' ? 'Undone' : 'Done again'}: ${actionName(action)}${where}.`);
}

/** The search field takes the focus when its screen opens; on an open one it is asked for here. */
function focusSearch(): void {
  const field = document.querySelector('input[type="search"]');
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

/** The keys that find and undo are the window's own, so that they hold where there is no menu. */
function withControl({ key, shiftKey, target }: KeyboardEvent): MenuCommand | null {
  if (key.toLowerCase() === 'f') return shiftKey ? 'find' : 'find-page';
  // Where letters are typed, a field undoes its own.
  if (key.toLowerCase() === 'z') return isTyping(target) ? null : shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'k' && !shiftKey ? 'palette' : null;
}

/** Steps through the references of the briefing in reading order, opening each. */
function stepReference(step: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>('.brief a.ref')];
  if (all.length === 0) return;
  const open = document.querySelector('.brief [data-open]');
  const anchor = open?.matches('a.ref') === true ? open : (open?.nextElementSibling ?? document.activeElement);
  const at = all.findIndex((candidate) => candidate === anchor);
  const next = all[at === -1 ? (step === 1 ? 0 : all.length - 1) : at + step];
  next?.focus();
  next?.click();
}

function stepDay(step: 1 | -1, { state, library, dispatch }: DeskContext): void {
  const { screen } = state;
  if (screen?.kind !== 'period' || library === null) return;
  const next =
    step === 1
      ? library.days.findLast(({ day }) => day > screen.to)
      : library.days.find(({ day }) => day < screen.from);
  if (next !== undefined) dispatch({ type: 'go', screen: { kind: 'period', from: next.day, to: next.day } });
}

/** Menu commands, single keys and pasting, for the whole window. */
export function useCommands(context: DeskContext): void {
  const latest = useRef(context);
  useEffect(() => {
    latest.current = context;
  });

  useEffect(() => on('menu:command', (command) => obey(command, latest.current)), []);

  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      const now = latest.current;
      if (event.defaultPrevented || event.altKey || isCovered()) return;
      if (event.ctrlKey || event.metaKey) {
        const command = withControl(event);
        if (command === null) return;
        event.preventDefault();
        obey(command, now);
        return;
      }
      if (isReading(now)) return;
      if (event.key === 'Escape') {
        if (now.state.evidence !== null) now.closeEvidence();
        else if (now.state.railOpen) now.dispatch({ type: 'rail', open: false });
        return;
      }
      if (isTyping(event.target)) return;
      if (event.key === '?') now.dispatch({ type: 'dialog', name: 'help' });
      else if (event.key === '/') obey('find', now);
      else if (event.key === 'j') stepReference(1);
      else if (event.key === 'k') stepReference(-1);
      else if (event.key === '[') stepDay(-1, now);
      else if (event.key === ']') stepDay(1, now);
      else return;
      event.preventDefault();
    };
    const pasted = (event: ClipboardEvent): void => {
      if (isTyping(event.target) || isCovered() || event.clipboardData === null || isReading(latest.current)) return;
      const files = [...event.clipboardData.files];
      const text = event.clipboardData.getData('text/plain');
      const html = event.clipboardData.getData('text/html');
      if (files.length > 0) latest.current.imports.files(files);
      else if (isPage(html)) latest.current.imports.page(html);
      else if (text.trim() !== '') latest.current.imports.text(text);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', pressed);
    window.addEventListener('paste', pasted);
    return () => {
      window.removeEventListener('keydown', pressed);
      window.removeEventListener('paste', pasted);
    };
  }, []);
}
