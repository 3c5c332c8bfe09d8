import { useId } from 'react';

/** The app's own mark: the six places of a PIN, one of them being changed. Ours; it resembles nobody's. */
export function AppMark({ size }: { size: number }) {
  const id = useId();
  return (
    <svg width={size} height={size} viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={id} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#12868a" />
          <stop offset="1" stopColor="#07414a" />
        </linearGradient>
      </defs>
      <rect width="60" height="60" rx="15" fill={`url(#${id})`} />
      {[18, 30, 42].map((x) => (
        <g key={x} fill="#e9f5f2">
          <circle cx={x} cy="24" r="4.2" />
          {x === 42 ? null : <circle cx={x} cy="37" r="4.2" />}
        </g>
      ))}
      <circle cx="42" cy="37" r="6.4" fill="#f6b98a" />
    </svg>
  );
}
