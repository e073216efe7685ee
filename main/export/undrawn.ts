import { failure, type Briefing, type Failure } from '../../preload/contract';

/**
 * What is said where a briefing can't be made a file or paper whole: nothing is, as whoever reads it would not know what is
 * missing.
 * @param parts names of those that can't be drawn; none where nobody knows which
 */
export function undrawn({ closed }: Briefing, parts: readonly string[] = []): Failure {
  const what = `${parts.length === 0 ? 'A part' : parts.join(', ')} of this briefing can’t be drawn`;
  return closed === null
    ? failure('failed', `${what}, and nothing was written. A preset can leave a part out: choose one, and try again.`)
    : failure(
        'damaged-library',
        `${what}: what is kept of it is damaged, and nothing was written. Keep this library, and open a copy or a backup of it; the briefing as it was exported before may have it whole.`,
      );
}
