/** What one run of the console is told: by the test, on its command line, as JSON. */
export interface Plan {
  readonly folder: string;
  readonly master: string;
  readonly seed: number;
  /** Wall clock at the start, epoch milliseconds. */
  readonly now: number;
  /** Cases worked on at once. */
  readonly lanes: 1 | 2;
  /** Citizens below this number were met in earlier runs. */
  readonly citizens: number;
  /** Counting begins at the start, at the first document, or when the first PIN is asked for; null: the run ends well. */
  readonly death: { readonly from: 'start' | 'document' | 'issue'; readonly after: number } | null;
}

/** A line of `gateway.jsonl`: the gateway has taken hold of a message. Written through to the disk before it answers. */
export interface Handover {
  readonly id: string;
  readonly to: string;
  readonly text: string;
  readonly outcome: 'deliver' | 'fail' | 'accept-then-silent' | 'never';
}

/** A line of `promised.jsonl`: what the agent, or the citizen, was told has happened. */
export interface Promised {
  readonly stream: string;
  readonly citizen: string;
  readonly events: number;
  readonly link: string;
  readonly failures: number;
  readonly draws: number;
  readonly blocks: number;
  readonly closedUntil: number;
  readonly wrongEntries: number;
  readonly documents: number;
  /** A case holds the citizen (R4). */
  readonly held: boolean;
}

export const filesOf = (folder: string) => ({
  ledger: `${folder}/ledger.db`,
  practice: `${folder}/practice.db`,
  gateway: `${folder}/gateway.jsonl`,
  promised: `${folder}/promised.jsonl`,
});
