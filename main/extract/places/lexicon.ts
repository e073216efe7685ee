import type { Region } from '../../../preload/contract';
import { DISTRICTS, SUBDISTRICTS } from '../../language/divisions';

/** The countries of each part of the world by ISO code, as foreign ministries divide it: the Caucasus and Russia with Europe, Turkey and Egypt with the Middle East. */
export const PARTS: Record<Exclude<Region, 'World'>, string> = {
  Africa:
    'DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU YT MA MZ NA NE NG RE RW SH ST SN SC SL SO ZA SS SD TZ TG TN UG EH ZM ZW',
  Americas:
    'AG AI AR AW BB BL BM BO BQ BR BS BZ CA CL CO CR CU CW DM DO EC FK GD GF GL GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PM PR PY SR SV SX TC TT US UY VC VE VG VI GS',
  'Asia and the Pacific':
    'AF AS AU BD BN BT CC CK CN CX FJ FM GU HK ID IN IO JP KG KH KI KP KR KZ LA LK MH MM MN MO MP MV MY NC NF NP NR NU NZ PF PG PH PK PN PW SB SG TH TJ TK TL TM TO TV TW UM UZ VN VU WF WS',
  Europe:
    'AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA XK SU CS YU EU',
  'Middle East': 'AE BH EG IL IQ IR JO KW LB OM PS QA SA SY TR YE',
};

/** Names of parts of the world that are nobody's alone. */
export const WIDE: Record<string, Exclude<Region, 'World'>> = {
  africa: 'Africa',
  sahel: 'Africa',
  maghreb: 'Africa',
  'horn of africa': 'Africa',
  'west africa': 'Africa',
  'east africa': 'Africa',
  'central africa': 'Africa',
  'southern africa': 'Africa',
  'north africa': 'Africa',
  african: 'Africa',
  'african union': 'Africa',
  'latin america': 'Americas',
  'central america': 'Americas',
  'south america': 'Americas',
  'north america': 'Americas',
  caribbean: 'Americas',
  asia: 'Asia and the Pacific',
  'southeast asia': 'Asia and the Pacific',
  'south asia': 'Asia and the Pacific',
  'central asia': 'Asia and the Pacific',
  'east asia': 'Asia and the Pacific',
  'south china sea': 'Asia and the Pacific',
  'korean peninsula': 'Asia and the Pacific',
  asean: 'Asia and the Pacific',
  europe: 'Europe',
  european: 'Europe',
  eu: 'Europe',
  'european union': 'Europe',
  balkans: 'Europe',
  'black sea': 'Europe',
  caucasus: 'Europe',
  'middle east': 'Middle East',
  'persian gulf': 'Middle East',
  'strait of hormuz': 'Middle East',
  'arab league': 'Middle East',
};

/** What papers call countries that the list names as treaties do. */
export const PRESS_NAMES: ReadonlyMap<string, string> = new Map(
  'BN Brunei,CI Ivory Coast,CN China,GM Gambia,IR Iran,LA Laos,MK North Macedonia,PS Palestine,RU Russia,SY Syria,TR Turkey,TZ Tanzania,US United States,VA Vatican'
    .split(',')
    .map((entry): [string, string] => [entry.slice(0, 2), entry.slice(3)]),
);

/** Adjectives of a country that are first of all something else, or of no single country. */
export const NO_ADJECTIVE = new Set(['us', 'dominican', 'republic', 'indian ocean', 'turkey']);

