import type { LedgerBroken } from '../ledger/ledger-broken.ts';
import type { StoreError, StoreErrorCode } from '../storage/store-error.ts';

/** Each goes on after the file's name. */
export const aboutFile: Readonly<Record<StoreErrorCode, string>> = {
  'wrong-key': 'was written under another key. Put back the keys.json that belongs to it, or restore a backup.',
  corrupt: 'is damaged. Keep a copy of the folder, then restore a backup.',
  'newer-version': 'was written by a newer version of PIN Desk. Install that version.',
  'read-only': 'cannot be written. Check the rights of the folder.',
  'disk-full': 'has no room left on its disk. Free some space, then try again.',
  'disk-error': 'cannot be read from its disk. Check disk and connection, then try again.',
  busy: 'is in use by somebody else. Wait a moment, then try again.',
  missing: 'is not there. Start the console once, or name the folder in PIN_DESK_DATA_DIR.',
};

/** What is wrong with which file, and what to do next. */
export const storeSentence = ({ file, code }: StoreError): string => `${file} ${aboutFile[code]}`;

/** Where the chain is broken (R32). */
export const brokenSentence = ({ broken }: LedgerBroken): string =>
  `The ledger is broken at ${broken.case} ${broken.sequence} (${broken.reason}). Keep the files as they are and call an administrator.`;
