import { peopleNoun } from './people';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Bodies that act as one. */
const BODIES = words(
  'army navy airforce force forces troops police squad squads militia militias group groups gang gangs mob mobs crowd crowds government regime authorities unit units brigade battalion patrol patrols faction factions network cell junta coalition cartel cartels commandos tribe tribes guerillas insurgency security',
);

/** Acts, weapons, vehicles, weather and disease: what can be said to kill. */
const CAUSES = words(`
attack attacks bomb bombs bombing bombings blast blasts explosion explosions strike strikes airstrike airstrikes raid raids ambush ambushes assault assaults shooting shootings massacre offensive operation operations crackdown
missile missiles rocket rockets drone drones grenade grenades mine mines landmine landmines mortar mortars shell shells shelling gunfire fire fires crossfire bullet bullets bombardment bombardments barrage device devices
war wars fighting violence conflict clash clashes battle battles riot riots unrest stampede crush genocide purge
storm storms rain rains rainfall flood floods flooding landslide landslides mudslide mudslides avalanche avalanches tornado tornadoes hurricane hurricanes typhoon typhoons cyclone cyclones earthquake earthquakes quake quakes tremor tremors aftershock tsunami tsunamis wave waves surge heatwave drought famine blizzard snowstorm cold lightning eruption volcano lava sandstorm monsoon downpour downpours disaster disasters
wildfire wildfires blaze blazes collapse crash crashes collision derailment accident accidents leak smoke fumes gas poison poisoning
virus viruses disease diseases outbreak outbreaks epidemic epidemics pandemic cholera ebola flu influenza strain malaria measles fever plague dengue aids hiv infection infections bacteria tuberculosis meningitis polio
truck trucks lorry lorries dumper dumpers tractor tractors trailer trailers excavator bulldozer car cars bus buses minibus van vans train trains tram vehicle vehicles boat boats ship ships ferry plane planes aircraft airliner helicopter helicopters jet jets warplane warplanes warplanes gunship gunships tank tanks
series string spate dog dogs shark sharks bear bears elephant elephants tiger tigers lion lions crocodile crocodiles snake snakes`);

/** The lower-case noun names somebody or something that can do harm. */
export const canHarm = (lower: string): boolean => CAUSES.has(lower) || BODIES.has(lower) || peopleNoun(lower) !== null;

/** It names people or a body of them, which "who" follows. */
export const isAgent = (lower: string): boolean => BODIES.has(lower) || peopleNoun(lower) !== null;

/** It names a thing or an act, which "which" follows. */
export const isCause = (lower: string): boolean => CAUSES.has(lower);
