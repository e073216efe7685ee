import { geoArea, geoBounds, geoContains, geoMercator, geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import near from 'world-atlas/countries-50m.json?raw';
import wide from 'world-atlas/countries-110m.json?raw';

/** Size of the map in its own units; on paper and on the desk they are about one pixel each. */
export const WIDTH = 640;
const HEIGHT = { screen: 350, paper: 262 };
/** The whole world without its ice. */
const WORLD_HEIGHT = { screen: 286, paper: 262 };
/** Room at the edge for what is written beside a point. */
const EDGE = 16;

/** Degrees shown around a point by the size of its country, which stays recognisable by its outline or its neighbours. */
const NEAREST = 4.5;
const FARTHEST = 14;
const OF_COUNTRY = 0.6;
/** The same for a point that the outlines leave in the sea. */
const AT_SEA = 6;
/** Size of a drawn country from which its name has room. */
const LEAST_NAMED = 900;
/** Degrees of longitude up to which a crop is drawn from the finer outlines, and from which the whole world is. */
const FINE = 75;
const WORLD = 150;

type Topology = Parameters<typeof mesh>[0];
type Shape = Parameters<typeof geoBounds>[0];

/** Outlines in pieces, each with the stretch of the world it lies in, so that only what is in sight is drawn. */
interface Outlines {
  land: Piece<Ring[]>[];
  borders: Piece<Ring>[];
}

type Ring = number[][];

interface Piece<T> extends Extent {
  points: T;
}

interface Country {
  name: string;
  shape: Shape;
  bounds: [[number, number], [number, number]];
  /** Side of a square of its size, in degrees. */
  degrees: number;
}

/** What a map shows of the world, in degrees; longitudes may run over 180. */
export interface Extent {
  west: number;
  east: number;
  south: number;
  north: number;
}

export interface Atlas {
  height: number;
  /** Paths of the land and of the borders on it. */
  land: string;
  borders: string;
  /** Names of the countries in sight, the greatest first, with where they stand and how large they are drawn. */
  countries: { name: string; x: number; y: number; area: number }[];
  place: (longitude: number, latitude: number) => readonly [x: number, y: number] | null;
}

const topologies = new Map<string, Topology>();
const unpacked = new Map<string, Outlines>();
let named: Country[] | null = null;

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

const topologyOf = (text: string): Topology => once(topologies, text, () => JSON.parse(text));

function objectOf(topology: Topology, name: string): Parameters<typeof feature>[1] {
  const found = topology.objects[name];
  if (found === undefined) throw new Error(`the outlines of the world have no ${name}`);
  return found;
}

/** The outlines, unpacked once each. */
function outlinesOf(text: string): Outlines {
  return once(unpacked, text, () => {
    const topology = topologyOf(text);
    const land = feature(topology, objectOf(topology, 'land'));
    const shapes = 'features' in land ? land.features : [land];
    const countries = objectOf(topology, 'countries') as Parameters<typeof mesh>[1];
    return {
      land: shapes
        .flatMap(({ geometry }) =>
          geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : geometry.type === 'Polygon'
              ? [geometry.coordinates]
              : [],
        )
        .map((points) => ({ points, ...stretchOf(points[0] ?? []) })),
      // A border is an arc between two countries; what only one has is coast.
      borders: mesh(topology, countries, (a, b) => a !== b).coordinates.map((points) => ({
        points,
        ...stretchOf(points),
      })),
    };
  });
}

function stretchOf(points: Ring): Extent {
  const stretch = { west: 180, east: -180, south: 90, north: -90 };
  for (const [longitude = 0, latitude = 0] of points) {
    stretch.west = Math.min(stretch.west, longitude);
    stretch.east = Math.max(stretch.east, longitude);
    stretch.south = Math.min(stretch.south, latitude);
    stretch.north = Math.max(stretch.north, latitude);
  }
  return stretch;
}

/** The countries by the coarser outlines: enough for their size and for where their names go. */
function countriesOf(): Country[] {
  if (named !== null) return named;
  const topology = topologyOf(wide);
  const collection = feature(topology, objectOf(topology, 'countries'));
  named = ('features' in collection ? collection.features : [collection]).map((shape) => ({
    name: String(shape.properties?.['name'] ?? ''),
    shape,
    bounds: geoBounds(shape),
    degrees: Math.sqrt(geoArea(shape)) * (180 / Math.PI),
  }));
  return named;
}

/** The narrowest stretch of the world that holds all points with their surroundings. */
export function extentOf(points: readonly { latitude: number; longitude: number }[]): Extent {
  const spots = points.map(({ latitude, longitude }) => {
    const high = roomAround(longitude, latitude);
    const broad = Math.min(60, (1.3 * high) / Math.cos((latitude * Math.PI) / 180));
    return { south: latitude - high, north: latitude + high, west: longitude - broad, east: longitude + broad };
  });
  const sorted = spots.toSorted((a, b) => a.west - b.west);
  let west = Math.min(...spots.map((spot) => spot.west));
  let east = Math.max(...spots.map((spot) => spot.east));
  // The widest gap between two neighbours lies outside: a map of the Pacific is not torn in two.
  let reached = sorted[0]?.east ?? 0;
  for (const spot of sorted) {
    if (spot.west - reached > 360 - (east - west)) [west, east] = [spot.west, reached + 360];
    reached = Math.max(reached, spot.east);
  }
  return {
    west,
    east,
    south: Math.max(-58, Math.min(...spots.map(({ south }) => south))),
    north: Math.min(76, Math.max(...spots.map(({ north }) => north))),
  };
}

/** Degrees to show above and below a point: more for one in a large country. */
function roomAround(longitude: number, latitude: number): number {
  const country = countriesOf().find(({ shape, bounds: [[west, south], [east, north]] }) => {
    const inBox = west > east ? longitude >= west || longitude <= east : longitude >= west && longitude <= east;
    return inBox && latitude >= south && latitude <= north && geoContains(shape, [longitude, latitude]);
  });
  return country === undefined ? AT_SEA : Math.min(FARTHEST, Math.max(NEAREST, OF_COUNTRY * country.degrees));
}

let last: { key: string; atlas: Atlas } | null = null;

/** The map of an extent; the last one is kept, for a page drawn anew. */
export function drawAtlas(extent: Extent, medium: 'screen' | 'paper'): Atlas {
  const key = `${medium} ${Object.values(extent).join(' ')}`;
  if (last?.key === key) return last.atlas;
  const { west, east, south, north } = extent;
  const whole = east - west > WORLD;
  const middle = (west + east) / 2;
  const projection: GeoProjection = (whole ? geoNaturalEarth1() : geoMercator()).rotate([-middle, 0]);
  const corners: [number, number][] = whole
    ? [
        [middle - 179, 0],
        [middle + 179, 0],
        [middle, 79],
        [middle, -57],
      ]
    : [
        [west, south],
        [west, north],
        [east, south],
        [east, north],
      ];
  const edge = whole ? 2 : EDGE;
  const height = (whole ? WORLD_HEIGHT : HEIGHT)[medium];
  projection.fitExtent(
    [
      [edge, edge],
      [WIDTH - edge, height - edge],
    ],
    { type: 'MultiPoint', coordinates: corners },
  );
  projection.clipExtent([
    [0, 0],
    [WIDTH, height],
  ]);
  const outlines = outlinesOf(east - west < FINE ? near : wide);
  const sight = whole ? null : sightOf(projection, middle, height);
  const inSight = <T>(pieces: Piece<T>[]): T[] =>
    pieces.filter((piece) => sight === null || overlap(piece, sight)).map(({ points }) => points);
  const path = geoPath(projection).digits(1);
  const countries = countriesOf().flatMap(({ name, shape, bounds: [[left, low], [right, high]] }) => {
    const stretch = { west: left, east: left > right ? right + 360 : right, south: low, north: high };
    if (sight !== null && !overlap(stretch, sight)) return [];
    const area = path.area(shape);
    const [x, y] = path.centroid(shape);
    return area > LEAST_NAMED && Number.isFinite(x) ? [{ name, x, y, area }] : [];
  });
  const atlas: Atlas = {
    height,
    land: path({ type: 'MultiPolygon', coordinates: inSight(outlines.land) }) ?? '',
    borders: path({ type: 'MultiLineString', coordinates: inSight(outlines.borders) }) ?? '',
    countries: countries.toSorted((a, b) => b.area - a.area),
    place: (longitude, latitude) => projection([longitude, latitude]),
  };
  last = { key, atlas };
  return atlas;
}

/** The stretch of the world that the frame shows, with a little more. */
function sightOf(projection: GeoProjection, middle: number, height: number): Extent {
  const half = (1.1 * (WIDTH / 2) * (180 / Math.PI)) / projection.scale();
  const latitude = (y: number): number => projection.invert?.([WIDTH / 2, y])?.[1] ?? 0;
  return { west: middle - half, east: middle + half, south: latitude(height) - 1, north: latitude(0) + 1 };
}

/** Two stretches share something, whichever way round the world their longitudes are counted. */
function overlap(one: Extent, other: Extent): boolean {
  if (one.north < other.south || one.south > other.north) return false;
  return [-360, 0, 360].some((turn) => one.west + turn <= other.east && one.east + turn >= other.west);
}