/** Names of the press for places the lists know by another name or not at all: name, country, latitude, longitude, thousands of people. */
export const MORE_TOWNS =
  "Cologne|DE|50.94|6.96|963,Nuremberg|DE|49.45|11.08|499,Antwerp|BE|51.22|4.4|460,Ghent|BE|51.05|3.72|232,Bruges|BE|51.21|3.22|117,Gothenburg|SE|57.71|11.97|505,Seville|ES|37.38|-5.97|703,Utoya|NO|60.02|10.25|1,Fez|MA|34.03|-5|965,Hargeisa|SO|9.56|44.07|478,Marikana|ZA|-25.7|27.48|20,Qatif|SA|26.56|50|98,Baiji|IQ|34.93|43.49|95,Haditha|IQ|34.14|42.38|46,Faizabad|AF|37.12|70.58|65,Lashkargah|AF|31.59|64.36|201,Bhubaneswar|IN|20.27|85.83|763,Dehradun|IN|30.32|78.03|578,Pahalgam|IN|34.02|75.32|9,Rajouri|IN|33.38|74.31|42,Poonch|IN|33.77|74.09|40,Gazipur|BD|24|90.42|1800,Cotabato City|PH|7.22|124.25|179,Zamboanga City|PH|6.91|122.07|860,Rostov-on-Don|RU|47.24|39.71|1074,Quebec City|CA|46.81|-71.21|532,Acapulco|MX|16.86|-99.88|653,Ciudad Juarez|MX|31.72|-106.46|1321,Iguala|MX|18.34|-99.54|118,El Alto|BO|-16.5|-68.16|858,Nahariya|IL|33.01|35.1|51,Kiryat Shmona|IL|33.21|35.57|22,Qamishli|SY|37.05|41.23|184,Hasakah|SY|36.5|40.75|188,Azaz|SY|36.59|37.05|31,Salamiyah|SY|35.01|37.05|95,Marjah|AF|31.52|64.12|20,Musa Qala|AF|32.36|64.77|20,Sangin|AF|32.07|64.83|20,Grozny|RU|43.32|45.69|272,Bunia|CD|1.56|30.25|300,Jenin|PS|32.46|35.3|50,Myawaddy|MM|16.69|98.51|50,Lampedusa|IT|35.5|12.61|6,Majdal Shams|SY|33.27|35.77|11,Derna|LY|32.77|22.64|90,Palma|MZ|-10.77|40.48|30,Cianjur|ID|-6.82|107.14|170,Sderot|IL|31.52|34.6|30,Khanaqin|IQ|34.35|45.39|80,Hawija|IQ|35.32|43.77|100,Tall Afar|IQ|36.38|42.45|80,Tuz Khurmatu|IQ|34.89|44.63|60,Sinjar|IQ|36.32|41.88|80,Afrin|SY|36.51|36.87|80,Kobani|SY|36.89|38.35|45,Kobane|SY|36.89|38.35|45,Douma|SY|33.57|36.4|110,Palmyra|SY|34.56|38.28|50,Sweida|SY|32.71|36.57|73,Suwayda|SY|32.71|36.57|73,Latakia|SY|35.52|35.78|400,Bint Jbeil|LB|33.12|35.43|30,Marjayoun|LB|33.36|35.59|10,Beni|CD|0.49|29.47|230,Cizre|TR|37.33|42.19|90,Sirte|LY|31.21|16.59|120,Zliten|LY|32.46|14.57|110,Chibok|NG|10.87|12.85|66,Lashkar Gah|AF|31.59|64.36|201,Spin Boldak|AF|31.01|66.4|50,Parachinar|PK|33.9|70.1|56,Miranshah|PK|33|70.07|10,Avdiivka|UA|48.14|37.74|30,Chasiv Yar|UA|48.59|37.84|13,Kupiansk|UA|49.71|37.62|27,Izium|UA|49.21|37.25|46,Pokrovsk|UA|48.28|37.18|60,Mykolayiv|UA|46.97|31.99|498,Belgorod|RU|50.61|36.58|345,Beslan|RU|43.19|44.54|36,Pakokku|MM|21.33|95.08|126,Sittwe|MM|20.15|92.9|178,New York|US|40.71|-74.01|8175,New York City|US|40.71|-74.01|8175,Washington|US|38.9|-77.04|6000|C,Washington DC|US|38.9|-77.04|6000|C,Washington D.C|US|38.9|-77.04|6000|C,Hama|SY|35.13|36.75|460,Daraa|SY|32.62|36.1|146,Deraa|SY|32.62|36.1|146,Raqqa|SY|35.95|39.01|177,Deir ez-Zor|SY|35.34|40.14|242,Deir al-Zor|SY|35.34|40.14|242,Deir Ezzor|SY|35.34|40.14|242,Gaza City|PS|31.5|34.47|590,Khan Younis|PS|31.34|34.3|205,Khan Yunis|PS|31.34|34.3|205,Rafah|PS|31.29|34.25|171,Jabalia|PS|31.53|34.48|173,Jabaliya|PS|31.53|34.48|173,Deir al-Balah|PS|31.42|34.35|75,Beit Hanoun|PS|31.54|34.54|52,Beit Lahiya|PS|31.55|34.5|90,Nuseirat|PS|31.45|34.39|85,Tulkarem|PS|32.31|35.03|64,Nabatieh|LB|33.38|35.48|80,Misrata|LY|32.38|15.09|386,Kiev|UA|50.45|30.52|2797,Odesa|UA|46.48|30.73|1001,Odessa|UA|46.48|30.73|1001,Kharkov|UA|49.98|36.25|1430,Zaporizhzhia|UA|47.85|35.12|796,Zaporizhia|UA|47.85|35.12|796,Kramatorsk|UA|48.74|37.58|173,Dnipropetrovsk|UA|48.47|35.04|1032,St Petersburg|RU|59.94|30.31|5028,St. Petersburg|RU|59.94|30.31|5028,Mazar-i-Sharif|AF|36.71|67.11|303,Mazar-e-Sharif|AF|36.71|67.11|303,Chattogram|BD|22.34|91.83|3920,Cox's Bazar|BD|21.44|92.01|253,Naypyidaw|MM|19.75|96.13|925,Naypyitaw|MM|19.75|96.13|925,Rangoon|MM|16.81|96.16|4477,Bombay|IN|19.07|72.88|12691,Calcutta|IN|22.56|88.36|4631,Madras|IN|13.09|80.28|4328,Bangalore|IN|12.97|77.59|5104,Bengaluru|IN|12.97|77.59|5104,Saigon|VN|10.82|106.63|3467,Cebu|PH|10.32|123.89|798,Marawi|PH|8|124.29|131,Cotabato|PH|7.22|124.25|179,Hodeidah|YE|14.8|42.95|402,Hodeida|YE|14.8|42.95|402,Marib|YE|15.46|45.32|50,Taiz|YE|13.58|44.02|615,Taizz|YE|13.58|44.02|615,Saada|YE|16.94|43.76|51,Basra|IQ|30.51|47.78|2600,Fallujah|IQ|33.35|43.78|190,Falluja|IQ|33.35|43.78|190,Baquba|IQ|33.75|44.64|153,Baqouba|IQ|33.75|44.64|153,Irbil|IQ|36.19|44.01|932,Tal Afar|IQ|36.38|42.45|80,Diyarbakir|TR|37.91|40.22|644,Port-au-Prince|HT|18.54|-72.34|1235,Mekelle|ET|13.5|39.47|215,Rabat|MA|34.01|-6.83|1656,Sharm el-Sheikh|EG|27.91|34.33|73,El Arish|EG|31.13|33.8|164,el-Arish|EG|31.13|33.8|164,Sanaa|YE|15.35|44.21|1937,Sana'a|YE|15.35|44.21|1937,El-Fasher|SD|13.63|25.35|252,al-Fashir|SD|13.63|25.35|252,El Geneina|SD|13.45|22.44|162,Ulan Bator|MN|47.91|106.88|844,Kinshasa|CD|-4.33|15.31|7785,The Hague|NL|52.08|4.31|474,Pristina|XK|42.67|21.17|550,Kuwait City|KW|29.37|47.98|60,N'Djamena|TD|12.11|15.04|721,Tel Aviv|IL|32.08|34.78|432,Jerusalem|IL|31.77|35.22|801,Delhi|IN|28.65|77.23|10928,Mecca|SA|21.43|39.83|1324,Brasilia|BR|-15.78|-47.93|2207,Bogota|CO|4.61|-74.08|7674,Singapore|SG|1.29|103.85|3547,Hong Kong|HK|22.28|114.16|7012,Macau|MO|22.2|113.55|520,Peking|CN|39.91|116.4|11716";

