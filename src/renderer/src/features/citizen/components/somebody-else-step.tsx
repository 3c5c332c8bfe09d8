import { IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Heading } from '../../../components/heading/heading.tsx';
import type { CaseProps } from '../../phone-case/components/case-desk.tsx';
import { WrapUp } from '../../wrap-up/components/wrap-up.tsx';

/** R2: nothing about the citizen is shown to somebody else; blocking stays open. */
export function SomebodyElseStep({ view }: CaseProps) {
  const { t } = useTranslation();
  return (
    <>
      <div className="step">
        <Heading icon={<IconUserOff size={22} stroke={1.5} aria-hidden />} focus>
          {t('somebodyElse.title')}
        </Heading>
        <p>{t('somebodyElse.text')}</p>
      </div>
      {view.may.close ? <WrapUp view={view} /> : null}
    </>
  );
}
