import type { ReactNode } from 'react';
import { harmNames } from '../../../../preload/contract/wording/words';

/**
 * What a figure shows, as a table that opens below it: for a screen reader, and for whoever wants the numbers.
 * @param columns their heads in order; `n` is a column of figures, and stands to the right
 * @param children its rows
 */
export function AsTable({
  summary,
  columns,
  children,
}: {
  summary: string;
  columns: readonly { head: string; n?: true }[];
  children: ReactNode;
}): ReactNode {
  return (
    <details className="as-table">
      <summary>{summary}</summary>
      <table>
        <thead>
          <tr>
            {columns.map(({ head, n }) => (
              <th key={head} scope="col" className={n && 'n'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </details>
  );
}

/** The columns of the dead and the hurt. */
export const HARM = [
  { head: harmNames.killed, n: true },
  { head: harmNames.injured, n: true },
] as const;
