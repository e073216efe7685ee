import type { ReactNode } from 'react';
import type { Day } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatDay } from '../../../preload/contract/wording/dates';
import { formatNumber } from '../../../preload/contract/wording/figures';
import { useDesk } from '../desk/context';

/** Opens a day an import brought articles to, with how many. @param says what stands before the day */
export function DayButton({
  day,
  articles,
  look = 'plain',
  says = '',
}: {
  day: Day;
  articles: number;
  look?: 'primary' | 'plain';
  says?: string;
}): ReactNode {
  const { dispatch } = useDesk();
  return (
    <Button look={look} onClick={() => dispatch({ type: 'go', screen: { kind: 'period', from: day, to: day } })}>
      {says}
      {formatDay(day)} ({formatNumber(articles)})
    </Button>
  );
}
