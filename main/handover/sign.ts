import { version } from '../../package.json';
import { failure, success, type Instant, type Result } from '../../preload/contract';
import { MOST_BYTES, MOST_NAME } from './format';
import { readHanded } from './read';
import { handedOver, type Handover, type Signing } from './write';

/**
 * The bytes of a handed-over briefing, read back before anybody gets them.
 * @param by who signs
 */
export function signedFile(
  handover: Handover,
  { by, made, key }: { by: string; made: Instant; key: Signing },
): Result<Buffer> {
  const name = by.trim().slice(0, MOST_NAME);
  if (name === '') return failure('refused', 'Nobody is named who signs. Write your name in Signatures.');
  if (handover.briefing.closed === null)
    return failure('refused', 'Close the briefing first: only then can it be handed over.');
  const bytes = handedOver(handover, { by: name, made, app: version, key });
  if (bytes.byteLength > MOST_BYTES)
    return failure('refused', 'With its articles this briefing is too large for one file. Export it as PDF instead.');
  const back = readHanded(bytes);
  return back.state === 'sound'
    ? success(bytes)
    : failure(
        'failed',
        'This briefing was closed by a version whose form is not known any more. Export it as PDF instead.',
      );
}
