import { app } from 'electron';

/** The user's folder of downloads; null where the system names none. */
export function downloads(): string | null {
  try {
    return app.getPath('downloads');
  } catch {
    return null;
  }
}
