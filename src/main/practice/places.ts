import { type Day, day } from './calendar.ts';
import { type SeededRandom, type Weighted, weighted } from './random.ts';
import { resourceLines } from './resource-lines.ts';

interface District {
  readonly postalCode: string;
  readonly name: string;
  /** The municipality that this part belonged to before 2007. */
  readonly before2007: string;
}

export interface Street {
  readonly code: string;
  readonly name: string;
  readonly municipality: Municipality;
  readonly district: District;
}

export interface Municipality {
  readonly code: string;
  /** Codes of parishes where births are registered. */
  readonly parishes: readonly string[];
  readonly streets: readonly Street[];
  readonly greenlandic: boolean;
}

export interface Places {
  readonly all: readonly Municipality[];
  /** Denmark, the larger ones more often. */
  readonly danish: Weighted<Municipality>;
  readonly greenlandic: Weighted<Municipality>;
  /** One close by in the list, which follows the map roughly. */
  near(municipality: Municipality, random: SeededRandom): Municipality;
}

/** The municipal reform: rows that end before it carry the old municipality's code. */
const reform: Day = day(2007, 1, 1);

export function municipalityCodeAt(street: Street, end: Day | null): string {
  return end !== null && end < reform ? street.district.before2007 : street.municipality.code;
}

interface Draft extends Municipality {
  readonly weight: number;
  readonly parishes: readonly string[];
  readonly streets: Street[];
}

function readDrafts(): readonly Draft[] {
  const drafts: Draft[] = [];
  const districts = new Map<string, District>();
  for (const line of resourceLines('streets.tsv')) {
    const [kind, code = '', second = '', third = ''] = line.split('\t');
    const current = drafts.at(-1);
    if (kind === 'municipality') {
      const greenlandic = code.startsWith('09');
      drafts.push({ code, weight: Number(second), parishes: third.split(' '), streets: [], greenlandic });
    } else if (current === undefined) {
      throw new Error('streets.tsv starts without a municipality');
    } else if (kind === 'district') {
      const before2007 = third === '' ? current.code : third;
      districts.set(`${current.code} ${code}`, { postalCode: code, name: second, before2007 });
    } else {
      const district = districts.get(`${current.code} ${third}`);
      if (district === undefined) throw new Error(`streets.tsv names no district ${third} in ${current.code}`);
      current.streets.push({ code, name: second, municipality: current, district });
    }
  }
  return drafts;
}

let loaded: Places | undefined;

/** The places of practice, read once. */
export function practicePlaces(): Places {
  loaded ??= placesOf(readDrafts());
  return loaded;
}

function placesOf(all: readonly Draft[]): Places {
  const draw = (greenlandic: boolean) =>
    weighted<Municipality>(all.filter((one) => one.greenlandic === greenlandic).map((one) => [one, one.weight]));
  const index = new Map<Municipality, number>(all.map((one, place) => [one, place]));
  return {
    all,
    danish: draw(false),
    greenlandic: draw(true),
    near(municipality, random) {
      const at = (index.get(municipality) ?? 0) + random.between(-4, 4);
      const found = all[at];
      return found === undefined || found.greenlandic !== municipality.greenlandic ? municipality : found;
    },
  };
}

/** A row of the road register as the extract import takes it. */
export interface PracticeRoad {
  readonly municipalityCode: string;
  readonly streetCode: string;
  readonly name: string;
  readonly postalCode: string;
  readonly postalDistrict: string;
}

/** CPR task number of every practice extract: an import of it takes `practiceRoads` as its road register. */
export const practiceTaskNumber = '999001';

/** Streets of practice under the municipality codes of today and, where they differ, of the time before 2007. */
export function practiceRoads(): readonly PracticeRoad[] {
  return practicePlaces().all.flatMap(({ streets }) =>
    streets.flatMap(({ code, name, municipality, district }) => {
      const codes = new Set([municipality.code, district.before2007]);
      return Array.from(codes, (municipalityCode) => ({
        municipalityCode,
        streetCode: code,
        name,
        postalCode: district.postalCode,
        postalDistrict: district.name,
      }));
    }),
  );
}

/** The road register for an extract that begins like this: the practice streets for a practice extract, else none. */
export function roadsOfExtract(start: Uint8Array): readonly PracticeRoad[] {
  return Buffer.from(start.subarray(13, 19)).toString('latin1') === practiceTaskNumber ? practiceRoads() : [];
}