/** Lands and provinces that papers name and the lists don't: name, country, latitude, longitude. */
export const MORE_AREAS =
  'Bajaur|PK|34.7|71.5,Kurram|PK|33.8|70.1,Swat|PK|35.2|72.4,Al Haouz|MA|31.2|-8,Noto Peninsula|JP|37.3|137,Maui|US|20.8|-156.3,Maguindanao|PH|7|124.4,Lanao del Sur|PH|7.9|124.3,Lanao del Norte|PH|8|123.9,Catatumbo|CO|8.7|-72.9,Eastern Ghouta|SY|33.53|36.45,Ghouta|SY|33.5|36.4,Golan|SY|33|35.75,Galilee|IL|32.8|35.4,Negev|IL|31|34.8,Bekaa|LB|33.9|36.05,Bekaa Valley|LB|33.9|36.05,Terai|NP|27|85,Guantanamo Bay|CU|19.95|-75.15,Gaza Strip|PS|31.42|34.37,Gaza|PS|31.45|34.4,West Bank|PS|31.95|35.25,Golan Heights|SY|33|35.75,Sinai|EG|29.5|33.8,North Sinai|EG|30.6|33.7,South Sinai|EG|28.8|33.8,Donbas|UA|48.2|38.1,Donbass|UA|48.2|38.1,Darfur|SD|13|24.5,North Waziristan|PK|32.95|69.9,South Waziristan|PK|32.3|69.8,Waziristan|PK|32.6|69.85,Swat Valley|PK|35.2|72.4,Mindanao|PH|7.8|125,Luzon|PH|16|121,Visayas|PH|11|123.5,Samar|PH|11.9|125,Leyte|PH|10.9|124.9,Jolo|PH|6|121.1,Basilan|PH|6.55|122,Sulu|PH|5.95|121.1,Sumatra|ID|-0.6|101.3,Java|ID|-7.3|110,Sulawesi|ID|-2|121,Lombok|ID|-8.6|116.3,Bali|ID|-8.35|115.1,Flores|ID|-8.6|121.1,Kivu|CD|-2.5|28.5,South Ossetia|GE|42.35|44.1,Abkhazia|GE|43|41,Nagorno-Karabakh|AZ|39.9|46.8,Transnistria|MD|46.9|29.6,Kosovo|XK|42.6|20.9,Sicily|IT|37.5|14,Sardinia|IT|40.1|9,Crete|GR|35.2|24.9,Corsica|FR|42.1|9.1,Honshu|JP|36|138,Kyushu|JP|32.8|131,Okinawa|JP|26.5|127.9,Fukushima|JP|37.4|140.2,Puntland|SO|8.5|48.5,Somaliland|SO|9.6|44.5,Oromia|ET|8.2|38.4,Cabo Delgado|MZ|-12.3|39.3,Kashmir|IN|34.1|74.8,Tibet|CN|30|91,Inner Mongolia|CN|42|113,Patagonia|AR|-42|-69,Kurdistan|IQ|36.3|44.2,Scotland|GB|56.5|-4,Wales|GB|52.3|-3.7,Northern Ireland|GB|54.65|-6.7,Helmand|AF|31.6|64.4,Kandahar province|AF|31.6|65.7,New South Wales|AU|-33|149,Puerto Rico|PR|18.2|-66.4';

