import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../../../../shared/case-view.ts';
import type { Service } from '../../../../../shared/guidance.ts';
import { Mono } from '../../../components/mono/mono.tsx';
import { TextField } from '../../../components/text-field/text-field.tsx';
import { spelled, spelledPhone } from '../../../i18n/spelled.ts';
import { type Centre, centresFor } from '../centres.ts';
import styles from './facts.module.css';

interface Props {
  centres: Service['centres'];
  language: Language;
}

/** Where the caller goes in person: their municipality's own number and booking where these are known, else the national ones. */
export function CentreFinder({ centres, language }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const { national, municipalities } = centres;
  const found = centresFor(municipalities, text);
  return (
    <div className={styles.finder}>
      <TextField
        id="centre-search"
        label={t('facts.municipality')}
        value={text}
        onChange={setText}
        help={text.trim() !== '' && found.length === 0 ? t('facts.noMunicipality') : undefined}
        focus
      />
      <ul className={styles.centres}>
        {found.map((centre) => (
          <CentreRow key={centre.code} centre={centre} national={national} />
        ))}
      </ul>
      <p className={styles.fact} lang={language}>
        {national.text[language]}
      </p>
    </div>
  );
}

function CentreRow({ centre, national }: { centre: Centre; national: Service['centres']['national'] }) {
  const { t } = useTranslation();
  const whose = (own: string | undefined) => t(own === undefined ? 'facts.national' : 'facts.own');
  return (
    <li className={styles.centre} data-testid="centre" data-code={centre.code}>
      <strong className={styles.whole}>{centre.name}</strong>
      <Mono>{centre.phone ? spelledPhone(centre.phone) : national.shown}</Mono>
      <span className={styles.quiet}>{whose(centre.phone)}</span>
      <span className={styles.address}>{spelled(centre.booking ?? national.finder)}</span>
      <span className={styles.quiet}>{whose(centre.booking)}</span>
    </li>
  );
}
