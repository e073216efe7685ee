import type { Briefing } from '../../../../preload/contract';
import { drawAtlas, extentOf, WIDTH, type Atlas } from './atlas';
import { weightOf } from './told';

/** One point of the map: an event, or several at one place. */
export interface Marker {
  x: number;
  y: number;
  radius: number;
  /** Indexes into `Briefing.casualties`. */
  events: number[];
  /** Only the province or the town around it is told. */
  area: boolean;
  label: Label | null;
}

export interface Label {
  text: string;
  /** The place of the first event stands in it. */
  names: boolean;
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
  /** Where a line leads from the point to a label that stands apart; null beside it. */
  line: readonly [x: number, y: number] | null;
}

export interface Laid {
  atlas: Atlas;
  markers: Marker[];
  names: { name: string; x: number; y: number }[];
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Size of the labels and of the countries' names in the map's units, and how broad a sign of them is. */
const SIZE = 11;
const NAME_SIZE = 9;
const SIGN = 0.56;
/** Points as near as this are one. */
const SAME = 3;
const SMALLEST = 3.5;
const LARGEST = 13;
/** Longest name of a place on the map. */
const LONGEST = 22;
const NAMES = 12;

/** The points, their labels and the countries' names, none over another; null when nothing can be placed. */
export function layMap({ figures: { points }, casualties }: Briefing, medium: 'screen' | 'paper'): Laid | null {
  if (points.length === 0) return null;
  const atlas = drawAtlas(extentOf(points), medium);
  const markers: (Marker & { weight: number })[] = [];
  for (const { event, latitude, longitude, area } of points) {
    const at = atlas.place(longitude, latitude);
    const told = casualties[event];
    if (at === null || told === undefined) continue;
    const [x, y] = at;
    const weight = weightOf(told);
    const there = markers.find((other) => Math.hypot(other.x - x, other.y - y) < SAME);
    if (there === undefined) markers.push({ x, y, radius: 0, events: [event], area, label: null, weight });
    else {
      there.events.push(event);
      there.weight += weight;
      there.area &&= area;
    }
  }
  const most = Math.max(1, ...markers.map(({ weight }) => weight));
  for (const marker of markers) marker.radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(marker.weight / most);
  // The greatest first: it is drawn below the others and labelled before them.
  markers.sort((a, b) => b.weight - a.weight || (a.events[0] ?? 0) - (b.events[0] ?? 0));
  const taken: Box[] = [...markers.map(({ x, y, radius }) => around(x, y, radius)), ...edgesOf(atlas)];
  for (const [own, marker] of markers.entries()) {
    const numbers = numbersOf(marker.events);
    const place = shorten(casualties[marker.events[0] ?? 0]?.place ?? '');
    const found =
      beside(`${numbers} ${place}`, marker, taken, own) ??
      beside(numbers, marker, taken, own) ??
      apart(numbers, marker, taken);
    if (found === null) continue;
    marker.label = { ...found.label, names: found.label.text !== numbers };
    taken.push(found.box);
  }
  return { atlas, markers, names: countryNames(atlas, taken) };
}

/** "1", "1, 4": the events as they are numbered in the table. */
export const numbersOf = (events: readonly number[]): string => events.map((event) => event + 1).join(', ');

const shorten = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  top: y - radius,
  right: x + radius,
  bottom: y + radius,
});

/** Nothing is written over the edge. */
const edgesOf = ({ height }: Atlas): Box[] => [
  { left: -WIDTH, right: 2, top: -height, bottom: 2 * height },
  { left: WIDTH - 2, right: 2 * WIDTH, top: -height, bottom: 2 * height },
  { left: -WIDTH, right: 2 * WIDTH, top: -height, bottom: 2 },
  { left: -WIDTH, right: 2 * WIDTH, top: height - 2, bottom: 2 * height },
];

const isFree = (box: Box, taken: readonly Box[], but = -1): boolean =>
  taken.every(
    (other, index) =>
      index === but ||
      box.right < other.left ||
      box.left > other.right ||
      box.bottom < other.top ||
      box.top > other.bottom,
  );

interface Placed {
  label: Label;
  box: Box;
}

/** The text at a point of the map; `x` and `y` are where its anchor and its middle are. */
function set(text: string, x: number, y: number, anchor: Label['anchor'], line: Label['line'] = null): Placed {
  const width = text.length * SIZE * SIGN + 3;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return {
    label: { text, names: false, x, y: y + SIZE * 0.35, anchor, line },
    box: { left, right: left + width, top: y - SIZE * 0.6, bottom: y + SIZE * 0.6 },
  };
}

/** A label that touches its point: right of it, left, above, below, and between. */
function beside(text: string, { x, y, radius }: Marker, taken: readonly Box[], own: number): Placed | null {
  const far = radius + 3;
  const slant = radius * 0.7 + 4;
  const sets = [
    set(text, x + far, y, 'start'),
    set(text, x - far, y, 'end'),
    set(text, x, y - far - SIZE * 0.5, 'middle'),
    set(text, x, y + far + SIZE * 0.5, 'middle'),
    set(text, x + slant, y - slant, 'start'),
    set(text, x + slant, y + slant, 'start'),
    set(text, x - slant, y - slant, 'end'),
    set(text, x - slant, y + slant, 'end'),
  ];
  return sets.find(({ box }) => isFree(box, taken, own)) ?? null;
}

/** A label that a line leads to, where there is no room nearer. */
function apart(text: string, { x, y, radius }: Marker, taken: readonly Box[]): Placed | null {
  for (let reach = radius + 16; reach <= 96; reach += 10) {
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8;
      const [toX, toY] = [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
      const anchor = Math.abs(Math.cos(angle)) < 0.3 ? 'middle' : Math.cos(angle) > 0 ? 'start' : 'end';
      const found = set(text, toX, toY, anchor, [toX, toY]);
      if (isFree(found.box, taken)) return found;
    }
  }
  return null;
}

/** The names of the largest countries in sight, where nothing else stands. */
function countryNames({ countries }: Atlas, taken: Box[]): Laid['names'] {
  const names: Laid['names'] = [];
  for (const { name, x, y, area } of countries) {
    if (names.length === NAMES) break;
    const width = name.length * NAME_SIZE * 0.66;
    if (width * NAME_SIZE > area) continue;
    const box = { left: x - width / 2, right: x + width / 2, top: y - NAME_SIZE * 0.6, bottom: y + NAME_SIZE * 0.6 };
    if (!isFree(box, taken)) continue;
    taken.push(box);
    names.push({ name, x, y: y + NAME_SIZE * 0.35 });
  }
  return names;
}
