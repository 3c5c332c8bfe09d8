import { useId } from 'react';
import styles from './handset.module.css';

const hills = [
  { d: 'M0 520 L70 440 L120 490 L200 380 L268 470 L320 420 L390 500 V844 H0Z', fill: '#3c7f8c' },
  { d: 'M0 590 L60 540 L130 580 L220 500 L300 566 L390 520 V844 H0Z', fill: '#236170' },
  { d: 'M0 660 C70 610 130 640 190 622 C260 600 320 640 390 610 V844 H0Z', fill: '#124453' },
  { d: 'M0 742 C90 700 170 726 240 712 C310 698 350 716 390 704 V844 H0Z', fill: '#0a2b38' },
];

/** A fjord at dusk, drawn. */
export function Wallpaper() {
  const sky = useId();
  return (
    <svg className={styles.wallpaper} viewBox="0 0 390 844" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#0c2238" />
          <stop offset="0.38" stopColor="#2a5d78" />
          <stop offset="0.56" stopColor="#d99a76" />
          <stop offset="0.66" stopColor="#f5cfa0" />
        </linearGradient>
      </defs>
      <rect width="390" height="844" fill={`url(#${sky})`} />
      <circle cx="262" cy="430" r="34" fill="#fbe3bd" />
      {hills.map(({ d, fill }) => (
        <path key={fill} d={d} fill={fill} />
      ))}
    </svg>
  );
}
