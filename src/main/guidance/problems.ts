/** Tells of something wrong in one file; `key` is the path inside it, dots between. */
export type Complain = (key: string, problem: string) => void;

export const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

/** Tells of every id that stands there a second time. */
export function refuseTwice(ids: readonly string[], at: (index: number) => string, complain: Complain): void {
  for (const [index, id] of ids.entries()) if (ids.indexOf(id) < index) complain(at(index), `“${id}” is there twice`);
}
