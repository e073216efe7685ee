import type { Repair } from '../../../preload/contract/findings';

/** One change a pass wants: what stands in `start..end` of its text becomes `put`. */
export interface Edit {
  start: number;
  end: number;
  put: string;
  rule: string;
}

/** A pass reads a text and names its changes, in order, none overlapping; an empty list when it has nothing to mend. */
export type Pass = (text: string) => Edit[];

export interface Mended {
  text: string;
  /** In the order of the text. Undone from the last to the first they give the original back. */
  repairs: Repair[];
}

/**
 * Applies the edits of one pass and carries the repairs of earlier passes along, so that every repair goes on
 * pointing into the newest text and remembering the oldest. Touching or overlapping changes become one repair.
 */
export function apply(before: Mended, edits: readonly Edit[]): Mended {
  if (edits.length === 0) return before;
  const { text, repairs } = before;
  const out: string[] = [];
  const merged: Repair[] = [];
  let length = 0;
  let copied = 0;
  let e = 0;
  let r = 0;
  while (e < edits.length || r < repairs.length) {
    const groupEdits: Edit[] = [];
    const groupRepairs: Repair[] = [];
    const start = Math.min(edits[e]?.start ?? Infinity, repairs[r]?.start ?? Infinity);
    let end = start;
    for (;;) {
      const edit = edits[e];
      const repair = repairs[r];
      const empty = groupEdits.length + groupRepairs.length === 0;
      if (
        repair !== undefined &&
        (empty ? repair.start === start : repair.start < end) &&
        !(edit !== undefined && edit.start < repair.start)
      ) {
        groupRepairs.push(repair);
        end = Math.max(end, repair.end);
        r++;
      } else if (edit !== undefined && (empty ? edit.start === start : edit.start < end)) {
        groupEdits.push(edit);
        end = Math.max(end, edit.end);
        e++;
      } else break;
    }
    const put = patch(
      text,
      start,
      end,
      groupEdits.map((edit) => ({ start: edit.start, end: edit.end, put: edit.put })),
    );
    const was = patch(
      text,
      start,
      end,
      groupRepairs.map((repair) => ({ start: repair.start, end: repair.end, put: repair.was })),
    );
    const between = text.slice(copied, start);
    out.push(between, put);
    length += between.length;
    copied = end;
    if (put !== was)
      merged.push({ start: length, end: length + put.length, was, rule: ruleOf(groupRepairs, groupEdits) });
    length += put.length;
  }
  out.push(text.slice(copied));
  return { text: out.join(''), repairs: merged };
}

/** Gives the text back as it was before the repairs. */
export function undo(text: string, repairs: readonly Repair[]): string {
  const parts: string[] = [];
  let from = text.length;
  for (let index = repairs.length - 1; index >= 0; index--) {
    const repair = repairs[index];
    if (repair === undefined) continue;
    parts.push(text.slice(repair.end, from), repair.was);
    from = repair.start;
  }
  parts.push(text.slice(0, from));
  return parts.reverse().join('');
}

function patch(
  text: string,
  start: number,
  end: number,
  changes: { start: number; end: number; put: string }[],
): string {
  let out = '';
  let from = start;
  for (const change of changes) {
    out += text.slice(from, change.start) + change.put;
    from = change.end;
  }
  return out + text.slice(from, end);
}

function ruleOf(repairs: readonly Repair[], edits: readonly Edit[]): string {
  const [repair] = repairs;
  const [edit] = edits;
  if (edits.length === 0 && repairs.length === 1 && repair !== undefined) return repair.rule;
  if (repairs.length === 0 && edits.length === 1 && edit !== undefined) return edit.rule;
  const rules = [...repairs, ...edits].flatMap((change) => change.rule.split('+'));
  return [...new Set(rules)].join('+');
}
