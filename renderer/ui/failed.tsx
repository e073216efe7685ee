import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Failure } from '../../preload/contract';
import { Button } from './button';
import type { Asking } from './use-answer';

/**
 * Why something could not be read, and a button that asks once more; nothing where nothing failed. Pressed, the button
 * keeps the focus until there is an answer; gone with the failure, it leaves the focus to what it stood in.
 * @param of what was asked: the first that failed is told, all that failed are asked again
 * @param says what is said of a failure's message; the message alone where it is left out
 * @param quiet told after what is being said, for what stands beside the screen
 * @param children what else can be done
 */
export function Failed({
  of,
  says = (message) => message,
  quiet = false,
  children,
}: {
  of: readonly Omit<Asking<unknown>, 'value'>[];
  says?: (message: string) => string;
  quiet?: boolean;
  children?: ReactNode;
}): ReactNode {
  const [pressed, setPressed] = useState<Failure | null>(null);
  const failed = of.filter(({ failure }) => failure !== null);
  const failure = failed[0]?.failure ?? null;
  if (failure === null) return null;
  const trying = pressed === failure && failed.some(({ busy }) => busy);
  return (
    <div className="failed">
      {trying ? <p role="status">Trying again…</p> : <p role={quiet ? 'status' : 'alert'}>{says(failure.message)}</p>}
      <div className="actions">
        <Again
          trying={trying}
          onPress={() => {
            setPressed(failure);
            for (const { again } of failed) again();
          }}
        />
        {children}
      </div>
    </div>
  );
}

function Again({ trying, onPress }: { trying: boolean; onPress: () => void }): ReactNode {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own !== null && own === document.activeElement)
        own.closest<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <Button ref={button} waits={trying} onClick={onPress}>
      Try again
    </Button>
  );
}
