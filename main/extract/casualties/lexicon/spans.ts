import { union } from '../../../language/classes';
import { EPIDEMICS } from './happenings';

/** What goes on for long: its dead are counted up to now. */
export const ONGOING = union(
  'war conflict offensive insurgency campaign uprising rebellion standoff invasion crackdown hostilities crisis aids disease drought intifada feud genocide',
  EPIDEMICS,
);

/** With a day of their own these are one day's, not a count that runs on. */
export const LASTING = new Set('violence fighting attacks clashes unrest protests'.split(' '));

/** "have been killed in attacks" in a headline or lede is the perfect of news: one day's attacks; clashes run on. */
export const STRUCK = new Set('attacks'.split(' '));

/** Spans of time over which harm is counted. */
export const SPANS = new Set('week weeks month months year years decade decades weekend season'.split(' '));

/** Several events, or what is made of several. */
export const PLURAL_EVENTS = new Set(
  'attacks clashes raids bombings protests strikes riots shootings accidents incidents demonstrations battles floods storms fires crashes collisions landslides disasters violence fighting unrest'.split(
    ' ',
  ),
);

/** Blows of nature. */
export const FORCES_OF_NATURE = union(
  'earthquake quake tremor tsunami flood floods flooding storm hurricane typhoon cyclone tornado landslide landslides mudslide mudslides avalanche eruption',
);

/** One blow of nature or machine; what came of it is one event's toll. */
export const SUDDEN = union(FORCES_OF_NATURE, 'crash collapse derailment explosion blast fire blaze sinking accident');

/** One event, told with "last month" after it, is past news of today's article. */
export const ONE_EVENT = new Set(
  'earthquake quake attack siege blast explosion crash shooting bombing fire flood massacre storm hurricane typhoon cyclone landslide raid strike collision accident derailment stampede tsunami wildfire blaze ambush eruption mudslide avalanche tornado disaster incident'.split(
    ' ',
  ),
);

/** What "the" before it takes up from the count told right before. */
export const CARRIERS = new Set(
  'attacks violence fighting clashes unrest offensive conflict war protests period raids hostilities'.split(' '),
);
