import { EventEmitter } from 'node:events';
import type Electron from 'electron';

type Members = Pick<Electron.IpcMain, 'handle' | 'handleOnce' | 'removeHandler'>;
type Handler = Parameters<Members['handle']>[1];

/** Electron's `ipcMain`. Channels are the application's own names, so any may be listened to. */
export class StandInIpcMain extends EventEmitter implements Members {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    if (typeof handler !== 'function')
      throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`);
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      this.removeHandler(channel);
      return handler(event, ...args);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Runs the handler of `ipcRenderer.invoke`; failures are thrown as Electron words them. */
  async invoke(channel: string, event: object, args: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    try {
      return await handler(event as Electron.IpcMainInvokeEvent, ...args);
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error);
      throw error;
    }
  }
}
