import type Electron from 'electron';
import { guarded } from './guard.ts';

type Members = Pick<
  Electron.WebFrameMain,
  'detached' | 'frameTreeNodeId' | 'isDestroyed' | 'name' | 'origin' | 'processId' | 'routingId' | 'url'
>;

/** Electron's WebFrameMain as far as rules about senders and navigations need it. */
export interface Frame extends Members {
  readonly parent: Frame | null;
  readonly top: Frame;
}

interface Node {
  readonly frame: Frame;
  url: string;
  name: string;
}

const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null';

/** The frames of one page, by Chromium's ids. A frame is one object for as long as it is there, as in Electron. */
export class Frames {
  readonly #nodes = new Map<string, Node>();
  readonly #processId: number;
  #count = 0;

  constructor(processId: number) {
    this.#processId = processId;
  }

  set(frameId: string, parentId: string | undefined, url: string, name: string): void {
    const node = this.#nodes.get(frameId) ?? { frame: this.#make(frameId, parentId), url, name };
    node.url = url;
    node.name = name;
    this.#nodes.set(frameId, node);
  }

  remove(frameId: string): void {
    this.#nodes.delete(frameId);
  }

  get(frameId: string): Frame {
    return this.#nodes.get(frameId)?.frame ?? this.#make(frameId, undefined);
  }

  #make(frameId: string, parentId: string | undefined): Frame {
    this.#count += 1;
    const id = this.#count;
    const nodes = this.#nodes;
    const parent = parentId === undefined ? null : this.get(parentId);
    const frame: Frame = guarded('WebFrameMain', {
      frameTreeNodeId: id,
      parent,
      processId: this.#processId,
      routingId: id,
      isDestroyed: () => !nodes.has(frameId),
      get detached(): boolean {
        return !nodes.has(frameId);
      },
      get name(): string {
        return nodes.get(frameId)?.name ?? '';
      },
      get origin(): string {
        return originOf(frame.url);
      },
      get top(): Frame {
        return parent?.top ?? frame;
      },
      get url(): string {
        return nodes.get(frameId)?.url ?? '';
      },
    });
    return frame;
  }
}
