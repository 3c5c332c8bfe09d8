import type { Screen } from '../../../../../shared/guidance.ts';
import type { Row } from '../screen-layout.ts';
import styles from './screen-picture.module.css';

interface Props {
  row: Row;
  look: Screen['look'];
  width: number;
  marked: boolean;
}

const edge = 12;

/** What stands at the right end of a row: where it leads, or what it can be set to. */
function End({ row, look, x }: { row: Row; look: Screen['look']; x: number }) {
  const y = row.y + row.height / 2;
  if (row.role === 'tick') return <rect className={styles.box} x={x - 14} y={y - 7} width={14} height={14} rx={3} />;
  if (row.role === 'switch') {
    return (
      <>
        <rect className={styles.box} x={x - 26} y={y - 8} width={26} height={16} rx={8} />
        <circle className={styles.dot} cx={x - 18} cy={y} r={5} />
      </>
    );
  }
  if (row.role === 'user' || look === 'choice') return <circle className={styles.box} cx={x - 7} cy={y} r={7} />;
  if (row.role === 'tap') return <path className={styles.line} d={`M${x - 8} ${y - 5}l5 5l-5 5`} />;
  return null;
}

/** Something on the screen that can be tapped. The one to tap has a heavy edge, and a hand points at it. */
export function ScreenRow({ row, look, width, marked }: Props) {
  const { y, height, label, known, role } = row;
  return (
    <g className={styles.row} data-role={role} data-marked={marked || undefined} data-row={row.id}>
      <rect className={styles.tile} x={edge} y={y} width={width - 2 * edge} height={height} rx={6} />
      <End row={row} look={look} x={width - edge - 8} />
      <text className={styles.label}>
        {label.lines.map((text, index) => (
          <tspan key={text} x={edge + 10} y={label.y + index * 16}>
            {text}
          </tspan>
        ))}
      </text>
      {known ? (
        <text className={styles.known} lang="en">
          {known.lines.map((text, index) => (
            <tspan key={text} x={edge + 10} y={known.y + index * 14}>
              {text}
            </tspan>
          ))}
        </text>
      ) : null}
      {marked ? (
        <g className={styles.hand} transform={`translate(${width - 46} ${y + height - 12})`}>
          <path d="M9 0c-1.7 0-3 1.300-3 3v11l-2.500-2.400c-1.200-1.100-3-1-4 .2s-.9 2.900.2 4L7 23.500c1.200 1.200 2.800 1.900 4.500 1.900H16c3.600 0 6.500-2.900 6.500-6.500v-6.400c0-1.500-1.100-2.700-2.600-2.900L12 8.400V3c0-1.700-1.300-3-3-3z" />
        </g>
      ) : null}
    </g>
  );
}
