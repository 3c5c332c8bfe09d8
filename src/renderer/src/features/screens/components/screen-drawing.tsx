import type { Screen } from '../../../../../shared/guidance.ts';
import styles from './screen-picture.module.css';

interface Props {
  look: Screen['look'];
  width: number;
  y: number;
  height: number;
}

/** What the screen is for, in a few lines. */
export function ScreenDrawing({ look, width, y, height }: Props) {
  const middle = width / 2;
  const at = `translate(${middle} ${y + height / 2})`;
  switch (look) {
    case 'start':
      return (
        <g transform={at} className={styles.line}>
          <rect x={-16} y={-18} width={32} height={36} rx={8} />
          <path d="M-7 1l5 5l9-11" />
        </g>
      );
    case 'done':
      return (
        <g transform={at} className={styles.line}>
          <circle r={22} />
          <path d="M-9 1l6 6l12-14" />
        </g>
      );
    case 'entry':
      return (
        <g transform={at} className={styles.line}>
          <rect x={-middle + 16} y={-16} width={width - 32} height={32} rx={6} />
          <path d={`M${-middle + 30} 8h12m8 0h12m8 0h12m8 0h12`} />
        </g>
      );
    case 'camera':
      return (
        <g transform={at} className={styles.line}>
          <rect x={-60} y={-38} width={120} height={76} rx={6} strokeDasharray="8 6" />
          <path d="M-46 14h92M-46 24h92" />
          <circle cx={-32} cy={-14} r={10} />
        </g>
      );
    case 'chip':
      return (
        <g transform={at} className={styles.line}>
          <rect x={-52} y={-36} width={56} height={72} rx={6} />
          <rect x={-36} y={-10} width={24} height={20} rx={3} />
          <path d="M16 -14c8 8 8 20 0 28M28 -24c14 14 14 34 0 48" />
        </g>
      );
    case 'face':
      return (
        <g transform={at} className={styles.line}>
          <ellipse rx={28} ry={36} strokeDasharray="8 6" />
          <path d="M-10 -8v4M10 -8v4M-10 14c6 6 14 6 20 0" />
        </g>
      );
    default:
      return null;
  }
}
