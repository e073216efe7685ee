import { useEffect, useRef, type ReactNode } from 'react';
import type { Opened } from '../../../preload/contract';
import { Button } from '../../ui/button';
import { formatInstant, formatPeriod } from '../../../preload/contract/wording/dates';
import { Fingerprint } from './fingerprint';
import { here } from './signed-line';

type Kind<K extends Opened['kind']> = Extract<Opened, { kind: K }>;

/** A page in the place of a briefing, with what can be done; Escape leaves it. */
export function HandedPage({
  title,
  alarm = false,
  onLeave,
  actions,
  children,
}: {
  title: string;
  alarm?: boolean;
  onLeave: () => void;
  actions?: ReactNode;
  children: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onLeave();
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [onLeave]);
  return (
    <main className={alarm ? 'reading handed alarm' : 'reading handed'} id="content">
      <div className="reading-page" role={alarm ? 'alert' : undefined}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
        <div className="actions">
          <Button onClick={onLeave}>To the desk</Button>
          {actions}
        </div>
      </div>
    </main>
  );
}

/** A sound file by somebody this machine does not know: name and key are compared before they are believed. */
export function FirstPage({
  opened: { file, signer, made, about },
  onKeep,
  onOnce,
  onLeave,
}: {
  opened: Kind<'first'>;
  onKeep: () => void;
  onOnce: () => void;
  onLeave: () => void;
}): ReactNode {
  return (
    <HandedPage
      title="Who signed this?"
      onLeave={onLeave}
      actions={
        <>
          <Button onClick={onOnce}>Read it this once</Button>
          <Button look="primary" onClick={onKeep}>
            It is the same: keep the key and read
          </Button>
        </>
      }
    >
      <p>
        Nothing in this file was changed since it was signed. But its key is new here, and anybody can sign in any name:
        compare it once, and from then on it is known.
      </p>
      <dl className="handed-facts">
        <dt>Signed by</dt>
        <dd className="strong">{signer.name}</dd>
        <dt>Signed on</dt>
        <dd>{formatInstant(made, here())}</dd>
        <dt>Briefing</dt>
        <dd>
          {about.title}, {formatPeriod(about.from, about.to)}, version {about.version}
        </dd>
        <dt>File</dt>
        <dd>{file}</dd>
        <dt>Fingerprint of the key</dt>
        <dd>
          <Fingerprint of={signer.fingerprint} label="Fingerprint" />
        </dd>
      </dl>
      <p>
        Ask {signer.name}, by a way you trust, to read you the fingerprint under Signatures in their Daybrief. It must
        be the same in all sixteen groups.
      </p>
    </HandedPage>
  );
}

/** Something was changed: what, and nothing of what the file says. */
export function StopPage({ opened, onLeave }: { opened: Kind<'stop'>; onLeave: () => void }): ReactNode {
  const { file, signer, changed } = opened;
  return (
    <HandedPage title="Stop: this is not what was signed" alarm onLeave={onLeave}>
      <p>
        “{file}” was changed after {signer === null ? 'it was signed' : `${signer.name} signed it`}, or it did not
        arrive whole. Nothing of it is shown. This does not fit:
      </p>
      <ul className="handed-changed">
        {changed.map((what) => (
          <li key={what}>{what}</li>
        ))}
      </ul>
      <p>Ask whoever sent it for the file again, by another way, and tell them what stands here.</p>
    </HandedPage>
  );
}

/** A name that is known, with another key: the one case in which somebody may be pretending. */
export function OtherKeyPage({
  opened: { file, signer, known, since },
  onLeave,
}: {
  opened: Kind<'other-key'>;
  onLeave: () => void;
}): ReactNode {
  return (
    <HandedPage title="Stop: another key under a known name" alarm onLeave={onLeave}>
      <p>
        “{file}” is signed as {signer.name}, but not with the key that you know as {known.name}’s since{' '}
        {formatInstant(since, here())}. Somebody else may have signed it. Nothing of it is shown. This does not fit:
      </p>
      <ul className="handed-changed">
        <li>The signer’s key.</li>
      </ul>
      <div className="handed-keys">
        <div>
          <h2>The key you know</h2>
          <Fingerprint of={known.fingerprint} label="Fingerprint of the key you know" />
        </div>
        <div>
          <h2>The key of this file</h2>
          <Fingerprint of={signer.fingerprint} label="Fingerprint of the key of this file" />
        </div>
      </div>
      <p>
        Ask {known.name} whether they have a new key. Only if they read you the fingerprint of this file’s key: forget
        the old one under Signatures, then open the file again.
      </p>
    </HandedPage>
  );
}

/** No file of ours, or of a version to come. */
export function ForeignPage({ opened, onLeave }: { opened: Kind<'foreign'>; onLeave: () => void }): ReactNode {
  const { file, newer, problem } = opened;
  return (
    <HandedPage
      title={newer ? 'Made by a newer Daybrief' : 'Stop: no handed-over briefing'}
      alarm={!newer}
      onLeave={onLeave}
    >
      <p>
        “{file}” can’t be read. {problem}
      </p>
      {!newer && <p>It is another kind of file, or its beginning was changed. Nothing of it is shown.</p>}
    </HandedPage>
  );
}
