import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// Sixty articles of our own over three days, twenty a day: tolls that rise and that differ from paper to paper, wire copies,
// corrections, speeches that are repeated and changed, small news, and one report that has to be withdrawn.

export interface Report {
  day: 10 | 11 | 12;
  outlet: string;
  title: string;
  text: string;
}

const DAYS = [10, 11, 12] as const;
const WEEKDAYS = { 10: 'Tuesday', 11: 'Wednesday', 12: 'Thursday' } as const;
type DayOf = (typeof DAYS)[number];

/** What is told of one matter on each of the three days, as [outlet, headline, text]; `$` stands for the weekday. */
interface Matter {
  town: string;
  told: readonly [readonly Told[], readonly Told[], readonly Told[]];
}
type Told = readonly [outlet: string, title: string, text: string];

const WIRE_1 =
  'The earthquake in the Ustel valley killed 31 people on Tuesday, the Observatory for Civil Harm said. Tents were brought by helicopter before dark, and the road along the river was shut to all but lorries with water, bread and blankets. The valley has had no such shock in sixty years; its houses are built of river stone, and few of them have more than one floor.';
const WIRE_2 =
  'The earthquake in the Ustel valley on Tuesday killed 39 people, the Observatory for Civil Harm said on Wednesday. Rescuers from three provinces dug through the rubble of the school, while the sick were carried down to the railway on stretchers made of doors. Bakers from the plain sent their ovens on wheels, and the monks of the pass took in all who had lost their beds.';
const WIRE_3 =
  'The earthquake in the Ustel valley on Tuesday killed 44 people, the Observatory for Civil Harm said on Thursday. The search for survivors ended at noon, when the last dogs were led away and the engines of the diggers were started for the first time. Surveyors began to mark with red paint which walls may stand, and which must come down before the snow melts above them.';

