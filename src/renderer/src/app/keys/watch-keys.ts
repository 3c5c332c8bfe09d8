/**
 * Hears every key of this window before anything on screen does: for what must tell a machine's keys from a person's.
 * @returns how to stop.
 */
export function watchKeys(see: (event: KeyboardEvent) => void): () => void {
  window.addEventListener('keydown', see, { capture: true });
  return () => window.removeEventListener('keydown', see, { capture: true });
}
