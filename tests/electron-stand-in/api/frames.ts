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
  readonly id: number;
  readonly parentId: string | undefined;
  url: string;
  name: string;
}

const originOf = (url: string): string => /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(url)?.[0] ?? 'null';

/** The frames of one page, by Chromium's ids. */
export class Frames {
  readonly #nodes = new Map<string, Node>();
  readonly #processId: number;
  #count = 0;

  constructor(processId: number) {
    this.#processId = processId;
  }

  set(frameId: string, parentId: string | undefined, url: string, name: string): void {
    const node = this.#nodes.get(frameId);
    if (node) {
      node.url = url;
      node.name = name;
    } else {
      this.#count += 1;
      this.#nodes.set(frameId, { id: this.#count, parentId, url, name });
    }
  }

  remove(frameId: string): void {
    this.#nodes.delete(frameId);
  }

  /** A frame as it is now; later navigations do not change it. */
  get(frameId: string): Frame {
    const node = this.#nodes.get(frameId) ?? { id: 0, parentId: undefined, url: '', name: '' };
    const parent = node.parentId === undefined ? null : this.get(node.parentId);
    const frame: Frame = guarded('WebFrameMain', {
      detached: false,
      frameTreeNodeId: node.id,
      isDestroyed: () => !this.#nodes.has(frameId),
      name: node.name,
      origin: originOf(node.url),
      parent,
      processId: this.#processId,
      routingId: node.id,
      get top(): Frame {
        return parent?.top ?? frame;
      },
      url: node.url,
    });
    return frame;
  }
}
