import { Tooltip } from '@mantine/core';
import {
  IconCircleCheck,
  IconDatabase,
  IconShieldCheck,
  IconShieldX,
  IconWifi,
  IconWifiOff,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatusView } from '../../../../shared/contract.ts';
import styles from './bar.module.css';

const size = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
const dayMs = 86_400_000;

function Fact({
  icon,
  tone,
  text,
  more,
}: {
  icon: ReactNode;
  tone: 'fine' | 'wait' | 'stop';
  text: string;
  more: string;
}) {
  return (
    <Tooltip
      label={more}
      openDelay={300}
      withinPortal={false}
      multiline
      maw={280}
      events={{ hover: true, focus: true, touch: true }}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its tooltip says what the state means, by keyboard too */}
      <span className={styles.fact} data-tone={tone} tabIndex={0} role="note">
        {icon}
        <span className={styles.factText}>{text}</span>
      </span>
    </Tooltip>
  );
}

export function GatewayFact({ gateway }: { gateway: StatusView['gateway'] }) {
  const { t } = useTranslation();
  const icon = gateway === 'down' ? <IconWifiOff {...size} /> : <IconWifi {...size} />;
  const tone = gateway === 'down' ? 'stop' : 'fine';
  return <Fact icon={icon} tone={tone} text={t(`gateway.${gateway}`)} more={t(`gatewayMore.${gateway}`)} />;
}

/** How old the register is, in days; two or more is worth a look, and more than three working days stop issuing (R27). */
export function RegisterFact({ register, now }: { register: StatusView['register']; now: number }) {
  const { t } = useTranslation();
  if (!register) {
    return (
      <Fact
        icon={<IconDatabase {...size} />}
        tone="stop"
        text={t('registerAge.none')}
        more={t('registerAge.noneMore')}
      />
    );
  }
  if (register.tooOld) {
    const texts = { text: t('registerAge.tooOld'), more: t('registerAge.tooOldMore') };
    return <Fact icon={<IconDatabase {...size} />} tone="stop" {...texts} />;
  }
  const days = Math.max(0, Math.floor((now - Date.parse(register.producedOn)) / dayMs));
  const text = t('registerAge.days', { count: days });
  return (
    <Fact
      icon={<IconDatabase {...size} />}
      tone={days > 2 ? 'wait' : 'fine'}
      text={text}
      more={t('registerAge.more')}
    />
  );
}

export function LedgerFact({ ledger }: { ledger: StatusView['ledger'] }) {
  const { t } = useTranslation();
  const icons = { intact: IconShieldCheck, unchecked: IconCircleCheck, broken: IconShieldX };
  const Icon = icons[ledger];
  const tone = ledger === 'broken' ? 'stop' : 'fine';
  return <Fact icon={<Icon {...size} />} tone={tone} text={t(`ledger.${ledger}`)} more={t(`ledgerMore.${ledger}`)} />;
}
