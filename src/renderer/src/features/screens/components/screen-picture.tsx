import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Screen } from '../../../../../shared/guidance.ts';
import { type ScreenLayout, screenLayout } from '../screen-layout.ts';
import { ScreenDrawing } from './screen-drawing.tsx';
import styles from './screen-picture.module.css';
import { ScreenRow } from './screen-row.tsx';

interface Props {
  screen: Screen;
  /** What is to be tapped. */
  item: string | null;
  language: Language;
}

const rise = { title: 19, body: 15 } as const;

function Frame({ screen, layout }: { screen: Screen; layout: ScreenLayout }) {
  const { width, height } = layout;
  if (screen.device === 'browser') {
    return (
      <>
        <rect className={styles.frame} x={1} y={1} width={width - 2} height={height - 2} rx={8} />
        <path className={styles.hair} d={`M1 30H${width - 1}`} />
        {[14, 26, 38].map((x) => (
          <circle key={x} className={styles.dot} cx={x} cy={16} r={3.5} />
        ))}
        <rect className={styles.well} x={54} y={8} width={width - 68} height={16} rx={8} />
      </>
    );
  }
  return (
    <>
      <rect className={styles.frame} x={1} y={1} width={width - 2} height={height - 2} rx={22} />
      <rect className={styles.notch} x={width / 2 - 24} y={10} width={48} height={8} rx={4} />
      <path className={styles.hair} d={`M1 30H${width - 1}`} />
    </>
  );
}

/** A picture of what the caller sees, our own drawing, with what is to be tapped marked by an edge and a hand. */
export function ScreenPicture({ screen, item, language }: Props) {
  const { t } = useTranslation();
  const layout = screenLayout(screen, language);
  const { width, height, title, body, rows } = layout;
  const marked = screen.items.find(({ id }) => id === item);
  const name = marked
    ? t('screen.tap', { screen: screen.title[language], item: marked.label[language] })
    : t('screen.see', { screen: screen.title[language] });
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={name}
      data-testid="screen-picture"
      data-item={item ?? undefined}
    >
      <Frame screen={screen} layout={layout} />
      <text className={styles.title} lang={language}>
        {title.lines.map((text, index) => (
          <tspan
            key={text}
            x={16}
            y={title.y + index * rise.title}
            className={text.startsWith('≈') ? styles.known : ''}
          >
            {text}
          </tspan>
        ))}
      </text>
      <ScreenDrawing look={screen.look} width={width} {...layout.drawing} />
      <text className={styles.body} lang={language}>
        {body.lines.map((text, index) => (
          <tspan key={text} x={16} y={body.y + index * rise.body}>
            {text}
          </tspan>
        ))}
      </text>
      {rows.map((row) => (
        <ScreenRow key={row.id} row={row} look={screen.look} width={width} marked={row.id === item} />
      ))}
    </svg>
  );
}
