import { usePhoneStore, usePhoneView } from '../store/use-phone.ts';
import buttons from './buttons.module.css';

/** On while nothing is asked of main, also before all digits are there: then it says what is missing. */
export function NextButton({ label }: { label: string }) {
  const { send } = usePhoneStore();
  const { phone } = usePhoneView();
  return (
    <button
      type="button"
      className={buttons.main}
      disabled={phone.pending !== null}
      data-testid="practice-next"
      onClick={() => send({ type: 'next' })}
    >
      {label}
    </button>
  );
}
