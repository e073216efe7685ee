import type { Noted } from '../../preload/contract';
import { editsInForce } from './actions';
import type { Connection } from './database';

/** The staff's notes on articles that are in force, by article: the latest counts, and an empty one takes it away. */
export function articleNotes(db: Connection): ReadonlyMap<number, Noted> {
  const notes = new Map<number, Noted>();
  for (const { edit, by } of editsInForce(db, 'note')) {
    if (edit.kind !== 'note' || edit.on !== 'article' || typeof edit.at !== 'number') continue;
    if (edit.text.trim() === '') notes.delete(edit.at);
    else notes.set(edit.at, { note: edit.text, ...(by === null ? {} : { noteBy: by }) });
  }
  return notes;
}
