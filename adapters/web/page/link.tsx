import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { navigate } from './route';

interface LinkProps {
  readonly to: string;
  readonly class?: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A link within the page, which opens as any other in a new tab where the person wants that. */
export function Link({ to, current = false, children, ...rest }: LinkProps) {
  const open = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} onClick={open} aria-current={current ? 'page' : undefined} {...rest}>
      {children}
    </a>
  );
}
