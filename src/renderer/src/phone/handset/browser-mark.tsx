/** The mark of the phone's browser: a globe of ours. */
export function BrowserMark({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 60 60" aria-hidden="true" focusable="false">
      <rect width="60" height="60" rx="15" fill="#dfe9f2" />
      <g fill="none" stroke="#2b5273" strokeWidth="2.6">
        <circle cx="30" cy="30" r="17" />
        <ellipse cx="30" cy="30" rx="7.5" ry="17" />
        <path d="M14 24.5h32M14 35.5h32" />
      </g>
    </svg>
  );
}
