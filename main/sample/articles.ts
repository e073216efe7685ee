/** Published on this day; places, people and papers are invented. */
export const SAMPLE_DAY = '2026-03-12';

/** Articles of our own for whoever looks at a briefing before there is one: file name and text. */
export const SAMPLE_ARTICLES: readonly { fileName: string; text: string }[] = [
  {
    fileName: 'sarvan-courier-quake.txt',
    text: `Quake toll rises to 28 as rescuers reach Ustel valley

By Mina Orr

SARVAN, 12 March (Sarvan Courier) - At least 28 people were killed when an earthquake struck the Ustel valley in Sarvan province on Wednesday night, the interior ministry said. Another 40 people were injured, eleven of them seriously.

Soldiers cleared the mountain road by noon on Thursday and rescuers reached the last villages that had been cut off. A school and two clinics had collapsed.

"Nobody will sleep outside tonight," Governor Halim Destan told reporters in Sarvan. He said the province needed tents, blankets and a field hospital for 600 families.

The ministry ordered all schools in the province to stay shut until Monday.`,
  },
  {
    fileName: 'northwire-quake.txt',
    text: `Observatory counts 31 dead in Sarvan earthquake

SARVAN, 12 March (Northwire) - The earthquake in the Ustel valley in Sarvan province killed 31 people on Wednesday night, the Observatory for Civil Harm said on Thursday, more than the 28 whom the interior ministry has confirmed.

The observatory said its count rested on lists from four hospitals. "Three of the dead were brought in after the ministry had closed its list," its director, Lena Halvor, said.`,
  },
  {
    fileName: 'coast-daily-quay.txt',
    text: `Fire on quay of Port Lind kills six dockers

PORT LIND, 12 March (Coast Daily) - Six dockers were killed and nine were injured in a fire on a quay in Port Lind on Thursday morning, the harbour master said.

The fire began in a store of paint and spread to two cranes. Firemen fought the flames for five hours. The quay will stay shut for a week, the harbour master, Odo Brandt, said.

The dockers' union called a strike for Saturday. "We have asked for sprinklers since the last fire and were given buckets," its secretary, Mara Kestrel, said.`,
  },
  {
    fileName: 'hill-post-bus.txt',
    text: `Bus plunges into ravine near Torvik, 11 dead

TORVIK, 12 March (Hill Post) - Eleven passengers were killed when a bus plunged into a ravine near Torvik on Thursday, police said. Seven others were taken to hospital in Torvik.

Rescuers needed four hours to reach the wreck. The driver, who survived, told police that the brakes had failed.`,
  },
  {
    fileName: 'tarsk-herald-talks.txt',
    text: `Talks on lake border adjourn without a date

TARSK, 12 March (Tarsk Herald) - Negotiators left Tarsk on Thursday after two days without agreement on the western shore of Lake Orin.

Foreign Minister Lena Maro said her government would return with proposals in April. "We will not sign a border that our fishermen cannot reach," Maro said.

The other side's envoy, Ruben Alvik, said the talks had been useful. "The maps are on the table for the first time in nine years," Alvik said.`,
  },
  {
    fileName: 'ostrel-times-resignation.txt',
    text: `Justice minister of Ostrel resigns over prison escape

OSTREL, 12 March (Ostrel Times) - Justice Minister Pavel Arden resigned on Thursday over the escape of nine prisoners from the fortress of Kolm.

President Ida Brenn accepted the resignation the same evening and named the head of the audit office, Vera Solm, as his successor. "The state failed to guard those it had sentenced," Arden said.

Parliament will vote on the appointment on 19 March.`,
  },
  {
    fileName: 'belmar-gazette-election.txt',
    text: `President of Belmar dissolves assembly and calls election

BELMAR, 12 March (Belmar Gazette) - President Tomas Quill dissolved the assembly of Belmar on Thursday and called an election for 3 May.

The opposition welcomed the vote. "The voters shall decide who governs, and not eleven men in a hotel," Quill said in an address to the nation.

The election commission said candidates could register until 2 April.`,
  },
  {
    fileName: 'island-mail-storm.txt',
    text: `Storm warning for the islands of Norr, ferries stay in port

NORR, 12 March (Island Mail) - The weather office warned on Thursday of a storm with waves of nine metres around the islands of Norr from Friday night. All ferries will stay in port, and the coast guard urged fishermen to return before dusk.

The governor of Norr ordered the evacuation of 300 people from the south shore by Friday noon.`,
  },
  {
    fileName: 'valley-press-cholera.txt',
    text: `First cholera cases in Veldin since 1998

VELDIN, 12 March (Valley Press) - Doctors in Veldin have confirmed four cases of cholera, the first in the province since 1998, the health ministry said on Thursday. No one has died.

The ministry shut two wells and sent 20,000 doses of vaccine. "We caught it early because a nurse insisted on a test," Health Minister Iris Tamm said.`,
  },
  {
    fileName: 'quarn-observer-union.txt',
    text: `Quarn votes to leave customs union of the coast

QUARN, 12 March (Quarn Observer) - Parliament in Quarn voted on Thursday by 71 to 64 to leave the customs union of the coast at the end of the year.

Prime Minister Jonas Feld said the vote was final. "We joined a market and found ourselves in a queue," Feld said. The union's council will meet on 20 March.`,
  },
];
