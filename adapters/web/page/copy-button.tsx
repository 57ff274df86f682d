import { useState } from 'preact/hooks';

const SHOWN_FOR = 1_500;

interface CopyButtonProps {
  readonly label: string;
  readonly text: () => string;
}

/** A button that puts a text on the clipboard and says whether it is there. */
export function CopyButton({ label, text }: CopyButtonProps) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    const outcome = await writeToClipboard(text());
    setSaid(outcome ? 'Copied' : 'The browser does not allow it');
    setTimeout(() => setSaid(null), SHOWN_FOR);
  };
  return (
    <button type="button" class="quiet" onClick={copy}>
      <span aria-live="polite">{said ?? label}</span>
    </button>
  );
}

/** Browsers give pages the clipboard only over https and on localhost. */
async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