const MATTERS: readonly Matter[] = [
  {
    town: 'SARVAN',
    told: [
      [
        [
          'Sarvan Courier',
          'Quake flattens school in Ustel valley',
          'At least 28 people were killed when an earthquake struck the Ustel valley in Sarvan province on $, the interior ministry said. The ministry said 40 people were injured. "Nobody will sleep outside tonight," Governor Halim Destan said.',
        ],
        ['Northwire', 'Earthquake kills dozens in Ustel valley', WIRE_1],
        ['Coast Daily', 'Earthquake kills dozens in Ustel valley', WIRE_1],
        ['Island Mail', 'Earthquake kills dozens in Ustel valley', WIRE_1],
      ],
      [
        [
          'Sarvan Courier',
          'Toll of Ustel valley quake rises to 34',
          'At least 34 people were killed when an earthquake struck the Ustel valley in Sarvan province on Tuesday, the interior ministry said on $. The ministry said 52 people were injured. "We need tents for two thousand people," Governor Halim Destan said.',
        ],
        ['Northwire', 'Rescuers find more dead in Ustel valley', WIRE_2],
        ['Coast Daily', 'Rescuers find more dead in Ustel valley', WIRE_2],
        ['Island Mail', 'Rescuers find more dead in Ustel valley', WIRE_2],
      ],
      [
        [
          'Sarvan Courier',
          'Toll of Ustel valley quake rises to 41',
          'At least 41 people were killed when an earthquake struck the Ustel valley in Sarvan province on Tuesday, the interior ministry said on $. The ministry said 52 people were injured. "The school will be built again before the winter," Governor Halim Destan said.',
        ],
        ['Northwire', 'Search for survivors ends in Ustel valley', WIRE_3],
        ['Coast Daily', 'Search for survivors ends in Ustel valley', WIRE_3],
        ['Island Mail', 'Search for survivors ends in Ustel valley', WIRE_3],
      ],
    ],
  },
  {
    town: 'PORT LIND',
    told: [
      [
        [
          'Coast Daily',
          'Fire on quay of Port Lind kills six dockers',
          'Six dockers were killed in a fire on a quay in Port Lind on $, the harbour master said. Firemen fought the flames until the evening.',
        ],
        [
          'Island Mail',
          'Port Lind quay burns through the night',
          'Six dockers were killed in a fire on a quay in Port Lind on $, the harbour master said. Two cranes fell into the basin.',
        ],
      ],
      [
        [
          'Coast Daily',
          'Port Lind quay fire: toll rises to nine',
          'Nine dockers were killed in the fire on a quay in Port Lind on Tuesday, the harbour master said on $. Three had died of burns in hospital.',
        ],
        [
          'Island Mail',
          'Port Lind mourns its dockers',
          'Nine dockers were killed in the fire on a quay in Port Lind on Tuesday, the harbour master said on $. Flags flew at half mast.',
        ],
      ],
      [
        [
          'Coast Daily',
          'Correction: eight dockers died in Port Lind quay fire',
          'Eight dockers were killed in the fire on a quay in Port Lind on Tuesday, the harbour master said on $, correcting the figure of nine. One man had been counted twice.',
        ],
        [
          'Island Mail',
          'Inquiry opens into Port Lind quay fire',
          'An inquiry into the quay fire of Port Lind opened on $. The harbour master promised to hand over his books.',
        ],
      ],
    ],
  },
  {
    town: 'TORVIK',
    told: [
      [
        [
          'Hill Post',
          'Bus plunges into ravine near Torvik, 11 dead',
          'Eleven passengers were killed when a bus plunged into a ravine near Torvik on $, police said. Rescuers needed four hours to reach the wreck.',
        ],
        [
          'Ostrel Times',
          'Ravine near Torvik takes a bus',
          'Eleven passengers were killed when a bus plunged into a ravine near Torvik on $, police said. The road has no barrier there.',
        ],
      ],
      [
        [
          'Hill Post',
          'Correction: nine dead in Torvik bus plunge',
          'Nine passengers were killed when a bus plunged into a ravine near Torvik on Tuesday, police said on $, correcting an earlier figure of eleven. Two of those first counted were found alive.',
        ],
        [
          'Ostrel Times',
          'Torvik asks for a barrier at its ravine',
          'The council of Torvik asked on $ for a barrier at the ravine into which a bus had plunged. The road is to stay shut for a week.',
        ],
      ],
      [
        [
          'Hill Post',
          'Driver of Torvik bus is charged',
          'The driver of the bus that plunged into a ravine near Torvik was charged on $, prosecutors said. He had driven for nineteen hours.',
        ],
        [
          'Ostrel Times',
          'Torvik buries its dead',
          'Torvik buried the dead of its bus on $. The bells rang for nine minutes.',
        ],
      ],
    ],
  },
  {
    town: 'TARSK',
    told: [
      [
        [
          'Tarsk Herald',
          'Talks on lake border begin in Tarsk',
          'Negotiators met in Tarsk on $ to agree on the western shore of Lake Orin. "We will not sign a border that our fishermen cannot reach," Foreign Minister Lena Maro said.',
        ],
        [
          'Orin Post',
          'Fishermen watch the talks on Lake Orin',
          'Fishermen of Lake Orin watched as negotiators met in Tarsk on $. Foreign Minister Lena Maro arrived by boat. "The lake belongs to those who live on it," Maro said.',
        ],
      ],
      [
        [
          'Tarsk Herald',
          'Talks on lake border drag on in Tarsk',
          'Negotiators met in Tarsk for a second day on $ without agreement on Lake Orin. "No boat of ours will be turned back at night again," Foreign Minister Lena Maro said.',
        ],
        [
          'Orin Post',
          'Second day of lake talks ends late',
          'The second day of the talks on Lake Orin ended at midnight on $. Foreign Minister Lena Maro left without a word to the waiting press.',
        ],
      ],
      [
        [
          'Tarsk Herald',
          'Talks on lake border adjourn without a date',
          'Negotiators left Tarsk on $ after three days without agreement on Lake Orin. "We shall come back with a map of our own in April," Foreign Minister Lena Maro said.',
        ],
        [
          'Orin Post',
          'Lake Orin stays without a border',
          'Lake Orin stays without a border after negotiators left Tarsk on $. Foreign Minister Lena Maro named April for the next round.',
        ],
      ],
    ],
  },
  {
    town: 'OSTREL',
    told: [
      [
        [
          'Ostrel Times',
          'Justice minister of Ostrel resigns over prison escape',
          'Justice Minister Pavel Arden resigned on $ over the escape of nine prisoners from the fortress of Kolm. "The state failed to guard those it had sentenced," Arden said.',
        ],
        [
          'Belmar Gazette',
          'Ostrel hunts nine who fled from Kolm',
          'Police in Ostrel hunted nine prisoners on $ who had fled from the fortress of Kolm. Road blocks stood on every bridge.',
        ],
      ],
      [
        [
          'Ostrel Times',
          'President of Ostrel names a new justice minister',
          'President Ida Brenn named Judge Oskar Lunde justice minister of Ostrel on $. "The prisons will be counted cell by cell," Brenn said.',
        ],
        [
          'Belmar Gazette',
          'Four of the Kolm prisoners are caught',
          'Police in Ostrel caught four of the nine prisoners of Kolm on $. They had hidden in a mill.',
        ],
      ],
      [
        [
          'Ostrel Times',
          'New justice minister of Ostrel takes his oath',
          'Justice Minister Oskar Lunde took his oath before the parliament of Ostrel on $. "I shall answer to this house every month," Lunde said.',
        ],
        [
          'Belmar Gazette',
          'Last of the Kolm prisoners give up',
          'The last five of the nine prisoners of Kolm gave themselves up in Ostrel on $. Nobody was hurt.',
        ],
      ],
    ],
  },
  {
    town: 'KESH',
    told: [
      [
        [
          'Kesh Reporter',
          'Shells fall on market of Kesh',
          'Shells killed four traders in the market of Kesh on $, the town’s hospital said. The army denied that it had fired.',
        ],
        [
          'Tarsk Herald',
          'Kesh closes its market after shelling',
          'The town of Kesh closed its market on $ after shells had killed four traders, the town’s hospital said. Seven traders were injured.',
        ],
      ],
      [
        [
          'Kesh Reporter',
          'Drone strikes bakery in Kesh',
          'A drone killed two bakers in Kesh on $, the town’s hospital said. The oven was still warm when rescuers came.',
        ],
        [
          'Tarsk Herald',
          'Dam at Kolm said to have burst, 200 dead',
          'A dam burst above Kolm on $ and killed 200 people, a message on the net said. Nobody in Kolm could be reached.',
        ],
      ],
      [
        [
          'Kesh Reporter',
          'Truce for Kesh is agreed',
          'A truce for Kesh was agreed on $, mediators said. The first lorries with bread reached the town in the evening.',
        ],
        [
          'Tarsk Herald',
          'Kesh counts its damage',
          'The mayor of Kesh counted 140 damaged houses on $. The market is to open again on Monday.',
        ],
      ],
    ],
  },
  {
    town: 'BELMAR',
    told: [
      [
        [
          'Belmar Gazette',
          'President of Belmar dissolves assembly and calls election',
          'President Tomas Quill dissolved the assembly of Belmar on $ and called an election for 3 May. "The voters shall decide who governs," Quill said.',
        ],
      ],
      [
        [
          'Belmar Gazette',
          'Parties of Belmar choose their lists',
          'The parties of Belmar began to choose their lists on $. President Tomas Quill will not stand again.',
        ],
      ],
      [
        [
          'Belmar Gazette',
          'Court in Belmar lets the election stand',
          'The highest court of Belmar let the election of 3 May stand on $. "The voters shall decide who governs," President Tomas Quill said again.',
        ],
      ],
    ],
  },
  {
    town: 'NORR',
    told: [
      [
        [
          'Island Mail',
          'Storm warning for the coast of Norr',
          'The weather service warned of a storm on the coast of Norr on $. Ferries were to stay in harbour.',
        ],
      ],
      [
        [
          'Island Mail',
          'Storm takes roofs in Norr',
          'A storm took the roofs of twelve houses in Norr on $. Two people were injured, the coast guard said.',
        ],
      ],
      [
        [
          'Island Mail',
          'Ferries to Norr run again',
          'The ferries to Norr ran again on $ after the storm. The first carried bread and roof tiles.',
        ],
      ],
    ],
  },
  {
    town: 'DORVALE',
    told: [
      [
        [
          'Dorvale News',
          'Council of Dorvale raises harbour fees',
          'The council of Dorvale voted on $ to raise its harbour fees by a tenth. The vote was close.',
        ],
        [
          'Dorvale News',
          'Dorvale gets a second ferry landing',
          'Dorvale will build a second landing for its ferries, the town clerk said on $. Work begins in June.',
        ],
      ],
      [
        [
          'Dorvale News',
          'Skippers of Dorvale protest against harbour fees',
          'Skippers blocked the harbour of Dorvale for an hour on $ against the new fees. The mayor received them.',
        ],
        [
          'Dorvale News',
          'Parliament takes up the coastal railway bill',
          'The parliament took up a bill for a coastal railway to Dorvale on $. A vote is due in a month.',
        ],
      ],
      [
        [
          'Dorvale News',
          'Dorvale halves the rise of its harbour fees',
          'The council of Dorvale halved the rise of its harbour fees on $. The skippers went back to sea.',
        ],
        [
          'Dorvale News',
          'Committee puts off the coastal railway',
          'A committee of the parliament put off the railway bill for Dorvale on $. The money is not there.',
        ],
      ],
    ],
  },
  {
    town: 'VELDIN',
    told: [
      [
        [
          'Veldin Post',
          'Central bank in Veldin keeps its rate',
          'The central bank in Veldin kept its rate at four per cent on $. Prices had risen less than feared.',
        ],
        [
          'Veldin Post',
          'Teachers in Veldin end their strike',
          'Teachers in Veldin ended their strike on $ after a week. Lessons begin again at once.',
        ],
      ],
      [
        [
          'Veldin Post',
          'Veldin orders a count of its wells',
          'The province of Veldin ordered a count of all wells on $. Half of them are thought to be dry.',
        ],
        [
          'Veldin Post',
          'Veldin plants ten thousand trees',
          'Schools in Veldin planted ten thousand trees along the river on $. Each child had a number.',
        ],
      ],
      [
        [
          'Veldin Post',
          'Veldin signs a treaty on its river',
          'Veldin and its neighbour signed a treaty on their river on $. Water will be shared by weeks.',
        ],
        [
          'Veldin Post',
          'Veldin cuts the price of its buses',
          'Veldin cut the price of its buses by half on $. The drivers had asked for more buses instead.',
        ],
      ],
    ],
  },
];

/** The report of the second day that nothing bears out. */
export const HOAX = 'Dam at Kolm said to have burst, 200 dead';

export const REPORTS: readonly Report[] = MATTERS.flatMap(({ town, told }) =>
  DAYS.flatMap((day, index) =>
    (told[index] ?? []).map(([outlet, title, text]) => write(day, town, outlet, title, text)),
  ),
);

function write(day: DayOf, town: string, outlet: string, title: string, text: string): Report {
  const body = `${town}, ${day} March (${outlet}) - ${text.replaceAll('$', WEEKDAYS[day])}`;
  return { day, outlet, title, text: body };
}

/** Writes the articles as files of a folder, their day in each name. */
export function writeThreeDays(folder: string): string[] {
  mkdirSync(folder, { recursive: true });
  return REPORTS.map(({ day, title, text }, index) => {
    const path = join(folder, `2026-03-${day} report-${String(index).padStart(2, '0')}.txt`);
    writeFileSync(path, `${title}\n\n${text}\n`);
    return path;
  });
}
