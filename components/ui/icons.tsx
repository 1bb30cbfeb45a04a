import type { ReactNode } from "react";
import { cx } from "./cx";

/**
 * Drawn on a board of 20 (`.icon` in globals.css), stroke 1.6, round ends, in the colour of the text. Decoration: words say it too.
 * Long because it is a list: one short drawing after the other.
 */
type IconProps = { className?: string };

export function MessageIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M3.5 4h13v9.5H9L5.5 16.5v-3h-2z" />
    </Board>
  );
}

export function UserIcon(props: IconProps) {
  return (
    <Board {...props}>
      <circle cx="10" cy="6.4" r="2.9" />
      <path d="M4.8 16.6c.2-3.3 2.2-5.2 5.2-5.2s5 1.9 5.2 5.2" />
    </Board>
  );
}

export function ChevronDownIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="m5.6 8 4.4 4.4L14.4 8" />
    </Board>
  );
}

export function ChevronRightIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="m8 5.6 4.4 4.4L8 14.4" />
    </Board>
  );
}

export function BackIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M12 5.6 7.6 10l4.4 4.4" />
    </Board>
  );
}

export function BoxIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M10 2.8 16.5 6.2v7.6L10 17.2l-6.5-3.4V6.2zM3.8 6.4 10 9.7l6.2-3.3M10 9.7v7.3M6.9 4.5l6.2 3.3" />
    </Board>
  );
}

export function SlidersIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M3 6.5h8.2M15.8 6.5H17M3 13.5h1.2M8.8 13.5H17" />
      <circle cx="13.5" cy="6.5" r="2" />
      <circle cx="6.5" cy="13.5" r="2" />
    </Board>
  );
}

export function SignOutIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M7 3.5H3.5v13H7M8 10h8.5M13.2 6.7 16.5 10l-3.3 3.3" />
    </Board>
  );
}

export function HomeIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M3.5 8.8 10 3.3l6.5 5.5v7.9h-13z" />
    </Board>
  );
}

export function TruckIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M4 14H2.5V5H12v9H8M12 8h3l2.5 3v3H16" />
      <circle cx="6" cy="14.5" r="1.7" />
      <circle cx="14" cy="14.5" r="1.7" />
    </Board>
  );
}

export function AlertIcon(props: IconProps) {
  return (
    <Board {...props}>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M10 6.6v4M10 13.3v.1" />
    </Board>
  );
}

export function CheckIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="m4.5 10.5 3.7 3.7 7.3-8" />
    </Board>
  );
}

export function MailIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M3 5h14v10.5H3zM3.4 5.5 10 11l6.6-5.5" />
    </Board>
  );
}

/** The dispute's knot. */
export function KnotIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M10 3.8 16.2 10 10 16.2 3.8 10z" />
    </Board>
  );
}

export function ShopIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M3.5 8 5 3.8h10L16.5 8M3.5 8c0 2.6 4.3 2.6 4.3 0 0 2.6 4.4 2.6 4.4 0 0 2.6 4.3 2.6 4.3 0zM4.8 10.4v6.1h10.4v-6.1" />
    </Board>
  );
}

export function BellIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M4.2 14h11.6l-1.5-2.2V8.6a4.3 4.3 0 0 0-8.6 0v3.2zM8.4 16.6h3.2" />
    </Board>
  );
}

export function BellOffIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M6.2 6.6a4.3 4.3 0 0 0-.5 2v3.2L4.2 14h9.4M8 4.8a4.3 4.3 0 0 1 6.3 3.8v2.6M8.4 16.6h3.2M4 3.6l12.4 12.8" />
    </Board>
  );
}

export function SearchIcon(props: IconProps) {
  return (
    <Board {...props}>
      <circle cx="8.8" cy="8.8" r="5.3" />
      <path d="m12.8 12.8 4 4" />
    </Board>
  );
}

export function ClipIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="M15.5 9.2 10 14.7a3.4 3.4 0 0 1-4.8-4.8l6-6a2.3 2.3 0 0 1 3.2 3.2l-5.8 5.9a1.1 1.1 0 0 1-1.6-1.6l5-5" />
    </Board>
  );
}

export function CloseIcon(props: IconProps) {
  return (
    <Board {...props}>
      <path d="m5.2 5.2 9.6 9.6M14.8 5.2l-9.6 9.6" />
    </Board>
  );
}

function Board({ className, children }: IconProps & { children: ReactNode }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" className={cx("icon", className)}>
      {children}
    </svg>
  );
}
