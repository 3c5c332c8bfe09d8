import { useTranslation } from 'react-i18next';
import type { CallError } from '../../../../shared/contract.ts';
import { Notice } from './notice.tsx';

interface Props {
  failure: CallError | null;
  /** Codes that a field on the same screen shows itself. */
  except?: readonly string[];
}

/** A failed call in words. Errors of fields are shown by the fields. */
export function Failure({ failure, except = [] }: Props) {
  const { t } = useTranslation();
  if (!failure || except.includes(failure.code)) return null;
  if (failure.fields && Object.keys(failure.fields).length > 0) return null;
  const detail = { ...failure.detail, reference: failure.reference ?? '–' };
  return <Notice code={failure.code}>{t(`error.${failure.code}`, detail)}</Notice>;
}
