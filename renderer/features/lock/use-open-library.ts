import { ask } from '../../api';
import { useDesk } from '../desk/context';

/** Asks which library to open; where that one is encrypted, for its passphrase. */
export function useOpenLibrary(): () => Promise<void> {
  const { dispatch, setLibrary, fail } = useDesk();
  return async () => {
    const answer = await ask('library:open');
    if (answer.ok) {
      setLibrary(answer.value);
      dispatch({ type: 'dialog', name: null });
    } else if (answer.code === 'locked') dispatch({ type: 'dialog', name: 'unlock' });
    else {
      if (answer.code !== 'cancelled') dispatch({ type: 'dialog', name: null });
      fail(answer);
    }
  };
}
