import type { ReactNode } from 'react';
import type { ScanPart } from '../../../../shared/phone-contract.ts';
import styles from './scan-screen.module.css';

/** A passport's page with a picture and the two lines below it. */
const document = (
  <g>
    <rect x="58" y="44" width="184" height="124" rx="8" className={styles.paper} />
    <rect x="72" y="60" width="46" height="58" rx="4" className={styles.ink} />
    <path d="M132 68h92M132 84h72M132 100h84" className={styles.line} />
    <path d="M72 136h156M72 150h156" strokeDasharray="5 3" className={styles.line} />
  </g>
);

const pictures: Readonly<Record<ScanPart, ReactNode>> = {
  code: (
    <g>
      {document}
      <path d="M40 64V30h34M226 30h34v34M260 148v34h-34M74 182H40v-34" className={styles.frame} />
    </g>
  ),
  chip: (
    <g>
      {document}
      <rect x="150" y="20" width="78" height="150" rx="12" className={styles.phone} />
      <path d="M172 96a18 18 0 0 1 34 0M164 82a32 32 0 0 1 50 0" className={styles.frame} />
    </g>
  ),
  face: (
    <g>
      <ellipse cx="150" cy="106" rx="62" ry="80" className={styles.frame} />
      <circle cx="150" cy="88" r="26" className={styles.ink} />
      <path d="M104 158c4-30 22-40 46-40s42 10 46 40" className={styles.ink} />
    </g>
  ),
};

/** What the phone's camera sees, drawn. */
export function ScanPicture({ part }: { part: ScanPart }) {
  return (
    <svg viewBox="0 0 300 212" className={styles.picture} aria-hidden="true" focusable="false">
      {pictures[part]}
    </svg>
  );
}
