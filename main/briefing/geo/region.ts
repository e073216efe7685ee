import type { Region } from '../../../preload/contract';
import type { Story } from '../stories/group';

/** The part of the world a story stands in; `World` where it can't be told or where it stands in several. */
export function regionOf(_story: Story): Region {
  return 'World';
}