/** Countries so small that their name is a place on the map, with their middle. */
export const SMALL_COUNTRIES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['BB', [13.18, -59.55]],
  ['BH', [26.05, 50.55]],
  ['CY', [35.05, 33.2]],
  ['GD', [12.11, -61.68]],
  ['GM', [13.45, -15.4]],
  ['HK', [22.35, 114.15]],
  ['JM', [18.15, -77.3]],
  ['KM', [-11.9, 43.4]],
  ['KW', [29.35, 47.7]],
  ['LB', [33.9, 35.85]],
  ['LC', [13.9, -60.97]],
  ['LU', [49.8, 6.1]],
  ['MC', [43.74, 7.42]],
  ['MO', [22.17, 113.55]],
  ['MT', [35.9, 14.45]],
  ['MU', [-20.3, 57.6]],
  ['MV', [4.2, 73.5]],
  ['QA', [25.3, 51.2]],
  ['SC', [-4.65, 55.45]],
  ['SG', [1.35, 103.82]],
  ['TT', [10.45, -61.25]],
  ['VC', [13.25, -61.2]],
  ['XK', [42.6, 20.9]],
] as const);

/** Short forms of states and provinces in datelines and addresses: form, country, name of the area. */
export const AREA_SHORT =
  'Ala US Alabama,Ariz US Arizona,Ark US Arkansas,Calif US California,Colo US Colorado,Conn US Connecticut,Del US Delaware,Fla US Florida,Ga US Georgia,Ill US Illinois,Ind US Indiana,Kan US Kansas,Ky US Kentucky,La US Louisiana,Md US Maryland,Mass US Massachusetts,Mich US Michigan,Minn US Minnesota,Miss US Mississippi,Mo US Missouri,Mont US Montana,Neb US Nebraska,Nev US Nevada,N.H US New Hampshire,N.J US New Jersey,N.M US New Mexico,N.Y US New York,N.C US North Carolina,N.D US North Dakota,Okla US Oklahoma,Ore US Oregon,Pa US Pennsylvania,R.I US Rhode Island,S.C US South Carolina,S.D US South Dakota,Tenn US Tennessee,Tex US Texas,Va US Virginia,Vt US Vermont,Wash US Washington,W.Va US West Virginia,Wis US Wisconsin,Wyo US Wyoming,B.C CA British Columbia,Ont CA Ontario,Que CA Quebec,Alta CA Alberta,NSW AU New South Wales,KP PK Khyber Pakhtunkhwa';

/** Words before or after the name of a place that only say what kind of place it is. */
export const KIND_WORDS = new Set(
  `city town village villages district province state region county governorate prefecture area areas municipality neighbourhood neighborhood suburb suburbs quarter camp refugee border outskirts capital port island islands oblast department sub-district wilaya commune locality hamlet township division valley near outside central northern southern eastern western north south east west north-west north-east south-west south-east northeast northwest southeast southwest northeastern northwestern southeastern southwestern north-western north-eastern south-western south-eastern upper lower greater downtown inner coastal of the in and at's the a an restive volatile mainly holy ${SUBDISTRICTS} ${DISTRICTS}`.split(
    ' ',
  ),
);

/** Words after which a capitalised name is where something is. */
export const LOCATIVES = new Set(
  'in at near to outside inside around across through into off over within throughout'.split(' '),
);
