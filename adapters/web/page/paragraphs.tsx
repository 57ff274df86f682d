/** A text whose paragraphs are separated by an empty line. */
export function Paragraphs({ text }: { readonly text: string }) {
  return (
    <>
      {text
        .split('\n\n')
        .filter(part => part.trim() !== '')
        .map((part, index) => (
          <p key={index}>{part}</p>
        ))}
    </>
  );
}
