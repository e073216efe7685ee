import { useEffect, useState, type ReactNode } from 'react';
import type { Search } from '../../../preload/contract';
import { ask } from '../../api';
import { Button } from '../../ui/button';
import { plural } from '../../../preload/contract/wording/words';
import { narrowings } from './narrowing';

interface Loosened {
  id: string;
  label: string;
  without: Search;
  articles: number;
}

/** Nothing was found: which filter is in the way, and how many articles stand behind it. */
export function Loosen({
  search,
  watched,
  onLoosen,
}: {
  search: Search;
  watched: string | null;
  onLoosen: (search: Search) => void;
}): ReactNode {
  const [loosened, setLoosened] = useState<{ key: string; ways: Loosened[] } | null>(null);
  const key = JSON.stringify(search);
  useEffect(() => {
    let left = false;
    const count = async (): Promise<void> => {
      const ways: Loosened[] = [];
      for (const narrowing of narrowings(search, watched)) {
        const answer = await ask('articles:list', { ...narrowing.without, offset: 0, limit: 1 });
        if (left) return;
        if (answer.ok && answer.value.total > 0) ways.push({ ...narrowing, articles: answer.value.total });
      }
      setLoosened({ key, ways });
    };
    void count();
    return () => {
      left = true;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `search` is told by `key`.
  }, [key, watched]);
  if (loosened === null || loosened.key !== key) return null;
  const { ways } = loosened;
  if (ways.length === 0)
    return narrowings(search, watched).length > 1 ? (
      <p>No one of them alone is in the way: take away several.</p>
    ) : null;
  return (
    <ul aria-label="Loosen">
      {ways.map(({ id, label, without, articles }) => (
        <li key={id}>
          <Button onClick={() => onLoosen(without)}>
            Without “{label}”: {plural(articles, 'article')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
