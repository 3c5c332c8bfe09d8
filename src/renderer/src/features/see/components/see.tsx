import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Guide } from '../../../../../shared/guidance.ts';
import { useGuidance } from '../../../app/guidance.ts';
import { Overlay } from '../../../components/overlay/overlay.tsx';
import palette from '../../palette/components/palette.module.css';
import { type Seen, seeScreens } from '../see-screens.ts';
import { SeeList } from './see-list.tsx';

interface Props {
  guide: Guide;
  start: string;
  language: Language;
  onClose: () => void;
  onGo: (start: string, done: number) => void;
}

/** "What do you see?" A few letters of anything on the caller's screen find the step; Enter goes there. */
export function See({ guide, start, language, onClose, onGo }: Props) {
  const { t } = useTranslation();
  const guidance = useGuidance();
  const listId = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const found = seeScreens(guidance?.screens.screens ?? [], text, guide, start);
  const chosen = Math.min(at, found.length - 1);

  const go = (seen: Seen | undefined) => {
    if (!seen?.place) return;
    onClose();
    onGo(seen.place.start, seen.place.done);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) setAt((chosen + step + found.length) % found.length);
    else if (event.key === 'Enter' && !event.repeat) go(found[chosen]);
    else return;
    event.preventDefault();
  };

  return (
    <Overlay label={t('see.open')} testId="see-screens" onClose={onClose} place="top">
      <input
        className={palette.input}
        data-testid="see"
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={found.length > 0 ? `${listId}-${chosen}` : undefined}
        aria-label={t('see.label')}
        placeholder={t('see.label')}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        // biome-ignore lint/a11y/noAutofocus: it was opened to type in
        autoFocus
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
      />
      <SeeList id={listId} seen={found} chosen={chosen} language={language} onGo={go} />
      {found.length === 0 ? <p className={palette.none}>{t(text.trim() === '' ? 'see.empty' : 'see.none')}</p> : null}
    </Overlay>
  );
}
